import { Injectable } from '@nestjs/common';
import { type LinkedItem, minutesUntilAskedAgain, ThreadLinkState } from '#domain/threads';
import { Database, newId, type Tx } from '#platform/database';
import { GithubItem } from './github-item.entity.js';

/** One issue or pull request of GitHub's. */
export interface ItemKey {
  readonly repositoryKey: string;
  readonly number: number;
}

/** A look-up that was asked for. */
export interface Round {
  readonly itemId: string;
  readonly round: number;
  /** Not before; absent: at once. */
  readonly runAt?: Date;
}

export interface ItemToAsk extends ItemKey {
  /** Null when nothing is known that GitHub could call unchanged. */
  readonly etag: string | null;
  /** How many seconds GitHub still wants to be left alone; null when it does not. */
  readonly pausedSeconds: number | null;
}

/** Nobody asks twice while a look-up is under way, or fails and is tried again. */
const roundMinutes = minutesUntilAskedAgain(ThreadLinkState.OPEN);

const fromNow = (amount: string) => `clock_timestamp() + make_interval(${amount})`;

@Injectable()
export class GithubItemsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Begins a round for those of some items that GitHub may be asked about now, and for those that are new. Of parallel
   * callers one begins it.
   */
  async begin(tx: Tx, items: readonly ItemKey[]): Promise<Round[]> {
    return tx.query<Round[]>(
      `INSERT INTO github_item AS item (id, repository_key, number, ask_after)
       SELECT id, repository_key, number, ${fromNow('mins => $4')}
         FROM unnest($1::uuid[], $2::text[], $3::int[]) AS one(id, repository_key, number)
        WHERE NOT EXISTS ( -- what is often mentioned is seldom due, and then nobody waits for its row
          SELECT FROM github_item known
           WHERE known.repository_key = one.repository_key AND known.number = one.number
             AND known.ask_after > clock_timestamp())
        ORDER BY repository_key, number -- in one order, so that two transactions never wait for each other
           ON CONFLICT (repository_key, number) DO UPDATE
          SET round = item.round + 1, ask_after = excluded.ask_after
        WHERE item.ask_after <= clock_timestamp()
       RETURNING id AS "itemId", round`,
      [
        items.map(() => newId()),
        items.map(({ repositoryKey }) => repositoryKey),
        items.map(({ number }) => number),
        roundMinutes,
      ],
    );
  }

  /** Begins another round of one item, whatever was said of when. */
  async beginAnother(tx: Tx, itemId: string, seconds: number): Promise<Round> {
    const [[round]] = await tx.query<[[Round], number]>(
      `UPDATE github_item SET round = round + 1, ask_after = ${fromNow('mins => $2, secs => $3')}
        WHERE id = $1 RETURNING id AS "itemId", round, ${fromNow('secs => $3')} AS "runAt"`,
      [itemId, roundMinutes, seconds],
    );
    return round;
  }

  /** @returns null when it was forgotten */
  async toAsk(itemId: string): Promise<ItemToAsk | null> {
    const [item] = await this.db.query<ItemToAsk>(
      `SELECT repository_key AS "repositoryKey", number, CASE WHEN state IS NOT NULL THEN etag END AS etag,
              (SELECT extract(epoch FROM until - clock_timestamp())::float FROM github_pause
                WHERE until > clock_timestamp()) AS "pausedSeconds"
         FROM github_item WHERE id = $1`,
      [itemId],
    );
    return item ?? null;
  }

  /** GitHub wants to be left alone for so long. */
  async pause(tx: Tx, seconds: number): Promise<void> {
    await tx.query(
      `INSERT INTO github_pause AS pause (id, until) VALUES (1, ${fromNow('secs => $1')})
           ON CONFLICT (id) DO UPDATE SET until = greatest(pause.until, excluded.until)`,
      [seconds],
    );
  }

  /** Keeps what GitHub told; null when it knows nothing, or shows it to nobody. @returns whether that is news */
  async save(tx: Tx, id: string, told: LinkedItem | null, etag: string | null): Promise<boolean> {
    const before = await tx.findOne(GithubItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (before === null) return false;
    const now = { kind: told?.kind ?? before.kind, title: told?.title ?? null, state: told?.state ?? null };
    await tx.query(
      `UPDATE github_item
          SET kind = $2, title = $3, state = $4, etag = $5, ask_after = ${fromNow('mins => $6')},
              state_as_of = CASE WHEN $4::text IS NOT NULL THEN clock_timestamp() END
        WHERE id = $1`,
      [id, now.kind, now.title, now.state, etag, minutesUntilAskedAgain(now.state)],
    );
    return now.kind !== before.kind || now.title !== before.title || now.state !== before.state;
  }

  /** GitHub says that it is as it was. */
  async confirm(tx: Tx, id: string): Promise<void> {
    const item = await tx.findOneBy(GithubItem, { id });
    if (item === null || item.state === null) return;
    await tx.query(
      `UPDATE github_item SET state_as_of = clock_timestamp(), ask_after = ${fromNow('mins => $2')} WHERE id = $1`,
      [id, minutesUntilAskedAgain(item.state)],
    );
  }

  /** The threads that link to an item. */
  async threadsOf(tx: Tx, id: string): Promise<string[]> {
    const threads = await tx.query<{ id: string }[]>(
      `SELECT thread_id AS id FROM thread_link link JOIN github_item item USING (repository_key, number)
        WHERE item.id = $1`,
      [id],
    );
    return threads.map((thread) => thread.id);
  }
}
