import { commonLanguageWith, type CommonLanguage } from './common-language.js';
import type { CommunityForMatching, MatchCandidate, NewcomerForMatching } from './facts.js';
import { interestOf, type InterestFit } from './interest.js';

/** What two profiles have in common, before it is judged. */
export interface PairFit {
  readonly interest: InterestFit;
  readonly language: CommonLanguage | null;
  /** Common minutes in the worst of the next four weeks. */
  readonly sharedMinutesPerWeek: number;
  readonly requiredMinutesPerWeek: number;
}

/** Reads one newcomer and their community once; the function that it returns measures candidate after candidate. */
export function pairFitFor(
  newcomer: NewcomerForMatching,
  community: CommunityForMatching,
): (candidate: MatchCandidate) => PairFit {
  const interestIn = interestOf(newcomer, community);
  const commonLanguage = commonLanguageWith(newcomer.languages);
  return ({ mentor, sharedMinutesPerWeek }) => ({
    interest: interestIn(mentor),
    language: commonLanguage(mentor.languages),
    sharedMinutesPerWeek,
    requiredMinutesPerWeek: newcomer.requiredMinutesPerWeek,
  });
}
