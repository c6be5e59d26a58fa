import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Availability, AwayPeriod, WeeklyWindow } from '#domain/availability';
import { type CommunitySettings, settingsOf } from '#domain/communities';
import type {
  AreaForMatching,
  CommunityForMatching,
  MentorForMatching,
  NewcomerForMatching,
  PairRelation,
  SpokenLanguage,
} from '#domain/matching';
import type { MentorOffer } from '#domain/profiles';
import { Database } from '#platform/database';
import { acceptingStateOf, availabilityOf } from '#profiles';
import { communityFacts } from './community-facts.js';

/** A mentor of the community, before it is known how much time the two share. */
export interface MentorFacts {
  readonly mentor: MentorForMatching;
  readonly availability: Availability;
  readonly offers: readonly MentorOffer[];
  readonly relation: PairRelation;
}

/** All that ranking the mentors for one newcomer depends on. */
export interface MatchFacts {
  readonly newcomer: NewcomerForMatching;
  readonly availability: Availability;
  readonly community: CommunityForMatching;
  /** Area id → name. */
  readonly areaNames: ReadonlyMap<string, string>;
  readonly mentors: readonly MentorFacts[];
}

interface PersonJson {
  readonly id: string;
  readonly languages: readonly SpokenLanguage[];
  readonly timeZone: string;
  readonly availability: readonly WeeklyWindow[];
  readonly away: readonly AwayPeriod[];
}

/** Moments are ISO texts here, as JSON has them. */
interface MentorJson extends PersonJson {
  readonly suspendedAt: string | null;
  readonly capacity: number;
  readonly offers: readonly MentorOffer[];
  readonly activeMentorships: number;
  readonly waitingRequests: number;
  readonly paused: boolean;
  readonly pausedUntil: string | null;
  readonly restingSince: string | null;
  readonly answeredWithin72h: number;
  readonly answerable: number;
  readonly lastNewMenteeAt: string | null;
  readonly areas: MentorForMatching['areas'] | null;
  readonly blockedEitherWay: boolean;
  readonly liveRequest: boolean | null;
  readonly liveMentorship: boolean | null;
  readonly lastDeclinedAt: string | null;
}

interface FactsJson {
  readonly newcomer: PersonJson & {
    readonly requiredMinutes: number;
    readonly areas: NewcomerForMatching['areas'] | null;
  };
  readonly settings: Partial<CommunitySettings>;
  readonly areas: readonly (AreaForMatching & { readonly name: string })[] | null;
  readonly mentors: readonly MentorJson[] | null;
}

/** The one statement; exported for bench/, whose baseline it is. */
export const factsSql = `
  WITH newcomer AS (
    SELECT member.id, member.community_id, profile.languages, profile.time_zone, profile.availability,
           profile.away, profile.required_minutes
      FROM member JOIN profile ON profile.member_id = member.id
     WHERE member.id = $1
  ), mentor AS (
    SELECT member.id, profile.languages, profile.time_zone AS "timeZone", profile.availability, profile.away,
           member.suspended_at AS "suspendedAt", profile.capacity,
           profile.offers, profile.active_mentorships AS "activeMentorships", profile.waiting_requests AS "waitingRequests",
           profile.paused, profile.paused_until AS "pausedUntil", profile.resting_since AS "restingSince",
           profile.answered_within72h AS "answeredWithin72h", profile.answerable,
           profile.last_new_mentee_at AS "lastNewMenteeAt",
           (SELECT json_agg(json_build_object('areaId', area_id, 'experience', experience))
              FROM member_area WHERE member_id = member.id AND experience IS NOT NULL) AS areas,
           EXISTS (SELECT 1 FROM block
                    WHERE (blocker_id, blocked_id) IN ((newcomer.id, member.id), (member.id, newcomer.id))
                  ) AS "blockedEitherWay",
           history.live_request AS "liveRequest", history.live_mentorship AS "liveMentorship",
           history.last_declined_at AS "lastDeclinedAt"
      FROM newcomer
      JOIN member ON member.community_id = newcomer.community_id AND 'MENTOR' = ANY (member.roles)
      JOIN profile ON profile.member_id = member.id AND profile.capacity IS NOT NULL
      LEFT JOIN pair_history history ON history.newcomer_id = newcomer.id AND history.mentor_id = member.id
  )
  SELECT json_build_object(
      'id', newcomer.id, 'languages', newcomer.languages, 'timeZone', newcomer.time_zone,
      'availability', newcomer.availability, 'away', newcomer.away,
      'requiredMinutes', newcomer.required_minutes,
      'areas', (SELECT json_agg(json_build_object('areaId', area_id, 'importance', importance) ORDER BY area_id)
                  FROM member_area WHERE member_id = newcomer.id AND importance IS NOT NULL)
    ) AS newcomer,
    community.settings,
    (SELECT json_agg(json_build_object('id', id, 'parentId', parent_id, 'name', name))
       FROM interest_area WHERE community_id = community.id) AS areas,
    (SELECT json_agg(mentor) FROM mentor) AS mentors
    FROM newcomer JOIN community ON community.id = newcomer.community_id`;

@Injectable()
export class MatchFactsRepository {
  constructor(private readonly db: Database) {}

  /**
   * What there is to know of a newcomer, their community and all its mentors, in one statement.
   *
   * @param nowMs says which time away counts
   */
  async of(newcomerId: string, nowMs: number, manager: EntityManager = this.db.reader): Promise<MatchFacts> {
    const [facts] = await manager.query<FactsJson[]>(factsSql, [newcomerId]);
    if (facts === undefined) throw new Error(`the member ${newcomerId} has no profile`);
    const { newcomer, settings, areas } = facts;
    const mentors = (facts.mentors ?? []).map((mentor) => mentorFacts(mentor, nowMs));
    return {
      newcomer: {
        memberId: newcomer.id,
        areas: newcomer.areas ?? [],
        languages: newcomer.languages,
        requiredMinutesPerWeek: newcomer.requiredMinutes,
      },
      availability: availabilityOf(newcomer),
      community: communityFacts(
        settingsOf(settings),
        areas ?? [],
        mentors.map(({ mentor }) => mentor),
      ),
      areaNames: new Map((areas ?? []).map(({ id, name }) => [id, name])),
      mentors,
    };
  }
}

function mentorFacts(row: MentorJson, nowMs: number): MentorFacts {
  const profile = { ...row, pausedUntil: dateOf(row.pausedUntil), restingSince: dateOf(row.restingSince) };
  return {
    mentor: {
      memberId: row.id,
      areas: row.areas ?? [],
      languages: row.languages,
      capacity: row.capacity,
      activeMentorships: row.activeMentorships,
      waitingRequests: row.waitingRequests,
      accepting: acceptingStateOf(profile, dateOf(row.suspendedAt), nowMs),
      responseStats: { answeredWithin72h: row.answeredWithin72h, answerable: row.answerable },
      lastNewMenteeAt: dateOf(row.lastNewMenteeAt)?.getTime() ?? null,
    },
    availability: availabilityOf(row),
    offers: row.offers,
    relation: {
      blockedEitherWay: row.blockedEitherWay,
      liveRequest: row.liveRequest ?? false,
      liveMentorship: row.liveMentorship ?? false,
      lastDeclinedAt: dateOf(row.lastDeclinedAt)?.getTime() ?? null,
    },
  };
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
