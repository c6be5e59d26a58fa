import { startWorker } from '../../apps/worker/src/worker.js';
import { readConfig } from '#platform/config';
import type { Stoppable } from '#platform/lifecycle';
import { createLogger } from '#platform/logging';
import { TestApplication } from '../support/application.js';
import { aCommunity } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest, passDeadline } from '../support/factories/request.js';

describe('the worker', () => {
  let app: TestApplication;
  let worker: Stoppable;
  beforeAll(async () => {
    app = await TestApplication.start();
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: app.database.url,
      SESSION_SECRET: 'a secret for tests, of more than 32 characters',
    });
    worker = await startWorker(config, createLogger('silent', 'worker-test'));
  });
  afterAll(async () => {
    await worker.stop();
    await app.stop();
  });

  /** Does a task now instead of by the clock, and waits until the worker has done it. */
  async function runNow(task: string): Promise<void> {
    const [job] = await app.sql.query<{ id: string }[]>('SELECT id FROM graphile_worker.add_job($1)', [task]);
    const left = () =>
      app.sql.query<{ attempts: number; last_error: string | null }[]>(
        'SELECT attempts, last_error FROM graphile_worker.jobs WHERE id = $1',
        [job?.id],
      );
    for (let rows = await left(); rows.length > 0; rows = await left()) {
      if (rows[0]?.last_error != null) throw new Error(rows[0].last_error);
    }
  }

  it('settles the requests whose deadline has passed, and no other', async () => {
    const community = await aCommunity(app);
    const mentor = await aMentor(app, community, { capacity: 3 });
    const late = await aRequest(community, await aNewcomer(app, community), mentor);
    const waiting = await aRequest(community, await aNewcomer(app, community), mentor);
    await passDeadline(app, late.id);
    await runNow('expire-requests');
    const statusOf = async ({ id, newcomer }: typeof late) =>
      newcomer.api.query('query ($id: ID!) { mentorshipRequest(id: $id) { status } }', { id });
    expect(await statusOf(late)).toEqual({ mentorshipRequest: { status: 'REROUTED' } });
    expect(await statusOf(waiting)).toEqual({ mentorshipRequest: { status: 'SUBMITTED' } });
  });

  it('forgets the keys of mutations after seven days, and no earlier', async () => {
    const person = await app.person();
    const keyed = (key: string) =>
      person.api.done<{ community: { id: string } }>(
        'createCommunity',
        { name: `Keyed ${key}`, clientMutationKey: key },
        'community { id }',
      );
    await keyed('old');
    const { community } = await keyed('young');
    await app.sql.query(
      `UPDATE client_mutation SET created_at = now() - interval '7 days 1 minute' WHERE key = 'old' AND user_id = $1`,
      [person.userId],
    );
    await runNow('forget-client-mutations');
    const kept = await app.sql.query('SELECT key FROM client_mutation WHERE user_id = $1', [person.userId]);
    expect(kept).toEqual([{ key: 'young' }]);
    expect((await keyed('young')).community.id).toBe(community.id);
  });

  it('forgets effects of jobs after thirty days and events after an hour, however many, and no earlier', async () => {
    const many = 5_001; // more than one batch
    await app.sql.query(
      `INSERT INTO job_effect (effect_key, done_at)
       SELECT 'old ' || n, now() - interval '30 days 1 minute' FROM generate_series(1, $1::int) AS n
       UNION ALL SELECT 'young', now() - interval '29 days 23 hours'`,
      [many],
    );
    await app.sql.query(
      `INSERT INTO live_event (id, transaction_id, topic, keys, happened_at)
       SELECT gen_random_uuid(), 1, 'THREAD', '{}'::uuid[], now() - interval '61 minutes' FROM generate_series(1, $1::int)
       UNION ALL SELECT gen_random_uuid(), 1, 'young', '{}', now() - interval '59 minutes'`,
      [many],
    );
    await runNow('forget-job-effects');
    await runNow('forget-live-events');
    expect(
      await app.sql.query("SELECT effect_key FROM job_effect WHERE done_at < now() - interval '1 day'"),
    ).toEqual([{ effect_key: 'young' }]);
    expect(
      await app.sql.query("SELECT topic FROM live_event WHERE happened_at < now() - interval '50 minutes'"),
    ).toEqual([{ topic: 'young' }]);
  });
});
