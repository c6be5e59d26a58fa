import { performance } from 'node:perf_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Changes, Listeners } from './listeners.js';

/** How long after its commit an event is read at the latest, whatever happened to its wake-up. */
const pollMs = 2_000;

/** Whoever has not read for this long may have missed events that are forgotten by now. */
const placeKeptMs = 30 * 60_000;

interface Reading {
  /** A snapshot of PostgreSQL's: which transactions had ended at this reading. */
  readonly place: string;
  /** Whether the place that was read from lies ahead of the database, as after a fail-over. */
  readonly lost: boolean;
  readonly changes: Changes | null;
}

/**
 * Reads the events that were committed since the last reading, each once, and rings those who
 * listen to them. One for each process; it begins with the first listener.
 *
 * Ids and transaction numbers are given in another order than that in which transactions commit,
 * so neither can be the place up to which one has read. The place is the snapshot of the last
 * reading: new is what comes from a transaction that had not begun then (from its `xmax` on) or
 * that was still running (its `xip`). So a long transaction neither hides what others commit
 * meanwhile, nor makes a reading dearer.
 */
@Injectable()
export class LiveReader {
  private readonly log = new Logger(LiveReader.name);
  private timer: NodeJS.Timeout | undefined;
  private place: string | null = null;
  private readAt = 0;
  private reading: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly db: Database,
    private readonly listeners: Listeners,
  ) {}

  get running(): boolean {
    return this.timer !== undefined;
  }

  start(): void {
    this.timer = setInterval(() => this.wake(), pollMs).unref();
    this.wake();
  }

  /** Ends after the reading that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.reading;
  }

  /** There may be new events. While they are being read already, they are read once more. */
  wake(): void {
    if (!this.running) return;
    this.again = true;
    this.reading ??= this.readWhileWoken().finally(() => (this.reading = undefined));
  }

  private async readWhileWoken(): Promise<void> {
    while (this.again && this.running) {
      this.again = false;
      try {
        await this.read();
      } catch (error) {
        // The database may be away for a moment; the next reading begins where this one did.
        this.log.warn(`Reading live events failed: ${String(error)}`);
      }
    }
  }

  private async read(): Promise<void> {
    const now = performance.now();
    if (now - this.readAt > placeKeptMs) this.place = null;
    const [reading] = await this.db.query<Reading>(newEvents, [this.place]);
    if (reading === undefined) throw new Error('PostgreSQL answered without a row');
    this.place = reading.place;
    this.readAt = now;
    // Without a place to read from, what happened is unknown: everybody looks for themselves.
    if (reading.lost) this.listeners.ringAll();
    else if (reading.changes !== null) this.listeners.ring(reading.changes);
  }
}

/** `$1`: the place of the last reading; null at the first. One statement, hence one snapshot. */
const newEvents = `
  WITH event AS (
    SELECT topic, keys FROM live_event
     WHERE transaction_id >= pg_snapshot_xmax($1::pg_snapshot)::text::bigint
    UNION ALL
    SELECT topic, keys FROM live_event
     WHERE transaction_id = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)::text::bigint))
  ), change AS (
    SELECT topic, json_agg(DISTINCT key) AS keys FROM event, unnest(event.keys) AS key GROUP BY topic
  )
  SELECT pg_current_snapshot()::text AS place,
         coalesce(pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax($1::pg_snapshot), true) AS lost,
         (SELECT json_object_agg(topic, keys) FROM change) AS changes`;
