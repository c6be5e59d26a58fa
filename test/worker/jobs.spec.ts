import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource, Database, newId } from '#platform/database';
import { JobRunner, type JobRunnerOptions, Jobs, ScheduledTask } from '#platform/jobs';
import { createLogger } from '#platform/logging';
import { runWaymark } from '../../scripts/waymark/run-waymark.js';
import { createTestDatabase, type TestDatabase } from '../support/database/test-database.js';
import { LeaveNote, LeaveNoteHandler, noteTable } from './support/notes.js';

interface JobRow {
  readonly id: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly locked_by: string | null;
  readonly pause: number;
}

describe('jobs', () => {
  const jobs = new Jobs();
  const log: string[] = [];
  const logger = createLogger('warn', 'jobs-test', { write: (line: string) => void log.push(line) });
  let database: TestDatabase;
  let source: DataSource;
  let db: Database;
  let runners: JobRunner[] = [];
  /** Ends what a job of the test waits for: a job in the midst of it keeps its locks, and the next test would wait. */
  let letGo: () => void = () => {};
  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource(database.url, { poolSize: 20 }).initialize();
    db = new Database(source);
    await source.query(noteTable);
  });
  beforeEach(() =>
    source.query('TRUNCATE note, job_effect, worker_heartbeat, graphile_worker._private_jobs'),
  );
  afterEach(async () => {
    letGo();
    for (const runner of runners) await runner.stop();
    runners = [];
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await source.destroy();
    await database.drop();
  });

  async function start(options: Partial<JobRunnerOptions> = {}): Promise<JobRunner> {
    const runner = await JobRunner.start({
      databaseUrl: database.url,
      db,
      logger,
      handlers: [new LeaveNoteHandler('here')],
      scheduled: [],
      // Long enough for a busy machine: whoever is late with a beat loses jobs that still run.
      heartbeat: { beatMs: 50, deadAfterMs: 5_000 },
      ...options,
    });
    runners.push(runner);
    return runner;
  }

  const enqueue = (noteId = newId()) => db.transaction((tx) => jobs.enqueue(tx, LeaveNote, { noteId }));
  const enqueueStored = (payload: object) =>
    source.query('SELECT graphile_worker.add_job($1, $2::json)', ['leave-note', JSON.stringify(payload)]);
  const jobRows = () =>
    source.query<JobRow[]>(
      `SELECT id, attempts, last_error, locked_by, extract(epoch FROM run_at - now())::float AS pause
       FROM graphile_worker.jobs ORDER BY id`,
    );
  const notes = () =>
    source.query<{ note_id: string; left_by: string }[]>('SELECT note_id, left_by FROM note');
  const makeDue = () =>
    source.query(
      `WITH due AS (UPDATE graphile_worker._private_jobs SET run_at = now())
       SELECT pg_notify('jobs:insert', '{"count":9}')`,
    );

  /** Asks again and again, until it is so. */
  async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
    for (;;) {
      const seen = await look();
      if (isSo(seen)) return seen;
    }
  }
  const untilDone = () => until(jobRows, (rows) => rows.length === 0);

  const children: ChildProcess[] = [];
  function startProcess(): ChildProcess {
    const program = JSON.stringify(join(__dirname, 'support/worker-process.ts'));
    const child = spawn(
      process.execPath,
      ['-r', './test/support/run-typescript.cjs', '-e', `require(${program})`, database.url],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    children.push(child);
    return child;
  }
  async function told(child: ChildProcess, message: string): Promise<void> {
    const [said] = (await once(child, 'message')) as [string];
    if (said !== message) throw new Error(`The process said "${said}" where "${message}" was expected.`);
  }

  async function waymark(...words: string[]) {
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text);
    const code = await runWaymark(words, {
      clone: 'nowhere',
      env: { DATABASE_URL: database.url },
      print,
      complain: print,
    });
    return { code, text: printed.join('\n') };
  }

  describe('in a transaction', () => {
    it('exist if and only if it commits', async () => {
      const givenUp = db.transaction(async (tx) => {
        await jobs.enqueue(tx, LeaveNote, { noteId: newId() });
        throw new Error('changed its mind');
      });
      await expect(givenUp).rejects.toThrow('changed its mind');
      expect(await jobRows()).toEqual([]);
      await enqueue();
      expect(await jobRows()).toHaveLength(1);
    });

    it('are refused with a payload of another shape', async () => {
      await expect(enqueue('no id')).rejects.toThrow('Invalid UUID');
      expect(await jobRows()).toEqual([]);
    });

    it('replace those that wait under the same key', async () => {
      const [early, late] = [newId(), newId()];
      await db.transaction(async (tx) => {
        for (const noteId of [early, late]) await jobs.enqueue(tx, LeaveNote, { noteId }, { jobKey: 'one' });
      });
      await start();
      await untilDone();
      expect(await notes()).toEqual([{ note_id: late, left_by: 'here' }]);
    });

    it('wait for their time', async () => {
      const soon = new Date(Date.now() + 3_600_000);
      await db.transaction((tx) => jobs.enqueue(tx, LeaveNote, { noteId: newId() }, { runAt: soon }));
      await start();
      await enqueue();
      await until(notes, (rows) => rows.length === 1);
      const [waiting] = await until(jobRows, (rows) => rows.length === 1);
      expect(waiting).toMatchObject({ attempts: 0, locked_by: null });
    });
  });

  it('take effect once, though two workers are at them and each is enqueued twice', async () => {
    const ids = Array.from({ length: 12 }, () => newId());
    for (const id of [...ids, ...ids]) await enqueue(id);
    // Each worker keeps its first job until the other has one too, so both take part.
    let begun = 0;
    const both = new Promise<void>((resolve) => (letGo = resolve));
    const meet = async () => {
      begun += 1;
      if (begun >= 2) letGo();
      await both;
    };
    for (const name of ['one', 'two']) {
      await start({ handlers: [new LeaveNoteHandler(name, meet)], concurrency: 1 });
    }
    await untilDone();
    const left = await notes();
    expect(left.map(({ note_id }) => note_id).toSorted()).toEqual(ids.toSorted());
    expect(new Set(left.map(({ left_by }) => left_by))).toEqual(new Set(['one', 'two']));
    expect(await source.query('SELECT FROM job_effect')).toHaveLength(ids.length);
  });

  it('fail, are tried again later, and are dead letters in the end, which waymark lists and tries again', async () => {
    const noteId = newId();
    await enqueue(noteId);
    let mended = false;
    const breakDown = (tx: { query(sql: string): Promise<unknown> }) =>
      mended ? Promise.resolve() : tx.query(`SELECT 'what somebody wrote'::uuid`);
    await start({ handlers: [new LeaveNoteHandler('here', breakDown)] });

    const [failed] = await until(jobRows, ([job]) => job?.last_error != null);
    expect(failed).toMatchObject({ attempts: 1, last_error: 'QueryFailedError: 22P02' });
    expect(failed!.pause).toBeGreaterThan(1);
    expect((await waymark('jobs', '--json')).text).toContain('"failing": 1');
    expect(await waymark('jobs', 'retry', failed!.id)).toEqual({
      code: 1,
      text: expect.stringContaining('is no dead letter') as string,
    });

    await makeDue();
    await until(jobRows, ([job]) => job?.attempts === 2 && job.locked_by === null);
    expect(await waymark('jobs', 'dead', '--json')).toMatchObject({ code: 0 });
    const [dead] = JSON.parse((await waymark('jobs', 'dead', '--json')).text) as object[];
    expect(dead).toMatchObject({ id: failed!.id, task: 'leave-note', attempts: 2, about: { noteId } });
    expect((await waymark('jobs', 'dead')).text).toMatch(
      new RegExp(`noteId=${noteId}  QueryFailedError: 22P02`),
    );
    expect((await waymark('jobs')).text).toMatch(/leave-note +0 +0 +0 +1\n/);

    mended = true;
    expect(await waymark('jobs', 'retry', failed!.id)).toEqual({
      code: 0,
      text: '1 job is tried again now.',
    });
    await untilDone();
    expect(await notes()).toEqual([{ note_id: noteId, left_by: 'here' }]);
    expect(await waymark('jobs', 'retry', '--all')).toEqual({ code: 0, text: '0 jobs are tried again now.' });
    expect(log.join('')).toContain('the job failed for the last time');
    expect(log.join('')).not.toContain('what somebody wrote');
  });

  it('of an older version are brought up, and those of a newer one wait', async () => {
    const older = newId();
    await enqueueStored({ version: 1, note: older });
    await enqueueStored({ version: 3, notes: [newId()] });
    await start();
    const [waiting] = await until(jobRows, (rows) => rows.length === 1 && rows[0]!.last_error !== null);
    expect(await notes()).toEqual([{ note_id: older, left_by: 'here' }]);
    expect(waiting!.last_error).toMatch('of version 3, newer than this worker');
    expect(waiting!.pause).toBeGreaterThan(1);
  });

  it('of a worker process that is killed are taken up by another, which then ends what it began and leaves', async () => {
    await enqueue();
    const processes = [startProcess(), startProcess()];
    const midway = processes.map(async (process) => {
      await told(process, 'midway');
      return process;
    });
    const victim = await Promise.race(midway);
    const survivor = processes.find((process) => process !== victim)!;
    victim.kill('SIGKILL');
    await midway[processes.indexOf(survivor)];
    const { text } = await waymark('workers', '--json');
    expect(JSON.parse(text)).toMatchObject([{ running: 1 }]);

    survivor.kill('SIGTERM');
    await told(survivor, 'stopping');
    await enqueue();
    const exit = once(survivor, 'exit');
    survivor.send('go on');
    expect(await exit).toEqual([0, null]);
    expect(await notes()).toEqual([{ note_id: expect.any(String) as string, left_by: String(survivor.pid) }]);
    expect(await jobRows()).toMatchObject([{ attempts: 0, locked_by: null }]);
    expect(await source.query('SELECT FROM worker_heartbeat')).toEqual([]);
  });

  it('that do not end in time when their worker stops are free for others at once', async () => {
    await enqueue();
    let begin: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<void>((resolve) => (letGo = resolve));
    const linger = () => {
      begin();
      return ended;
    };
    // One at once, for an idle one of the same worker might still be asking for a job when it is stopped.
    const runner = await start({
      handlers: [new LeaveNoteHandler('slow', linger)],
      concurrency: 1,
      drainMs: 50,
    });
    await begun;
    runners = [];
    expect(await runner.stop()).toBe(false);
    expect(await jobRows()).toMatchObject([{ attempts: 1, locked_by: null }]);
    expect(await notes()).toEqual([]);
    await start();
    letGo();
    await untilDone();
    expect(await notes()).toMatchObject([{ left_by: 'slow' }]);
  });

  it('go on after PostgreSQL cut every connection in the midst of them', async () => {
    const ids = Array.from({ length: 12 }, () => newId());
    for (const id of ids) await enqueue(id);
    let begun = 0;
    const isCut = new Promise<void>((resolve) => (letGo = resolve));
    const midway = () => {
      begun += 1;
      return isCut;
    };
    await start({
      handlers: [new LeaveNoteHandler('here', midway)],
      concurrency: 3,
      drainMs: 300,
      restartMs: 10,
    });
    await until(jobRows, () => begun >= 3);
    await source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    letGo();
    await until(jobRows, (rows) => rows.length < 12 && rows.every((job) => job.last_error !== null));
    await makeDue();
    await untilDone();
    expect((await notes()).map(({ note_id }) => note_id).toSorted()).toEqual(ids.toSorted());
  });

  describe('by the clock', () => {
    class Hourly extends ScheduledTask {
      readonly name = 'hourly';
      readonly cron = `${(new Date().getUTCMinutes() + 30) % 60} * * * *`;
      runs = 0;

      constructor(private readonly fault?: Error) {
        super();
      }

      run(): Promise<number> {
        this.runs += 1;
        return this.fault && this.runs === 1 ? Promise.reject(this.fault) : Promise.resolve(1);
      }
    }
    const known = () =>
      source.query<{ ago: number }[]>(
        `SELECT extract(epoch FROM now() - last_execution)::float / 60 AS ago
         FROM graphile_worker._private_known_crontabs WHERE identifier = 'hourly'`,
      );
    beforeEach(() =>
      source.query(
        `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
         VALUES ('hourly', now() - interval '9 days', now() - interval '3 days')
         ON CONFLICT (identifier) DO UPDATE SET last_execution = excluded.last_execution`,
      ),
    );

    it('catch up once after three days without a worker', async () => {
      const hourly = new Hourly();
      await start({ scheduled: [hourly] });
      await start({ scheduled: [hourly] });
      const [last] = await until(known, ([row]) => row!.ago < 60);
      expect(last!.ago).toBeGreaterThan(29);
      await untilDone();
      expect(hourly.runs).toBe(1);
    });

    it('are tried again when they fail, and harm no other', async () => {
      const hourly = new Hourly(new SyntaxError('what somebody wrote'));
      await start({ scheduled: [hourly] });
      await until(jobRows, ([job]) => job?.last_error === 'SyntaxError: ');
      await enqueue();
      await until(notes, (rows) => rows.length === 1);
      await makeDue();
      await untilDone();
      expect(hourly.runs).toBe(2);
      expect(log.join('')).not.toContain('what somebody wrote');
    });
  });

  it.each([
    [['jobs', 'bury'], 'There is no "waymark jobs bury".'],
    [['jobs', 'retry'], 'Which jobs?'],
    [['jobs', 'retry', 'x'], '"x" is not the id of a job'],
    [['jobs', 'retry', '1', '--all'], 'either ids or --all'],
    [['workers', '--all'], '--all belongs to'],
    [['--loud'], "Unknown option '--loud'"],
  ])('waymark %j is not understood, and told so', async (words, message) => {
    const { code, text } = await waymark(...words);
    expect(code).toBe(2);
    expect(text).toContain(message);
    expect(text).toContain('waymark jobs dead');
  });
});
