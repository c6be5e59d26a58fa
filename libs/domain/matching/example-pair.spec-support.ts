import type {
  CommunityForMatching,
  MatchCandidate,
  MentorForMatching,
  NewcomerForMatching,
} from './facts.js';
import type { RequestFacts } from './request-gates.js';
import { defaultMatchWeights, defaultTargetMinutes } from './weights.js';

export const day = 24 * 60 * 60 * 1000;
export const now = Date.UTC(2026, 2, 4, 12);

/** stdlib › asyncio, networking, ssl, email; beside it tests and docs, which are near nothing. */
export const community: CommunityForMatching = {
  areas: [
    { id: 'stdlib', parentId: null },
    { id: 'asyncio', parentId: 'stdlib' },
    { id: 'networking', parentId: 'stdlib' },
    { id: 'ssl', parentId: 'stdlib' },
    { id: 'email', parentId: 'stdlib' },
    { id: 'streams', parentId: 'asyncio' },
    { id: 'tests', parentId: null },
    { id: 'docs', parentId: null },
  ],
  mentorCount: 9,
  mentorsPerArea: new Map([
    ['asyncio', 4],
    ['networking', 1],
    ['email', 9],
  ]),
  meanResponse: { answeredWithin72h: 6, answerable: 10 },
  weights: defaultMatchWeights,
  targetMinutes: defaultTargetMinutes,
};

export const newcomer: NewcomerForMatching = {
  memberId: 'nadia',
  areas: [
    { areaId: 'asyncio', importance: 3 },
    { areaId: 'networking', importance: 1 },
    { areaId: 'email', importance: 2 },
  ],
  languages: [
    { tag: 'en', fluency: 'BASIC' },
    { tag: 'pt-BR', fluency: 'NATIVE' },
  ],
  requiredMinutesPerWeek: 60,
};

export const mentor: MentorForMatching = {
  memberId: 'mina',
  areas: [
    { areaId: 'asyncio', experience: 2 },
    { areaId: 'ssl', experience: 3 },
  ],
  languages: [
    { tag: 'en', fluency: 'NATIVE' },
    { tag: 'pt', fluency: 'CONVERSATIONAL' },
  ],
  capacity: 4,
  activeMentorships: 1,
  waitingRequests: 1,
  accepting: { paused: false, pausedUntil: null, resting: false, suspended: false, awayUntil: null },
  responseStats: { answeredWithin72h: 7, answerable: 8 },
  lastNewMenteeAt: now - 40 * day,
};

export const candidate: MatchCandidate = {
  mentor,
  relation: { blockedEitherWay: false, liveRequest: false, liveMentorship: false, lastDeclinedAt: null },
  sharedMinutesPerWeek: 90,
};

/** The example with other facts about the mentor. */
export function candidateWith(facts: Partial<MentorForMatching>): MatchCandidate {
  return { ...candidate, mentor: { ...mentor, ...facts } };
}

/** The example as someone asks this mentor directly. */
export function requestFactsOf({ mentor, relation }: MatchCandidate): RequestFacts {
  return { newcomerId: newcomer.memberId, mentor, relation };
}
