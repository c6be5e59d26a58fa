import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { Database, type Tx } from '#platform/database';
import { Jobs } from '#platform/jobs';
import { lookUpLinkTask } from '../tasks/look-up-link.task.js';
import { GithubItemsRepository, type ItemKey, type Round } from './github-items.repository.js';

/** Has the worker ask GitHub how it stands with what threads link to, where that is to be. */
@Injectable()
export class LinkLookups {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly items: GithubItemsRepository,
    private readonly jobs: Jobs,
  ) {}

  /** For what a message mentions. What was looked up a moment ago, or is about to be, is not asked for again. */
  async ask(tx: Tx, items: readonly ItemKey[]): Promise<void> {
    if (!this.config.linkStates || items.length === 0) return;
    await this.enqueue(tx, await this.items.begin(tx, items));
  }

  /** For what somebody reads; they are shown what is known, and need not wait. */
  async renew(links: readonly (ItemKey & { readonly due: boolean })[]): Promise<void> {
    const due = links.filter((link) => link.due);
    if (!this.config.linkStates || due.length === 0) return;
    // The same item stands in several threads, and a statement may touch a row once.
    const items = new Map(due.map((link) => [`${link.repositoryKey}#${link.number}`, link]));
    await this.db.transaction((tx) => this.ask(tx, [...items.values()]));
  }

  /** Once more, when GitHub lets itself be asked again. */
  async postpone(tx: Tx, itemId: string, seconds: number): Promise<void> {
    await this.enqueue(tx, [await this.items.beginAnother(tx, itemId, seconds)]);
  }

  /** A round that still waits makes way for a newer one: one answer is as good for both. */
  private enqueue(tx: Tx, rounds: readonly Round[]): Promise<void> {
    const jobs = rounds.map(({ itemId, round, ...when }) => ({
      ...when,
      payload: { itemId, round },
      jobKey: `${lookUpLinkTask.name}:${itemId}`,
    }));
    return this.jobs.enqueueAll(tx, lookUpLinkTask, jobs);
  }
}
