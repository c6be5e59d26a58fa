import type { CommonLanguage } from './common-language.js';
import type { MentorForMatching } from './facts.js';
import { headroom } from './headroom.js';
import type { CoveredArea } from './interest.js';
import type { PairFit } from './pair-fit.js';
import { usualAnswer, UsualAnswer } from './usual-answer.js';
import { durationText, listText } from './wording.js';

export const MatchReasonCode = {
  SHARED_AREAS: 'SHARED_AREAS',
  RELATED_AREAS: 'RELATED_AREAS',
  COMMON_TIME: 'COMMON_TIME',
  HAS_ROOM: 'HAS_ROOM',
  ANSWERS_QUICKLY: 'ANSWERS_QUICKLY',
  NEW_MENTOR: 'NEW_MENTOR',
  COMMON_LANGUAGE: 'COMMON_LANGUAGE',
} as const;
export type MatchReasonCode = (typeof MatchReasonCode)[keyof typeof MatchReasonCode];

export interface MatchReason {
  readonly code: MatchReasonCode;
  /** A sentence about the mentor, to the newcomer, without a full stop. */
  readonly text: string;
}

/** Area names beyond these are counted, not named. */
const namedAreas = 3;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** What reasons are worded with. Needed only for the matches that are shown, so ranking does without. */
export interface ReasonWords {
  /** Area id → name. */
  readonly areaNames: ReadonlyMap<string, string>;
  /** Where most of the common time lies, in the newcomer's zone, e.g. `Tue 18:00–20:00`; null when unknown. */
  readonly sharedTimes: string | null;
}

/**
 * Why this mentor suits this newcomer, in plain words: areas, time, room,
 * answers, language. Only what speaks for the match is said; a reason for which
 * there is nothing to say is left out.
 */
export function matchReasons(
  { mentor, fit }: { readonly mentor: MentorForMatching; readonly fit: PairFit },
  { areaNames, sharedTimes }: ReasonWords,
): MatchReason[] {
  return [
    areasReason(fit.interest.covered, areaNames),
    timeReason(fit.sharedMinutesPerWeek, sharedTimes),
    roomReason(mentor),
    answersReason(mentor),
    languageReason(fit.language),
  ].filter((reason) => reason !== null);
}

function areasReason(
  covered: readonly CoveredArea[],
  names: ReadonlyMap<string, string>,
): MatchReason | null {
  const areas = coveredText(covered, names);
  if (areas === null) return null;
  return areas.held
    ? { code: MatchReasonCode.SHARED_AREAS, text: `Shares ${areas.text}` }
    : { code: MatchReasonCode.RELATED_AREAS, text: `Knows areas close to ${areas.text}` };
}

/**
 * The newcomer's areas that the mentor holds, in words, or those that they only are close to; null when there is none.
 *
 * @param names area id → name; an area without one is left out
 */
export function coveredText(
  covered: readonly CoveredArea[],
  names: ReadonlyMap<string, string>,
): { readonly held: boolean; readonly text: string } | null {
  const held = covered.filter((area) => area.held);
  const shown = (held.length > 0 ? held : covered).flatMap(({ areaId }) => names.get(areaId) ?? []);
  if (shown.length === 0) return null;
  const rest = shown.length - namedAreas;
  const words = rest > 0 ? [...shown.slice(0, namedAreas), `${rest} more`] : shown;
  return { held: held.length > 0, text: listText(words) };
}

/** @param sharedTimes on the reader's clock */
export function timeReason(sharedMinutesPerWeek: number, sharedTimes: string | null): MatchReason | null {
  if (sharedMinutesPerWeek <= 0) return null;
  const time = `${durationText(sharedMinutesPerWeek)} of common time a week`;
  return {
    code: MatchReasonCode.COMMON_TIME,
    text: sharedTimes === null ? time : `${time}, mostly ${sharedTimes} your time`,
  };
}

function roomReason(mentor: MentorForMatching): MatchReason | null {
  const room = headroom(mentor);
  return room > 0 ? { code: MatchReasonCode.HAS_ROOM, text: `Has room for ${room} more` } : null;
}

function answersReason({ responseStats, lastNewMenteeAt }: MentorForMatching): MatchReason | null {
  const answer = usualAnswer(responseStats);
  if (answer === UsualAnswer.NONE_YET && lastNewMenteeAt === null) {
    return { code: MatchReasonCode.NEW_MENTOR, text: 'New as a mentor here' };
  }
  return answer === UsualAnswer.WITHIN_THREE_DAYS
    ? { code: MatchReasonCode.ANSWERS_QUICKLY, text: 'Usually answers within three days' }
    : null;
}

export function languageReason(common: CommonLanguage | null): MatchReason | null {
  return common === null
    ? null
    : { code: MatchReasonCode.COMMON_LANGUAGE, text: `Speaks ${languageNames.of(common.language)} with you` };
}
