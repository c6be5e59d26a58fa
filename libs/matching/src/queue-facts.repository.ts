import { Injectable } from '@nestjs/common';
import type { Availability, AwayPeriod, WeeklyWindow } from '#domain/availability';
import { type CommunitySettings, settingsOf } from '#domain/communities';
import type {
  AreaForMatching,
  CommunityForQueue,
  MentorForMatching,
  NewcomerForMatching,
  SpokenLanguage,
} from '#domain/matching';
import { Database } from '#platform/database';
import { availabilityOf } from '#profiles';

/** Somebody who waits, before it is known how much time they share with the mentor. */
export interface WaiterFacts {
  readonly requestId: string;
  readonly since: number;
  readonly newcomer: NewcomerForMatching;
  readonly availability: Availability;
}

/** All that ranking a queue for one mentor depends on. */
export interface QueueFacts {
  /** PostgreSQL's clock, by which waiting is measured; epoch milliseconds. */
  readonly nowMs: number;
  readonly mentor: Pick<MentorForMatching, 'areas' | 'languages'>;
  readonly availability: Availability;
  readonly community: CommunityForQueue;
  /** Area id → name. */
  readonly areaNames: ReadonlyMap<string, string>;
  readonly waiters: readonly WaiterFacts[];
}

interface PersonJson {
  readonly languages: readonly SpokenLanguage[];
  readonly timeZone: string;
  readonly availability: readonly WeeklyWindow[];
  readonly away: readonly AwayPeriod[];
}

interface FactsJson {
  readonly now: number;
  readonly settings: Partial<CommunitySettings>;
  readonly mentor: PersonJson & { readonly areas: MentorForMatching['areas'] | null };
  readonly areas: readonly (AreaForMatching & { readonly name: string })[] | null;
  readonly mentorCount: number;
  readonly mentorsPerArea: Readonly<Record<string, number>> | null;
  readonly waiters:
    | readonly (PersonJson & {
        readonly requestId: string;
        readonly newcomerId: string;
        readonly since: number;
        readonly requiredMinutes: number;
        readonly areas: NewcomerForMatching['areas'] | null;
      })[]
    | null;
}

const epochMs = (moment: string): string => `round(extract(epoch FROM ${moment}) * 1000)::float8`;

const person = `'languages', profile.languages, 'timeZone', profile.time_zone,
                'availability', profile.availability, 'away', profile.away`;

/** The community's mentors, as matches count them: suspended ones aside. */
const mentors = `FROM member JOIN profile ON profile.member_id = member.id AND profile.capacity IS NOT NULL
                WHERE member.community_id = mentor.community_id AND 'MENTOR' = ANY (member.roles)
                  AND member.suspended_at IS NULL`;

const factsSql = (waiting: string): string => `
  WITH mentor AS (SELECT id, community_id FROM member WHERE id = $1),
       waiting AS (${waiting})
  SELECT ${epochMs('clock_timestamp()')} AS now, community.settings,
    (SELECT json_build_object(${person}, 'areas', (
              SELECT json_agg(json_build_object('areaId', area_id, 'experience', experience))
                FROM member_area WHERE member_id = mentor.id AND experience IS NOT NULL))
       FROM profile WHERE member_id = mentor.id) AS mentor,
    (SELECT json_agg(json_build_object('id', id, 'parentId', parent_id, 'name', name))
       FROM interest_area WHERE community_id = community.id) AS areas,
    (SELECT count(*)::int ${mentors}) AS "mentorCount",
    (SELECT json_object_agg(held.area_id, held.holders) FROM (
       SELECT area_id, count(*)::int AS holders FROM member_area
        WHERE experience IS NOT NULL AND member_id IN (SELECT member.id ${mentors})
        GROUP BY area_id) held) AS "mentorsPerArea",
    (SELECT json_agg(json_build_object(${person},
              'requestId', waiting.request_id, 'newcomerId', waiting.newcomer_id,
              'since', ${epochMs('waiting.since')}, 'requiredMinutes', profile.required_minutes,
              'areas', (SELECT json_agg(json_build_object('areaId', area_id, 'importance', importance) ORDER BY area_id)
                          FROM member_area WHERE member_id = waiting.newcomer_id AND importance IS NOT NULL)))
       FROM waiting JOIN profile ON profile.member_id = waiting.newcomer_id) AS waiters
    FROM mentor JOIN community ON community.id = mentor.community_id`;

@Injectable()
export class QueueFactsRepository {
  constructor(private readonly db: Database) {}

  /**
   * What there is to know of a mentor, their community and everybody who waits for any mentor, in one statement.
   *
   * @param waiting SQL of `request_id`, `newcomer_id` and `since`, for the one row (`id`, `community_id`) of `mentor`
   */
  async of(mentorId: string, waiting: string): Promise<QueueFacts> {
    const [facts] = await this.db.query<FactsJson>(factsSql(waiting), [mentorId]);
    if (facts === undefined) throw new Error(`the member ${mentorId} is in no community`);
    const { mentor, mentorCount } = facts;
    const areas = facts.areas ?? [];
    const { matchWeights: weights, targetMinutes } = settingsOf(facts.settings);
    const mentorsPerArea = new Map(Object.entries(facts.mentorsPerArea ?? {}));
    return {
      nowMs: facts.now,
      mentor: { areas: mentor.areas ?? [], languages: mentor.languages },
      availability: availabilityOf(mentor),
      community: { areas, mentorCount, mentorsPerArea, weights, targetMinutes },
      areaNames: new Map(areas.map(({ id, name }) => [id, name])),
      waiters: (facts.waiters ?? []).map((waiter) => ({
        requestId: waiter.requestId,
        since: waiter.since,
        newcomer: {
          memberId: waiter.newcomerId,
          areas: waiter.areas ?? [],
          languages: waiter.languages,
          requiredMinutesPerWeek: waiter.requiredMinutes,
        },
        availability: availabilityOf(waiter),
      })),
    };
  }
}
