import { Injectable } from '@nestjs/common';
import type { AwayPeriod } from '#domain/availability';
import { type CommunitySettingsChanges, defaultCommunitySettings, MemberRole } from '#domain/communities';
import type { QuietMentorship, ReopeningPair } from '#domain/mentorships';
import type { EntityManager } from 'typeorm';
import { Database, type Tx } from '#platform/database';
import { loadOf, type Profile } from '#profiles';
import { quietSinceSql } from './quiet-since.js';
import { blockedBetween } from './requests.repository.js';

/** Where somebody is, and when not. */
interface Whereabouts {
  readonly timeZone: string;
  readonly away: readonly AwayPeriod[];
}

/** A running mentorship that has been silent long enough to be looked at. */
export interface SilentMentorship extends QuietMentorship {
  readonly id: string;
  readonly leadId: string;
  /** The community's own. */
  readonly settings: CommunitySettingsChanges;
  /** The mentee and the lead. */
  readonly whereabouts: readonly [Whereabouts, Whereabouts];
  /** PostgreSQL's clock when it was read. */
  readonly now: Date;
}

export interface ReopeningFacts extends ReopeningPair {
  readonly mentorshipId: string;
}

interface PairRow
  extends Omit<ReopeningFacts, 'load'>, Pick<Profile, 'capacity' | 'activeMentorships' | 'waitingRequests'> {
  readonly leadRoles: readonly MemberRole[];
}

const askDay = defaultCommunitySettings.turnReminderDays[1];

/** Mentorships in which nobody speaks any more. */
@Injectable()
export class QuietMentorshipsRepository {
  constructor(private readonly db: Database) {}

  /** By id, those as silent as it takes to ask whether they still go on. Days are 24 hours, whatever the session's time zone. */
  silent(limit: number, afterId: string | null): Promise<SilentMentorship[]> {
    return this.db.query<SilentMentorship>(
      `SELECT mentorship.id, mentorship.lead_id AS "leadId", mentorship.status,
              mentorship.started_at AS "startedAt", mentorship.going_on_at AS "goingOnAt",
              mentorship.still_going_asked_at AS "stillGoingAskedAt",
              ${quietSinceSql('mentorship')} AS "lastMessageAt", community.settings,
              jsonb_build_array(
                jsonb_build_object('timeZone', mentee.time_zone, 'away', mentee.away),
                jsonb_build_object('timeZone', lead.time_zone, 'away', lead.away)) AS whereabouts,
              now() AS now
         FROM mentorship
         JOIN community ON community.id = mentorship.community_id
         JOIN profile mentee ON mentee.member_id = mentorship.mentee_id
         JOIN profile lead ON lead.member_id = mentorship.lead_id
        WHERE mentorship.status = 'ACTIVE'
          AND mentorship.started_at <= now() - interval '24 hours'
          AND ${quietSinceSql('mentorship')}
              <= now() - interval '24 hours' * coalesce((community.settings #>> '{turnReminderDays,1}')::int, $1)
          AND ($2::uuid IS NULL OR mentorship.id > $2)
        ORDER BY mentorship.id LIMIT $3`,
      [askDay, afterId, limit],
    );
  }

  /** Locks the threads of a mentorship, after its own row, so that no message comes until the transaction ends. @returns the newest message's time */
  async lockThreads(tx: Tx, mentorshipId: string): Promise<Date> {
    const rows = await tx.query<{ lastMessageAt: Date }[]>(
      `SELECT thread.last_message_at AS "lastMessageAt" FROM thread
         JOIN mentorship_thread ON mentorship_thread.thread_id = thread.id
        WHERE mentorship_thread.mentorship_id = $1 ORDER BY thread.id FOR NO KEY UPDATE OF thread`,
      [mentorshipId],
    );
    return new Date(Math.max(...rows.map(({ lastMessageAt }) => lastMessageAt.getTime())));
  }

  /** The time of the newest message of each of some mentorships. */
  lastMessages(mentorshipIds: readonly string[]): Promise<{ mentorshipId: string; lastMessageAt: Date }[]> {
    return this.db.query(
      `SELECT mentorship_thread.mentorship_id AS "mentorshipId", max(thread.last_message_at) AS "lastMessageAt"
         FROM mentorship_thread JOIN thread ON thread.id = mentorship_thread.thread_id
        WHERE mentorship_thread.mentorship_id = ANY ($1) GROUP BY 1`,
      [mentorshipIds],
    );
  }

  /** What stands between the two of each of some mentorships and going on with it. */
  async reopeningFacts(
    mentorshipIds: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<ReopeningFacts[]> {
    const rows = await manager.query<PairRow[]>(
      `SELECT mentorship.id AS "mentorshipId", lead.roles AS "leadRoles", profile.capacity,
              profile.active_mentorships AS "activeMentorships", profile.waiting_requests AS "waitingRequests",
              (mentee.suspended_at IS NOT NULL OR lead.suspended_at IS NOT NULL
               OR ${blockedBetween('mentorship.mentee_id', 'mentorship.lead_id')}) AS "keptApart",
              EXISTS (SELECT 1 FROM mentorship other
                       WHERE other.mentee_id = mentorship.mentee_id AND other.lead_id = mentorship.lead_id
                         AND other.status IN ('ACTIVE','PAUSED')) AS "alreadyInMentorship",
              EXISTS (SELECT 1 FROM mentorship_request request
                       WHERE request.newcomer_id = mentorship.mentee_id AND request.status = 'SUBMITTED'
                         AND request.expires_at > clock_timestamp()
                         AND (request.mentor_id = mentorship.lead_id
                              OR (request.claimed_by_id = mentorship.lead_id
                                  AND request.claimed_until > clock_timestamp()))) AS "alreadyRequested"
         FROM mentorship
         JOIN member mentee ON mentee.id = mentorship.mentee_id
         JOIN member lead ON lead.id = mentorship.lead_id
         JOIN profile ON profile.member_id = lead.id
        WHERE mentorship.id = ANY ($1)`,
      [mentorshipIds],
    );
    return rows.map(
      ({ mentorshipId, leadRoles, keptApart, alreadyInMentorship, alreadyRequested, ...load }) => ({
        mentorshipId,
        load: leadRoles.includes(MemberRole.MENTOR) ? loadOf(load) : null,
        keptApart,
        alreadyInMentorship,
        alreadyRequested,
      }),
    );
  }
}
