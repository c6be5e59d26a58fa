import { everyMember, type Role, type Row, type World } from './matrix.js';
import { mutationRow, theMentorship } from './mentorships.rows.js';

/** A rung that somebody has to confirm. */
async function aRungId({ app, community }: World): Promise<string> {
  const answer = await app
    .visitor()
    .query<{ community: { ladder: { id: string; needsConfirmation: boolean }[] } }>(
      'query ($slug: String!) { community(slug: $slug) { ladder { id needsConfirmation } } }',
      { slug: community.slug },
    );
  return answer.community.ladder.find(({ needsConfirmation }) => needsConfirmation)?.id ?? '';
}

/** The mentee's, who has the mentor; another for each cell. */
async function aMilestoneId(world: World, role: Role): Promise<string> {
  await theMentorship(world);
  const { milestone } = await world.people.mentee.api.done<{ milestone: { id: string } }>(
    'logMilestone',
    {
      communityId: world.community.id,
      rungId: await aRungId(world),
      reachedOn: '2026-11-20',
      evidenceUrl: `https://example.org/${role}`,
    },
    'milestone { id }',
  );
  return milestone.id;
}

const deciders = {
  visitor: 'UNAUTHENTICATED',
  stranger: 'NOT_FOUND',
  member: 'NOT_FOUND',
  mentee: 'ONESELF',
  mentor: 'OK',
  coordinator: 'OK',
} as const;

export const milestonesRows: Row[] = [
  {
    operation: 'Query.milestone',
    document: 'query ($id: ID!) { milestone(id: $id) { status } }',
    variables: async (world, role) => ({ id: await aMilestoneId(world, role) }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'NULL', ...everyMember('OK'), member: 'NULL' },
  },
  mutationRow(
    'logMilestone',
    { visitor: 'UNAUTHENTICATED', stranger: 'NOT_FOUND', ...everyMember('OK') },
    async (world) => ({
      communityId: world.community.id,
      rungId: await aRungId(world),
      reachedOn: '2026-11-20',
    }),
  ),
  mutationRow('confirmMilestone', deciders, async (world, role) => ({
    milestoneId: await aMilestoneId(world, role),
  })),
  mutationRow('declineMilestone', deciders, async (world, role) => ({
    milestoneId: await aMilestoneId(world, role),
    reason: 'Not yet.',
  })),
];
