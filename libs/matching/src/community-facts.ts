import type { CommunitySettings } from '#domain/communities';
import type { AreaForMatching, CommunityForMatching, MentorForMatching } from '#domain/matching';

/** What ranking asks of a community as a whole; suspended mentors are none of its mentors. */
export function communityFacts(
  { matchWeights, targetMinutes }: CommunitySettings,
  areas: readonly AreaForMatching[],
  mentors: readonly MentorForMatching[],
): CommunityForMatching {
  const present = mentors.filter(({ accepting }) => !accepting.suspended);
  const mentorsPerArea = new Map<string, number>();
  for (const mentor of present) {
    for (const { areaId } of mentor.areas) mentorsPerArea.set(areaId, (mentorsPerArea.get(areaId) ?? 0) + 1);
  }
  return {
    areas,
    mentorCount: present.length,
    mentorsPerArea,
    meanResponse: {
      answeredWithin72h: sumOf(present, (mentor) => mentor.responseStats.answeredWithin72h),
      answerable: sumOf(present, (mentor) => mentor.responseStats.answerable),
    },
    weights: matchWeights,
    targetMinutes,
  };
}

function sumOf(mentors: readonly MentorForMatching[], count: (mentor: MentorForMatching) => number): number {
  return mentors.reduce((sum, mentor) => sum + count(mentor), 0);
}
