import { UserErrorCode, type Refusal } from '#domain/refusals';
import type { PairFit } from './pair-fit.js';
import { durationText } from './wording.js';

/** Says no with a reason, or lets pass with null. */
export type MatchGate = (fit: PairFit) => Refusal | null;

const commonLanguage: MatchGate = ({ language }) =>
  language === null
    ? {
        code: UserErrorCode.NO_COMMON_LANGUAGE,
        message: 'You and this mentor have listed no language in common.',
        hint: 'Add every language in which you could hold a simple conversation.',
      }
    : null;

/** An area close to one of the newcomer's counts as shared: the mentor who knows the parent knows the way. */
const sharedArea: MatchGate = ({ interest }) =>
  interest.covered.length === 0
    ? {
        code: UserErrorCode.NO_SHARED_AREA,
        message: 'None of the areas you are interested in is near what this mentor has offered.',
        hint: 'Add more areas that you would like to explore.',
      }
    : null;

const enoughCommonTime: MatchGate = ({ sharedMinutesPerWeek, requiredMinutesPerWeek }) =>
  sharedMinutesPerWeek < requiredMinutesPerWeek
    ? {
        code: UserErrorCode.NOT_ENOUGH_COMMON_TIME,
        message: `In at least one of the next four weeks you have only ${durationText(sharedMinutesPerWeek)} in common with this mentor, and you asked for ${durationText(requiredMinutesPerWeek)}.`,
        hint: 'Add times at which you are free, or ask for less common time a week.',
      }
    : null;

/**
 * What stands between a newcomer and being *suggested* this mentor. These do
 * not keep anyone from asking: who has met a mentor elsewhere may know better
 * than two profiles do. Asking has gates of its own, see `requestGates`.
 */
export const matchGates: readonly MatchGate[] = [commonLanguage, sharedArea, enoughCommonTime];
