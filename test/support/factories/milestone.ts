import type { TestCommunity, TestMember } from './community.js';

export interface TestClaim {
  readonly id: string;
  /** Name of the rung. */
  readonly rung: string;
}

/** A member says that they have reached the first rung that somebody has to confirm. */
export async function aClaim(community: TestCommunity, member: TestMember): Promise<TestClaim> {
  const asked = await member.api.query<{
    community: { ladder: { id: string; name: string; needsConfirmation: boolean }[] };
  }>('query ($slug: String!) { community(slug: $slug) { ladder { id name needsConfirmation } } }', {
    slug: community.slug,
  });
  const { id: rungId, name } = asked.community.ladder.find(({ needsConfirmation }) => needsConfirmation)!;
  const { milestone } = await member.api.done<{ milestone: { id: string } }>(
    'logMilestone',
    { communityId: community.id, rungId, reachedOn: '2026-11-20' },
    'milestone { id }',
  );
  return { id: milestone.id, rung: name };
}
