import { Injectable } from '@nestjs/common';
import type { AwayPeriod } from '#domain/availability';
import type { NewcomerOnTheWay } from '#domain/mentorships';
import { Database, type Tx } from '#platform/database';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { blockedBetween } from './requests.repository.js';

/** A request, and its place in the order of deadlines. */
export interface Deadline {
  readonly id: string;
  /** As PostgreSQL writes it, to the microsecond. */
  readonly deadline: string;
}

/** A request that waits for a mentor who may be away when its deadline passes. */
export interface WaitsForAway extends Deadline {
  readonly expiresAt: Date;
  readonly away: readonly AwayPeriod[];
  /** IANA; the mentor's. */
  readonly timeZone: string;
  /** By the database's clock. */
  readonly now: Date;
}

/** As what a request went on. */
export interface FollowUpId {
  /** The request that went on. */
  readonly ofId: string;
  readonly id: string;
}

/** What decides about a request whose mentor does not answer. */
@Injectable()
export class RequestCoursesRepository {
  constructor(private readonly db: Database) {}

  /** The newcomer's requests beside this one, as far as they bear on its way. Their profile is locked. */
  async othersOf(
    tx: Tx,
    newcomerId: string,
    requestId: string,
  ): Promise<Pick<NewcomerOnTheWay, 'otherRequests' | 'queuedId'>> {
    const [others] = await tx.query<Pick<NewcomerOnTheWay, 'otherRequests' | 'queuedId'>[]>(
      `SELECT count(*) FILTER (WHERE expires_at > clock_timestamp())::int AS "otherRequests",
              (array_agg(id) FILTER (WHERE mentor_id IS NULL))[1] AS "queuedId"
         FROM mentorship_request WHERE newcomer_id = $1 AND status = 'SUBMITTED' AND id <> $2`,
      [newcomerId, requestId],
    );
    if (others === undefined) throw new Error('a count answered without a row');
    return others;
  }

  /**
   * Every mentor whom a newcomer has waited for since an asking of theirs began with this request: on its way, or
   * beside it. Who just let another request of theirs pass, or whom they gave up on, is nobody to go on to.
   */
  async mentorsAsked(tx: Tx, firstRequestId: string): Promise<string[]> {
    const rows = await tx.query<{ mentorId: string }[]>(
      `SELECT DISTINCT asked.mentor_id AS "mentorId" FROM mentorship_request first
         JOIN mentorship_request asked ON asked.newcomer_id = first.newcomer_id AND asked.mentor_id IS NOT NULL
        WHERE first.id = $1 AND (asked.answered_at IS NULL OR asked.answered_at >= first.submitted_at)`,
      [firstRequestId],
    );
    return rows.map(({ mentorId }) => mentorId);
  }

  /** What some requests went on as; those that did not are left out. */
  followUpsOf(requestIds: readonly string[]): Promise<FollowUpId[]> {
    return this.db.query<FollowUpId>(
      `SELECT rerouted_from_id AS "ofId", id FROM mentorship_request WHERE rerouted_from_id = ANY ($1)`,
      [requestIds],
    );
  }

  /** Who runs the programme for a newcomer: coordinators other than themselves, none of whom a block keeps apart from them. */
  async coordinatorsFor(tx: Tx, { communityId, newcomerId }: MentorshipRequest): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM member
        WHERE community_id = $1 AND 'COORDINATOR' = ANY (roles) AND suspended_at IS NULL AND id <> $2
          AND NOT ${blockedBetween('member.id', '$2')}
        ORDER BY id`,
      [communityId, newcomerId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether a mentor has written in the thread of a request, while it waited for them, since a moment. */
  async mentorWrote(tx: Tx, mentorId: string, since: Date): Promise<boolean> {
    const [row] = await tx.query<{ wrote: boolean }[]>(
      `SELECT EXISTS (
         SELECT 1 FROM mentorship_request request
           JOIN message ON message.thread_id = request.thread_id AND message.author_id = $1
          WHERE request.mentor_id = $1 AND (request.answered_at IS NULL OR request.answered_at > $2)
            AND message.posted_at > $2 AND message.posted_at <= coalesce(request.answered_at, 'infinity')
       ) AS wrote`,
      [mentorId, since],
    );
    return row?.wrote ?? false;
  }

  /** Whether somebody has written in a thread. */
  async wroteIn(tx: Tx, threadId: string, memberId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM message WHERE thread_id = $1 AND author_id = $2 LIMIT 1',
      [threadId, memberId],
    );
    return rows.length > 0;
  }

  /** The ids of what waits for a mentor, before its deadline. */
  async waitingFor(tx: Tx, mentorId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM mentorship_request
        WHERE mentor_id = $1 AND status = 'SUBMITTED' AND expires_at > clock_timestamp() ORDER BY id`,
      [mentorId],
    );
    return rows.map(({ id }) => id);
  }

  /** Requests whose deadline has passed and that nobody holds, the longest overdue first. */
  overdue(limit: number, after: Deadline | null): Promise<Deadline[]> {
    return this.db.query<Deadline>(
      `SELECT id, expires_at::text AS deadline FROM mentorship_request
        WHERE status = 'SUBMITTED' AND expires_at <= clock_timestamp()
          AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
          AND ($2::timestamptz IS NULL OR (expires_at, id) > ($2, $3))
        ORDER BY expires_at, id LIMIT $1`,
      [limit, after?.deadline ?? null, after?.id ?? null],
    );
  }

  /**
   * Requests that wait for a mentor with time away around now and around the deadline. The dates
   * are the mentor's own; a day on either side is left to whoever knows their zone.
   */
  waitingForAway(limit: number, after: Deadline | null): Promise<WaitsForAway[]> {
    return this.db.query<WaitsForAway>(
      `SELECT request.id, request.expires_at::text AS deadline, request.expires_at AS "expiresAt", profile.away, profile.time_zone AS "timeZone",
              clock_timestamp() AS now
         FROM mentorship_request request JOIN profile ON profile.member_id = request.mentor_id
        WHERE request.status = 'SUBMITTED' AND request.expires_at > clock_timestamp()
          AND NOT request.stays_with_mentor
          AND EXISTS (
                SELECT 1 FROM jsonb_array_elements(profile.away) period
                 WHERE (period ->> 'from')::date <= current_date + 1 AND (period ->> 'to')::date >= current_date - 1
          )
          AND ($2::timestamptz IS NULL OR (request.expires_at, request.id) > ($2, $3))
        ORDER BY request.expires_at, request.id LIMIT $1`,
      [limit, after?.deadline ?? null, after?.id ?? null],
    );
  }
}
