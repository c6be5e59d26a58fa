import { closeAreasIn } from './closeness.js';
import type { CommunityForMatching, MentorForMatching, NewcomerForMatching } from './facts.js';
import { pairFitFor, type PairFit } from './pair-fit.js';
import { fitValues, roundScore } from './score.js';
import { defaultMatchWeights, MatchPartKind, type MatchWeights, normalizeWeights } from './weights.js';

/** What ranking a queue asks of a community as a whole. */
export type CommunityForQueue = Omit<CommunityForMatching, 'meanResponse'>;

/** A newcomer who waits in the open queue, before one mentor. */
export interface QueueCandidate {
  readonly requestId: string;
  readonly newcomer: NewcomerForMatching;
  /** Since when they wait, epoch milliseconds: from the first of the requests that led here. */
  readonly since: number;
  /** Common minutes in the worst of the next four weeks. */
  readonly sharedMinutesPerWeek: number;
}

export const QueuePartKind = {
  INTEREST: 'INTEREST',
  AVAILABILITY: 'AVAILABILITY',
  LANGUAGE: 'LANGUAGE',
  WAITING: 'WAITING',
} as const;
export type QueuePartKind = (typeof QueuePartKind)[keyof typeof QueuePartKind];

export interface QueuePart {
  readonly kind: QueuePartKind;
  readonly weight: number;
  /** In [0, 1], but for WAITING: weeks of waiting, without an end. */
  readonly value: number;
}

/** What the order of a queue depends on; the same at any time as long as the two profiles are. */
export interface QueuePlace {
  /** Higher comes first. */
  readonly standing: number;
  readonly since: number;
  readonly requestId: string;
}

/** One who waits, with what the reasons are made from: see `queueReasons`. */
export interface RankedWaiter extends QueuePlace {
  readonly newcomer: NewcomerForMatching;
  /** Σ weight × value. */
  readonly score: number;
  /** One of each kind, in the order of `QueuePartKind`. */
  readonly parts: readonly QueuePart[];
  readonly fit: PairFit;
  /** Whether nobody in the list waits longer. */
  readonly waitsLongest: boolean;
}

/** What a week of waiting counts, where the best fit there is counts 1: after two weeks nobody passes by fit alone. */
export const waitingWeight = 0.5;

/** Who waits longest of all stands among this many, however little they fit. */
export const longestStandsWithin = 3;

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** What differs from newcomer to newcomer, of what a match is scored by. */
const fitKinds = [MatchPartKind.INTEREST, MatchPartKind.AVAILABILITY, MatchPartKind.LANGUAGE] as const;

/**
 * The open queue in the order in which it suits one mentor. Everybody who waits is in it: no common
 * area, language or time puts nobody out, it only counts less.
 *
 * Score = fit (interest, availability and language as for matches, by the community's own weights;
 * what depends on the mentor alone is left out) + `waitingWeight` × weeks of waiting. And who waits
 * longest stands within the first three, so that nobody is passed over for ever.
 *
 * Candidates are distinct requests, in any order. The result depends on nothing but the arguments.
 *
 * @param now epoch milliseconds; changes scores, and never the order
 * @throws RangeError on unusable weights
 */
export function rankQueue(
  mentor: Pick<MentorForMatching, 'areas' | 'languages'>,
  candidates: readonly QueueCandidate[],
  community: CommunityForQueue,
  now: number,
): RankedWaiter[] {
  const weights = fitWeights(community.weights);
  const closeAreas = closeAreasIn(community.areas);
  const longest = candidates.reduce<QueueCandidate | null>(
    (found, one) => (found === null || waitsLonger(one, found) ? one : found),
    null,
  );
  const waiters = candidates.map(({ requestId, newcomer, since, sharedMinutesPerWeek }) => {
    const fit = pairFitFor(newcomer, community, closeAreas)({ mentor, sharedMinutesPerWeek });
    const values = fitValues(fit, community.targetMinutes);
    const fitParts = fitKinds.map((kind) => ({ kind, weight: weights[kind], value: values[kind] }));
    const fitScore = fitParts.reduce((sum, { weight, value }) => sum + weight * value, 0);
    const waiting = { kind: QueuePartKind.WAITING, weight: waitingWeight, value: weeksOf(now - since) };
    return {
      requestId,
      newcomer,
      since,
      fit,
      standing: roundScore(fitScore - waitingWeight * (since / weekMs)),
      score: roundScore(fitScore + waiting.weight * waiting.value),
      parts: [...fitParts, waiting],
      waitsLongest: requestId === longest?.requestId,
    };
  });
  return lifted(waiters).sort(compareWaiters);
}

/** A total order over distinct requests: the higher standing, then the longer wait, then the lower id. */
export function compareWaiters(a: QueuePlace, b: QueuePlace): number {
  if (a.standing !== b.standing) return b.standing - a.standing;
  if (a.requestId === b.requestId) return 0;
  return waitsLonger(a, b) ? -1 : 1;
}

type Waiting = Omit<QueuePlace, 'standing'>;

function waitsLonger(a: Waiting, b: Waiting): boolean {
  return a.since === b.since ? a.requestId < b.requestId : a.since < b.since;
}

/** Lets who waits longest stand at least as the third does: of equals, the longer wait comes first. */
function lifted(waiters: readonly RankedWaiter[]): RankedWaiter[] {
  const standings = waiters.map(({ standing }) => standing).sort((a, b) => b - a);
  const third = standings[longestStandsWithin - 1] ?? -Infinity;
  return waiters.map((waiter) =>
    waiter.waitsLongest ? { ...waiter, standing: Math.max(waiter.standing, third) } : waiter,
  );
}

/** The community's weights of the fit, with a sum of 1; the defaults where it counts none of it. */
function fitWeights(weights: MatchWeights): MatchWeights {
  const ofMentorAlone = { HEADROOM: 0, RESPONSIVENESS: 0 };
  const some = fitKinds.some((kind) => weights[kind] > 0);
  return normalizeWeights({ ...(some ? weights : defaultMatchWeights), ...ofMentorAlone });
}

function weeksOf(ms: number): number {
  return Math.max(0, ms) / weekMs;
}
