import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import type { CursorPosition, Page } from '#platform/graphql';
import type { Block } from './block.entity.js';

/** The actor, as a member, and somebody else of the same community. */
export interface Pair {
  readonly communityId: string;
  readonly ownId: string;
  readonly otherId: string;
  readonly otherUserId: string;
}

@Injectable()
export class BlocksRepository {
  constructor(private readonly db: Database) {}

  /**
   * Locks the actor's and the other's membership against everything that either
   * does as a member, in the order of their ids so that two who block each other
   * at once wait instead of deadlocking.
   *
   * @throws UserError NOT_FOUND when the actor shares no community with them, ONESELF.
   */
  async lockPair(tx: Tx, actor: Actor, memberId: string): Promise<Pair> {
    const [pair] = isId(memberId)
      ? await tx.query<Pair[]>(
          `SELECT other.id AS "otherId", other.user_id AS "otherUserId", own.id AS "ownId",
                  own.community_id AS "communityId"
             FROM member other
             JOIN member own ON own.community_id = other.community_id AND own.user_id = $2
            WHERE other.id = $1`,
          [memberId, actor.userId],
        )
      : [];
    if (pair === undefined) {
      throw UserError.of('NOT_FOUND', 'There is no such member in your communities.', {
        hint: 'Open the page of the member and try again from there.',
        field: ['memberId'],
      });
    }
    if (pair.ownId === pair.otherId) {
      throw UserError.of('ONESELF', 'This is your own membership.', {
        hint: 'Choose the member whom you mean.',
        field: ['memberId'],
      });
    }
    await tx.query('SELECT 1 FROM member WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [
      [pair.ownId, pair.otherId],
    ]);
    return pair;
  }

  /** @returns whether this made a difference. */
  async insert(tx: Tx, { ownId, otherId }: Pair): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO block (blocker_id, blocked_id, created_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT DO NOTHING RETURNING blocked_id`,
      [ownId, otherId],
    );
    return made.length > 0;
  }

  /** @returns whether this made a difference. */
  async remove(tx: Tx, { ownId, otherId }: Pair): Promise<boolean> {
    const [, removed] = await tx.query<[unknown[], number]>(
      'DELETE FROM block WHERE blocker_id = $1 AND blocked_id = $2',
      [ownId, otherId],
    );
    return removed > 0;
  }

  /** For each blocker a page of whom they block, by the blocked ones' ids, one row more than asked for. */
  pagesOf(blockerIds: readonly string[], page: Page<CursorPosition>): Promise<Block[]> {
    return this.db.query<Block>(
      `SELECT page.* FROM unnest($1::uuid[]) AS blocker(id)
        CROSS JOIN LATERAL (
          SELECT blocker_id AS "blockerId", blocked_id AS "blockedId", created_at AS "createdAt"
            FROM block
           WHERE blocker_id = blocker.id AND ($2::uuid IS NULL OR blocked_id > $2)
           ORDER BY blocked_id
           LIMIT $3
        ) page`,
      [blockerIds, page.after?.[0] ?? null, page.limit + 1],
    );
  }

  /** How many each of them blocks; those who block nobody are left out. */
  countsOf(blockerIds: readonly string[]): Promise<{ blockerId: string; count: number }[]> {
    return this.db.query(
      `SELECT blocker_id AS "blockerId", count(*)::int AS count FROM block
        WHERE blocker_id = ANY($1) GROUP BY blocker_id`,
      [blockerIds],
    );
  }
}
