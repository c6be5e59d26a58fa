import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MemberRole } from '#domain/communities';
import type { PairRelation } from '#domain/matching';
import { Database } from '#platform/database';
import type { Profile } from '#profiles';
import type { Pair } from './pair-histories.js';

/** What asking one mentor depends on, as it stands in the database. */
export interface PairFacts extends Pair {
  readonly newcomerRoles: readonly MemberRole[];
  readonly mentorRoles: readonly MemberRole[];
  readonly suspendedAt: Date | null;
  readonly mentor: Pick<
    Profile,
    | 'capacity'
    | 'activeMentorships'
    | 'waitingRequests'
    | 'paused'
    | 'pausedUntil'
    | 'restingSince'
    | 'away'
    | 'timeZone'
  >;
  readonly relation: PairRelation;
}

type Row = Pair &
  Pick<PairFacts, 'newcomerRoles' | 'mentorRoles' | 'suspendedAt'> &
  PairFacts['mentor'] &
  Omit<PairRelation, 'lastDeclinedAt'> & { readonly lastDeclinedAt: Date | null };

@Injectable()
export class PairFactsRepository {
  constructor(private readonly db: Database) {}

  /** The facts of pairs of one community each; a pair that is none is left out. One statement. */
  async of(pairs: readonly Pair[], manager: EntityManager = this.db.reader): Promise<PairFacts[]> {
    const rows = await manager.query<Row[]>(
      `SELECT newcomer.id AS "newcomerId", mentor.id AS "mentorId",
              newcomer.roles AS "newcomerRoles", mentor.roles AS "mentorRoles",
              mentor.suspended_at AS "suspendedAt", profile.capacity,
              profile.active_mentorships AS "activeMentorships", profile.waiting_requests AS "waitingRequests",
              profile.paused, profile.paused_until AS "pausedUntil", profile.resting_since AS "restingSince",
              profile.away, profile.time_zone AS "timeZone",
              EXISTS (SELECT 1 FROM block
                       WHERE (blocker_id, blocked_id) IN ((newcomer.id, mentor.id), (mentor.id, newcomer.id))
                     ) AS "blockedEitherWay",
              coalesce(history.live_request, false) AS "liveRequest",
              coalesce(history.live_mentorship, false) AS "liveMentorship",
              history.last_declined_at AS "lastDeclinedAt"
         FROM unnest($1::uuid[], $2::uuid[]) AS pair (newcomer_id, mentor_id)
         JOIN member newcomer ON newcomer.id = pair.newcomer_id
         JOIN member mentor ON mentor.id = pair.mentor_id AND mentor.community_id = newcomer.community_id
         JOIN profile ON profile.member_id = mentor.id
         LEFT JOIN pair_history history ON history.newcomer_id = newcomer.id AND history.mentor_id = mentor.id`,
      [pairs.map(({ newcomerId }) => newcomerId), pairs.map(({ mentorId }) => mentorId)],
    );
    return rows.map((row) => ({
      newcomerId: row.newcomerId,
      mentorId: row.mentorId,
      newcomerRoles: row.newcomerRoles,
      mentorRoles: row.mentorRoles,
      suspendedAt: row.suspendedAt,
      mentor: row,
      relation: {
        blockedEitherWay: row.blockedEitherWay,
        liveRequest: row.liveRequest,
        liveMentorship: row.liveMentorship,
        lastDeclinedAt: row.lastDeclinedAt?.getTime() ?? null,
      },
    }));
  }
}
