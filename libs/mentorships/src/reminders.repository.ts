import { Injectable } from '@nestjs/common';
import { type CommunitySettingsChanges, defaultCommunitySettings } from '#domain/communities';
import {
  requestReminderSevenths,
  RequestStatus,
  type RemindedRequest,
  type WaitingTurn,
} from '#domain/mentorships';
import { Database, type Tx } from '#platform/database';
import type { Profile } from '#profiles';
import { keptApart } from '#threads';
import { MentorshipRequest } from './mentorship-request.entity.js';

/** Of whoever is to be reminded. */
export type RhythmColumns = Pick<Profile, 'timeZone' | 'reminderDays' | 'quietFrom' | 'quietUntil' | 'away'>;

/** A request of which a stage has come, whether or not the mentor's rhythm allows a reminder now. */
export interface RequestToRemind extends RemindedRequest, RhythmColumns {
  readonly id: string;
  /** PostgreSQL's clock when it was read. */
  readonly now: Date;
}

/** A turn in a running mentorship whose first stage has come, and of which nobody was reminded yet. */
export interface TurnToRemind extends WaitingTurn, RhythmColumns {
  readonly threadId: string;
  readonly awaitingId: string;
  readonly menteeId: string;
  readonly leadId: string;
  /** The community's own. */
  readonly settings: CommunitySettingsChanges;
  readonly now: Date;
}

const rhythm = `profile.time_zone AS "timeZone", profile.reminder_days AS "reminderDays",
  profile.quiet_from AS "quietFrom", profile.quiet_until AS "quietUntil", profile.away`;

/**
 * SQL, for $1 and $2 of `turnsFrom`: who is suspended can do nothing about a turn, nor can who is kept apart from
 * another in the thread. Days are 24 hours, whatever the session's time zone.
 */
const turnsFrom = `
  SELECT thread.id AS "threadId", thread.awaiting_id AS "awaitingId", thread.awaiting_since AS "awaitingSince",
         mentorship.mentee_id AS "menteeId", mentorship.lead_id AS "leadId",
         mentorship.going_on_at AS "goingOnAt", community.settings, ${rhythm}, now() AS now
    FROM thread
    JOIN mentorship_thread ON mentorship_thread.thread_id = thread.id
    JOIN mentorship ON mentorship.id = mentorship_thread.mentorship_id AND mentorship.status = 'ACTIVE'
    JOIN community ON community.id = thread.community_id
    JOIN thread_participant own ON own.thread_id = thread.id AND own.member_id = thread.awaiting_id
    JOIN member ON member.id = own.member_id AND member.suspended_at IS NULL
    JOIN profile ON profile.member_id = member.id
   WHERE thread.awaiting_since <= now() - interval '24 hours'
     AND thread.awaiting_since <= now() - interval '24 hours' * coalesce((community.settings #>> '{turnReminderDays,0}')::int, $1)
     AND mentorship_thread.reminded_since IS DISTINCT FROM thread.awaiting_since
     AND NOT ${keptApart}`;

const firstDay = defaultCommunitySettings.turnReminderDays[0];

/** Whom to remind of what. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly db: Database) {}

  /** Requests to a mentor of which the next stage has come, by id; a suspended mentor cannot answer. */
  requests(limit: number, afterId: string | null): Promise<RequestToRemind[]> {
    return this.db.query<RequestToRemind>(
      `SELECT request.id, request.submitted_at AS "submittedAt", request.expires_at AS "expiresAt",
              request.reminded_stage AS "remindedStage", ${rhythm}, now() AS now
         FROM mentorship_request request
         JOIN member ON member.id = request.mentor_id AND member.suspended_at IS NULL
         JOIN profile ON profile.member_id = member.id
        WHERE request.status = 'SUBMITTED' AND request.mentor_id IS NOT NULL AND request.reminded_stage < 3
          AND request.expires_at > now()
          AND extract(epoch FROM now() - request.submitted_at) * 7
              >= extract(epoch FROM request.expires_at - request.submitted_at) * ($1::int[])[request.reminded_stage + 1]
          AND ($2::uuid IS NULL OR request.id > $2)
        ORDER BY request.id LIMIT $3`,
      [requestReminderSevenths, afterId, limit],
    );
  }

  /** Locks a request, unless it waits no more or somebody else has it: then null. */
  lockRequest(tx: Tx, requestId: string): Promise<MentorshipRequest | null> {
    return tx.findOne(MentorshipRequest, {
      where: { id: requestId, status: RequestStatus.SUBMITTED },
      lock: { mode: 'for_no_key_update', onLocked: 'skip_locked' },
    });
  }

  /** The request is locked. */
  async saveStage(tx: Tx, requestId: string, remindedStage: number): Promise<void> {
    await tx.update(MentorshipRequest, { id: requestId }, { remindedStage });
  }

  /** Turns to remind of, by their thread's id. */
  turns(limit: number, afterThreadId: string | null): Promise<TurnToRemind[]> {
    return this.db.query<TurnToRemind>(
      `${turnsFrom} AND ($2::uuid IS NULL OR thread.id > $2) ORDER BY thread.id LIMIT $3`,
      [firstDay, afterThreadId, limit],
    );
  }

  /** Locks a thread in which there is a turn to remind of, and reads it anew; null when there is none, or somebody else has it. */
  async lockTurn(tx: Tx, threadId: string): Promise<TurnToRemind | null> {
    const [turn] = await tx.query<TurnToRemind[]>(
      `${turnsFrom} AND thread.id = $2 FOR NO KEY UPDATE OF thread SKIP LOCKED`,
      [firstDay, threadId],
    );
    return turn ?? null;
  }

  /** Whoever's turn it is was reminded of this very turn; the thread is locked. */
  async saveTurnReminded(tx: Tx, threadId: string): Promise<void> {
    await tx.query(
      `UPDATE mentorship_thread SET reminded_since = thread.awaiting_since
         FROM thread WHERE thread.id = mentorship_thread.thread_id AND thread.id = $1`,
      [threadId],
    );
  }
}
