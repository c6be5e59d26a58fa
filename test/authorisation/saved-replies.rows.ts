import type { Role, Row, World } from './matrix.js';

/** A reply of the world's mentor. */
async function aSavedReplyId({ community, people: { mentor } }: World): Promise<string> {
  await asMentor({ community, people: { mentor } });
  const { savedReply } = await mentor.api.done<{ savedReply: { id: string } }>(
    'createSavedReply',
    { communityId: community.id, title: 'Welcome', body: 'Hi {{newcomer}}' },
    'savedReply { id }',
  );
  return savedReply.id;
}

const asMentor = ({
  community,
  people,
}: Pick<World, 'community'> & { people: Pick<World['people'], 'mentor'> }) =>
  community.coordinator.api.done(
    'grantRole',
    { memberId: people.mentor.memberId, role: 'MENTOR' },
    'member { id }',
  );

const ownersOnly: Record<Role, string> = {
  visitor: 'UNAUTHENTICATED',
  stranger: 'NOT_FOUND',
  member: 'NOT_FOUND',
  mentee: 'NOT_FOUND',
  mentor: 'OK',
  coordinator: 'NOT_FOUND',
};

export const savedRepliesRows: Row[] = [
  {
    operation: 'Mutation.createSavedReply',
    document:
      'mutation ($input: CreateSavedReplyInput!) { createSavedReply(input: $input) { userErrors { code } } }',
    variables: async (world) => {
      await asMentor(world);
      return { input: { communityId: world.community.id, title: 'Welcome', body: 'Hi {{newcomer}}' } };
    },
    cells: {
      visitor: 'UNAUTHENTICATED',
      stranger: 'NOT_FOUND',
      member: 'NOT_A_MENTOR',
      mentee: 'NOT_A_MENTOR',
      mentor: 'OK',
      coordinator: 'NOT_A_MENTOR',
    },
  },
  {
    operation: 'Mutation.updateSavedReply',
    document:
      'mutation ($input: UpdateSavedReplyInput!) { updateSavedReply(input: $input) { userErrors { code } } }',
    variables: async (world) => ({ input: { savedReplyId: await aSavedReplyId(world), title: 'Hello' } }),
    cells: ownersOnly,
  },
  {
    operation: 'Mutation.deleteSavedReply',
    document:
      'mutation ($input: DeleteSavedReplyInput!) { deleteSavedReply(input: $input) { userErrors { code } } }',
    variables: async (world) => ({ input: { savedReplyId: await aSavedReplyId(world) } }),
    cells: ownersOnly,
  },
];
