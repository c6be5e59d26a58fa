import { Injectable } from '@nestjs/common';
import type { Member } from '#communities';
import { Database } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';

/** Which of a community's mentors are listed. Nothing here depends on who looks. */
export interface MentorFilter {
  /** Only with experience in this very area. */
  readonly areaId: string | null;
  /** Only who speaks it: a primary subtag such as `pt`, in whichever region. */
  readonly language: string | null;
  /** Only who has headroom and takes no break; resting ones and those away are kept. */
  readonly hasRoom: boolean;
}

/** Suspended mentors are in no list. Parameters 1 to 3 are the filter's; 4 is the time, which says which breaks are over. */
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
           AND (NOT profile.paused OR profile.paused_until <= $4::timestamptz)))`;

const parametersOf = ({ areaId, language, hasRoom }: MentorFilter, now: Date) => [
  areaId,
  language,
  hasRoom,
  now,
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
      `SELECT page.* FROM unnest($5::uuid[]) AS community (id)
        CROSS JOIN LATERAL (
          SELECT member.id, member.community_id AS "communityId", member.user_id AS "userId", member.roles,
                 member.joined_at AS "joinedAt", member.accepted_conduct_version AS "acceptedConductVersion",
                 member.suspended_at AS "suspendedAt"
            FROM member JOIN profile ON profile.member_id = member.id
           WHERE member.community_id = community.id AND ${listed}
             AND ($6::uuid IS NULL OR member.id > $6)
           ORDER BY member.id LIMIT $7
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
        WHERE member.community_id = ANY ($5::uuid[]) AND ${listed}
        GROUP BY member.community_id`,
      [...parametersOf(filter, now), communityIds],
    );
  }
}
