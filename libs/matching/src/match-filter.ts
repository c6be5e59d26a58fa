import type { MentorOffer } from '#domain/profiles';
import type { MentorFacts } from './match-facts.repository.js';

/** Which of the suggested mentors a newcomer wants to see; null and empty narrow nothing. */
export interface MatchFilter {
  /** Only with experience in this very area. */
  readonly areaId: string | null;
  /** Only who speaks it: a primary subtag such as `pt`, in whichever region. */
  readonly language: string | null;
  readonly offer: MentorOffer | null;
  /** Only with at least so much common time. */
  readonly minutesPerWeek: number;
  /** Only these members. */
  readonly mentorIds: readonly string[] | null;
}

/** Whether a mentor is what the filter asks for, by what is known of them alone. */
export function isAskedFor({ mentor, offers }: MentorFacts, filter: MatchFilter): boolean {
  const { areaId, language, offer, mentorIds } = filter;
  return (
    (areaId === null || mentor.areas.some((area) => area.areaId === areaId)) &&
    (language === null || mentor.languages.some(({ tag }) => tag.split('-')[0] === language)) &&
    (offer === null || offers.includes(offer)) &&
    (mentorIds === null || mentorIds.includes(mentor.memberId))
  );
}
