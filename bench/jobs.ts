import { Logger, run } from 'graphile-worker';
import { z } from 'zod';
import { createDataSource, Database, newId } from '#platform/database';
import { JobRunner, Jobs, type Task, TaskHandler } from '#platform/jobs';
import { createLogger } from '#platform/logging';
import type { Environment } from './support/environment.js';
import { compare, type Comparison } from './support/measure.js';

const jobsPerRound = 200;
const concurrency = 4;

const task: Task<{ id: string }> = { name: 'bench-typed', version: 1, payload: z.object({ id: z.uuid() }) };

/** Jobs that do nothing, from their transaction to their end: graphile-worker alone, and with our tasks' checks and effects. */
export async function benchJobs({
  sql,
  databaseUrl,
}: Pick<Environment, 'sql' | 'databaseUrl'>): Promise<Comparison> {
  const bareRound = new Round();
  const bare = await run({
    connectionString: databaseUrl,
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: { 'bench-bare': () => bareRound.countOne() },
  });

  const round = new Round();
  const source = await createDataSource(databaseUrl, { poolSize: 10 }).initialize();
  const db = new Database(source);
  const jobs = new Jobs();
  const runner = await JobRunner.start({
    databaseUrl,
    db,
    logger: createLogger('error', 'bench'),
    handlers: [new CountJob(round)],
    scheduled: [],
    concurrency,
  });

  try {
    return await compare({
      name: `${jobsPerRound} jobs enqueued and run`,
      rounds: 20,
      baseline: () =>
        bareRound.of(async () => {
          await sql.query('BEGIN');
          for (let n = 0; n < jobsPerRound; n += 1) {
            await sql.query(`SELECT graphile_worker.add_job('bench-bare', $1::json)`, [
              JSON.stringify({ id: newId() }),
            ]);
          }
          await sql.query('COMMIT');
        }),
      subject: () =>
        round.of(() =>
          db.transaction(async (tx) => {
            for (let n = 0; n < jobsPerRound; n += 1) await jobs.enqueue(tx, task, { id: newId() });
          }),
        ),
    });
  } finally {
    await runner.stop();
    await bare.stop();
    await source.destroy();
  }
}

/** Waits until all jobs of a round have run. */
class Round {
  private left = 0;
  private end: () => void = () => undefined;

  async of(enqueue: () => Promise<void>): Promise<void> {
    this.left = jobsPerRound;
    const ended = new Promise<void>((resolve) => (this.end = resolve));
    await enqueue();
    await ended;
  }

  countOne(): void {
    this.left -= 1;
    if (this.left === 0) this.end();
  }
}

class CountJob extends TaskHandler<{ id: string }> {
  readonly task = task;

  constructor(private readonly round: Round) {
    super();
  }

  effectKey({ id }: { id: string }): string {
    return id;
  }

  run(): Promise<void> {
    this.round.countOne();
    return Promise.resolve();
  }
}
