import type { CloseAreas } from './closeness.js';
import { commonLanguageWith, type CommonLanguage } from './common-language.js';
import type { CommunityForMatching, MentorForMatching, NewcomerForMatching } from './facts.js';
import { interestOf, type InterestFit } from './interest.js';

/** What two profiles have in common, before it is judged. */
export interface PairFit {
  readonly interest: InterestFit;
  readonly language: CommonLanguage | null;
  /** Common minutes in the worst of the next four weeks. */
  readonly sharedMinutesPerWeek: number;
  readonly requiredMinutesPerWeek: number;
}

type CommunityFacts = Pick<CommunityForMatching, 'areas' | 'mentorCount' | 'mentorsPerArea'>;

/** What a fit depends on, of a mentor. */
export interface FitCandidate {
  readonly mentor: Pick<MentorForMatching, 'areas' | 'languages'>;
  /** Common minutes in the worst of the next four weeks. */
  readonly sharedMinutesPerWeek: number;
}

/**
 * Reads one newcomer and their community once; the function that it returns measures candidate after candidate.
 *
 * @param closeAreas of the community's tree; given by who does this for many newcomers
 */
export function pairFitFor(
  newcomer: NewcomerForMatching,
  community: CommunityFacts,
  closeAreas?: CloseAreas,
): (candidate: FitCandidate) => PairFit {
  const interestIn = interestOf(newcomer, community, closeAreas);
  const commonLanguage = commonLanguageWith(newcomer.languages);
  return ({ mentor, sharedMinutesPerWeek }) => ({
    interest: interestIn(mentor),
    language: commonLanguage(mentor.languages),
    sharedMinutesPerWeek,
    requiredMinutesPerWeek: newcomer.requiredMinutesPerWeek,
  });
}
