import type { Fluency } from './fluency.js';
import type { MatchWeights } from './weights.js';

/** How much a newcomer wants an area: 1 curious, 2 interested, 3 keen. */
export type Importance = 1 | 2 | 3;

/** How well a mentor knows an area: 1 can help with first steps, 2 works in it, 3 knows it inside out. */
export type Experience = 1 | 2 | 3;

/** A language that a member speaks. `tag` is a canonical BCP 47 tag, e.g. `pt-BR`. */
export interface SpokenLanguage {
  readonly tag: string;
  readonly fluency: Fluency;
}

export interface NewcomerForMatching {
  readonly memberId: string;
  /** Each area at most once. */
  readonly areas: readonly { readonly areaId: string; readonly importance: Importance }[];
  readonly languages: readonly SpokenLanguage[];
  /** Common minutes a week below which a mentor is not suggested; 0 asks for none. */
  readonly requiredMinutesPerWeek: number;
}

/** What keeps a mentor from taking requests for a while. Moments are epoch milliseconds. */
export interface AcceptingState {
  readonly paused: boolean;
  /** When the pause ends by itself; null while paused means until the mentor resumes. */
  readonly pausedUntil: number | null;
  /** At rest after a long silence, until the mentor comes back. */
  readonly resting: boolean;
  readonly suspended: boolean;
  /** The end of the away period that has begun; null when the mentor is here. */
  readonly awayUntil: number | null;
}

/** A mentor's places: all are counts of people. */
export interface MentorLoad {
  readonly capacity: number;
  readonly activeMentorships: number;
  readonly waitingRequests: number;
}

/** All that asking one mentor depends on, matched or not. */
export interface MentorForRequest extends MentorLoad {
  readonly memberId: string;
  readonly accepting: AcceptingState;
}

/** Requests that were answered within 72 hours, of those that had 72 hours or an answer. */
export interface ResponseStats {
  readonly answeredWithin72h: number;
  readonly answerable: number;
}

export interface MentorForMatching extends MentorForRequest {
  readonly areas: readonly { readonly areaId: string; readonly experience: Experience }[];
  readonly languages: readonly SpokenLanguage[];
  readonly responseStats: ResponseStats;
  /** When their newest mentorship began, epoch milliseconds; null when they never had one. */
  readonly lastNewMenteeAt: number | null;
}

/** What lies between this newcomer and this mentor. */
export interface PairRelation {
  readonly blockedEitherWay: boolean;
  readonly liveRequest: boolean;
  readonly liveMentorship: boolean;
  /** When the mentor last declined a request of the newcomer, epoch milliseconds. */
  readonly lastDeclinedAt: number | null;
}

export interface MatchCandidate {
  readonly mentor: MentorForMatching;
  readonly relation: PairRelation;
  /** Common minutes in the worst of the next four weeks. */
  readonly sharedMinutesPerWeek: number;
}

export interface AreaForMatching {
  readonly id: string;
  readonly parentId: string | null;
}

export interface CommunityForMatching {
  /** The whole tree, flat, in any order, retired areas included as long as someone holds them. */
  readonly areas: readonly AreaForMatching[];
  readonly mentorCount: number;
  /** Area id → how many of those mentors hold it; absent means none. */
  readonly mentorsPerArea: ReadonlyMap<string, number>;
  /** Summed over the community's mentors. */
  readonly meanResponse: ResponseStats;
  /** Any non-negative weights; only their proportion counts. */
  readonly weights: MatchWeights;
  /** Common minutes a week beyond which more time earns nothing; above 0. */
  readonly targetMinutes: number;
}
