import { LookUpLinkHandler } from '#threads';
import type { TestApplication } from './application.js';
import type { TestMember } from './factories/community.js';
import { aThread, post, type TestThread } from './factories/thread.js';
import { runJobs } from './jobs.js';

export interface TestLink {
  readonly number: number;
  readonly kind: string | null;
  readonly url: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly stateAsOf: string | null;
}

export interface WithLinks {
  readonly links: { readonly edges: readonly { readonly node: TestLink }[] };
}

export const linksSelection =
  'links(first: 100) { edges { node { number kind url title state stateAsOf } } }';

export interface WaitingLookUp {
  readonly payload: { readonly itemId: string; readonly round: number };
  /** Until it is due; negative when it is. */
  readonly seconds: number;
}

/** What conversations link to, and what GitHub is asked about it. */
export class Links {
  private counted = 0;

  constructor(private readonly app: TestApplication) {}

  /** A repository that no other test asks about. */
  aRepository(): string {
    return `octo/repo-${(this.counted += 1)}`;
  }

  /** A thread whose only message is this. */
  async aThreadAbout(text: string): Promise<TestThread> {
    const thread = await aThread(this.app);
    await post(thread.mentee, thread.id, text);
    return thread;
  }

  /** In the order of their numbers. */
  async of(who: TestMember, id: string): Promise<TestLink[]> {
    const { thread } = await who.api.query<{ thread: WithLinks }>(
      `query ($id: ID!) { thread(id: $id) { ${linksSelection} } }`,
      { id },
    );
    return thread.links.edges.map(({ node }) => node).toSorted((a, b) => a.number - b.number);
  }

  async firstOf(who: TestMember, id: string): Promise<TestLink | undefined> {
    return (await this.of(who, id))[0];
  }

  /** Does the look-ups that are due. @returns how many */
  lookUp(more: { atOnce?: boolean } = {}): Promise<number> {
    return runJobs(this.app, LookUpLinkHandler, more);
  }

  waiting(): Promise<WaitingLookUp[]> {
    return this.app.sql.query(
      `SELECT payload, extract(epoch FROM run_at - now())::float AS seconds
         FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
        WHERE task.identifier = 'look-up-link'`,
    );
  }

  /** As if GitHub had been asked long ago, and wanted no pause. */
  async later(): Promise<void> {
    await this.app.sql.query(`UPDATE github_item SET ask_after = now() - interval '1 second'`);
    await this.app.sql.query('DELETE FROM github_pause');
    await this.app.sql.query(
      `WITH due AS (UPDATE graphile_worker._private_jobs SET run_at = now())
       SELECT pg_notify('jobs:insert', '{"count":9}')`,
    );
  }

  /** Nothing waits, as before the first look-up. */
  async forgetWaiting(): Promise<void> {
    await this.later();
    await this.app.sql.query('DELETE FROM graphile_worker._private_jobs');
  }
}
