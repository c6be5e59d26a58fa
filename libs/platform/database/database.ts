import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

declare const openTransaction: unique symbol;

/**
 * An open transaction. Every method that writes or locks takes one, so that a
 * forgotten transaction does not compile: a plain EntityManager is not a Tx.
 */
export type Tx = EntityManager & { readonly [openTransaction]: true };

type Effect = () => void;
const effectsOf = new WeakMap<Tx, Effect[]>();

/** Runs `effect` once the transaction has committed, and never when it rolls back. Only for wake-ups: what must not be lost is a row. */
export function afterCommit(tx: Tx, effect: Effect): void {
  effectsOf.get(tx)?.push(effect);
}

/** PostgreSQL's clock at this very statement, the one all replicas share (a transaction's own `now()` is older after waiting for a lock). */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  if (row === undefined) throw new Error('PostgreSQL answered SELECT without a row');
  return row.now;
}

@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in one transaction (READ COMMITTED); whatever it throws rolls everything back. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const effects: Effect[] = [];
    const result = await this.source.transaction(async (manager) => {
      const tx = manager as Tx;
      effectsOf.set(tx, effects);
      return work(tx);
    });
    for (const effect of effects) effect();
    return result;
  }

  /** For reading outside a transaction. */
  get reader(): EntityManager {
    return this.source.manager;
  }

  /** One statement with `$1`-style parameters, outside a transaction. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }
}
