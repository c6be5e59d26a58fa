import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { DataSource, type QueryRunner } from 'typeorm';
import { createDataSource, Database, newId } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '../support/database/test-database.js';
import { type Changes, Listeners, LiveReader } from '#platform/live';

/** Remembers which keys it was asked to ring. */
class RungKeys extends Listeners {
  rung: string[] = [];
  forAll = 0;

  override ring(changes: Changes): void {
    this.rung.push(...(changes['THREAD'] ?? []));
  }

  override ringAll(): void {
    this.forAll += 1;
  }
}

/** A transaction that has written an event under its key, and lasts. */
interface Writer {
  readonly key: string;
  readonly runner: QueryRunner;
}

describe('reading live events', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    Logger.overrideLogger(false); // failures are made on purpose here
    database = await createTestDatabase();
    source = await createDataSource(database.url, { poolSize: 30 }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  async function write(): Promise<Writer> {
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    const key = newId();
    await runner.query(
      `INSERT INTO live_event (id, transaction_id, topic, keys)
       VALUES ($1, pg_current_xact_id()::text::bigint, 'THREAD', $2)`,
      [newId(), [key]],
    );
    return { key, runner };
  }

  async function end({ runner }: Writer, how: 'commit' | 'rollback'): Promise<void> {
    await (how === 'commit' ? runner.commitTransaction() : runner.rollbackTransaction());
    await runner.release();
  }

  /** A reader that reads only when told to. */
  async function startReader() {
    const listeners = new RungKeys();
    const reader = new LiveReader(new Database(source), listeners);
    const read = async () => {
      reader.wake();
      await reader['reading'];
    };
    reader.start();
    clearInterval(reader['timer']);
    await reader['reading'];
    return { reader, read, listeners };
  }

  const step = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ does: 'write' } as const) },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('end' as const), which: fc.nat(), kept: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.constant({ does: 'read' } as const) },
  );

  it('finds each committed event once and at the first reading, in whatever order transactions commit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { reader, read, listeners } = await startReader();
        const running: Writer[] = [];
        const committed: string[] = [];
        for (const taken of steps) {
          if (taken.does === 'write' && running.length < 20) running.push(await write());
          if (taken.does === 'end' && running.length > 0) {
            const [writer] = running.splice(taken.which % running.length, 1);
            await end(writer!, taken.kept ? 'commit' : 'rollback');
            if (taken.kept) committed.push(writer!.key);
          }
          if (taken.does !== 'read') continue;
          await read();
          // However long others still run: nothing that was committed waits for them.
          expect(listeners.rung.toSorted()).toEqual(committed.toSorted());
        }
        for (const writer of running) await end(writer, 'commit');
        committed.push(...running.map(({ key }) => key));
        await read();
        await read();
        expect(listeners.rung.toSorted()).toEqual(committed.toSorted());
        await reader.stop();
      }),
      { numRuns: 40 },
    );
  });

  it('loses and doubles nothing while many write at once', async () => {
    const { reader, listeners } = await startReader();
    const keys = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const own: string[] = [];
        for (let count = 0; count < 20; count += 1) {
          const writer = await write();
          for (let more = 0; more < (n * count) % 5; more += 1) await writer.runner.query('SELECT 1');
          await end(writer, 'commit');
          own.push(writer.key);
          reader.wake();
        }
        return own;
      }),
    );
    reader.wake();
    await reader['reading'];
    expect(listeners.rung.toSorted()).toEqual(keys.flat().toSorted());
    await reader.stop();
  });

  it('lets everybody look for themselves when it has no place to read from, and goes on after failures', async () => {
    const { reader, read, listeners } = await startReader();
    expect(listeners.forAll).toBe(1);
    reader['readAt'] -= 60 * 60_000;
    await read();
    expect(listeners.forAll).toBe(2);
    reader['place'] = '900000000:900000000:'; // as of another server's counter
    await read();
    expect(listeners.forAll).toBe(3);

    await source.query('ALTER TABLE live_event RENAME TO away');
    await read();
    await source.query('ALTER TABLE away RENAME TO live_event');
    const writer = await write();
    await end(writer, 'commit');
    await read();
    expect([listeners.rung, listeners.forAll]).toEqual([[writer.key], 3]);
    await reader.stop();
    await end(await write(), 'commit');
    await read();
    expect(listeners.rung).toHaveLength(1);
  });
});
