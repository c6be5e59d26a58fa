import { Injectable } from '@nestjs/common';
import { calledLike, type Member } from '#communities';
import { Database } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';

/** Which of a community's mentors are listed. Nothing here depends on who looks. */
export interface MentorFilter {
  /** Only with experience in this very area. */
  readonly areaId: string | null;
  /** Only who speaks it: a primary subtag such as `pt`, in whichever region. */
  readonly language: string | null;
  /**
   * Only who has headroom, takes no break and is not away on that day of UTC's calendar. Resting ones are kept:
   * without them the list would tell somebody who is blocked from somebody whose mentor rests.
   */
  readonly hasRoom: boolean;
  /** Only who takes no requests for a while: on a break, resting, or away on that day of UTC's calendar. */
  readonly onBreak: boolean;
  /** Only whose name or login contains it, whatever its case; null for all. */
  readonly search: string | null;
}

/** Parameter 4 is the time. */
const awayToday = `EXISTS (
        SELECT 1 FROM jsonb_array_elements(profile.away) period
         WHERE ($4::timestamptz AT TIME ZONE 'UTC')::date
               BETWEEN (period ->> 'from')::date AND (period ->> 'to')::date)`;

/** Suspended mentors are in no list. Parameters 1 to 3, 5 and 6 are the filter's; 4 is the time, which says which breaks are over. */
const listed = `
  'MENTOR' = ANY (member.roles) AND member.suspended_at IS NULL AND profile.capacity IS NOT NULL
  AND ($1::uuid IS NULL OR EXISTS (
        SELECT 1 FROM member_area
         WHERE member_id = member.id AND area_id = $1 AND experience IS NOT NULL))
  AND ($2::text IS NULL OR EXISTS (
        SELECT 1 FROM jsonb_array_elements(profile.languages) spoken
         WHERE split_part(spoken ->> 'tag', '-', 1) = $2))
  AND (NOT $3::boolean
       OR (profile.capacity > profile.active_mentorships + profile.waiting_requests
           AND (NOT profile.paused OR profile.paused_until <= $4::timestamptz)
           AND NOT ${awayToday}))
  AND (NOT $5::boolean
       OR (profile.paused AND (profile.paused_until IS NULL OR profile.paused_until > $4::timestamptz))
       OR profile.resting_since IS NOT NULL
       OR ${awayToday})
  AND ${calledLike('$6', 'member.user_id')}`;

const parametersOf = (filter: MentorFilter, now: Date) => [
  filter.areaId,
  filter.language,
  filter.hasRoom,
  now,
  filter.onBreak,
  filter.search,
];

@Injectable()
export class MentorsRepository {
  constructor(private readonly db: Database) {}

  /** The same page of the mentors of several communities, in order of joining, one row more than asked for. Cursor: [id]. */
  pages(
    communityIds: readonly string[],
    page: Page<CursorPosition>,
    filter: MentorFilter,
    now: Date,
  ): Promise<Member[]> {
    return this.db.query<Member>(
      `SELECT page.* FROM unnest($7::uuid[]) AS community (id)
        CROSS JOIN LATERAL (
          SELECT member.id, member.community_id AS "communityId", member.user_id AS "userId", member.roles,
                 member.joined_at AS "joinedAt", member.accepted_conduct_version AS "acceptedConductVersion",
                 member.suspended_at AS "suspendedAt"
            FROM member JOIN profile ON profile.member_id = member.id
           WHERE member.community_id = community.id AND ${listed}
             AND ($8::uuid IS NULL OR member.id > $8)
           ORDER BY member.id LIMIT $9
        ) page
        ORDER BY page.id`,
      [...parametersOf(filter, now), communityIds, page.after?.[0] ?? null, page.limit + 1],
    );
  }

  /** How many mentors several communities list; one without any is left out. */
  counts(
    communityIds: readonly string[],
    filter: MentorFilter,
    now: Date,
  ): Promise<{ readonly communityId: string; readonly count: number }[]> {
    return this.db.query(
      `SELECT member.community_id AS "communityId", count(*)::int AS count
         FROM member JOIN profile ON profile.member_id = member.id
        WHERE member.community_id = ANY ($7::uuid[]) AND ${listed}
        GROUP BY member.community_id`,
      [...parametersOf(filter, now), communityIds],
    );
  }
}
