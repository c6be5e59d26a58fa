import { anArea } from '../support/factories/mentor.js';
import { aMentorship, aRequest, type TestMentorship, waitTooLong } from '../support/factories/request.js';
import { endBySilence } from '../support/factories/silence.js';
import type { Cell, Role, Row, World } from './matrix.js';

/** What the two of a request or a mentorship may do; others do not see it, except that coordinators see that it is there. */
const cells = (mentee: Cell, mentor: Cell, others: Cell, coordinator: Cell): Record<Role, Cell> => ({
  visitor: 'UNAUTHENTICATED',
  stranger: others,
  member: others,
  mentee,
  mentor,
  coordinator,
});

export async function offered({ app, community, people }: World): Promise<void> {
  await people.mentor.api.done(
    'offerMentoring',
    { communityId: community.id, capacity: 3, areas: [{ areaId: await anArea(app, community) }] },
    'member { id }',
  );
}

/** One thing for all cells of a world. */
export function oncePerWorld<T>(make: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const made = new WeakMap<World, Promise<T>>();
  return (world) => {
    const existing = made.get(world) ?? make(world);
    made.set(world, existing);
    return existing;
  };
}

/** A request of the mentee that waits for the mentor. */
export const theRequest = oncePerWorld(async (world) => {
  await offered(world);
  return aRequest(world.community, world.people.mentee, world.people.mentor);
});

const theQueuedRequest = oncePerWorld(async (world) => {
  await offered(world);
  return aRequest(world.community, world.people.mentee, null);
});

/** The mentorship of the world's mentee and mentor. */
export const theMentorship = oncePerWorld(async (world): Promise<TestMentorship> => {
  await offered(world);
  return another(world);
});

const another = ({ app, community, people }: World): Promise<TestMentorship> =>
  aMentorship(app, { community, newcomer: people.mentee, mentor: people.mentor });

export function mutationRow(
  mutation: string,
  rowCells: Readonly<Record<Role, Cell>>,
  input: (world: World, role: Role) => Promise<object> | object,
): Row {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return {
    operation: `Mutation.${mutation}`,
    document: `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    variables: async (world, role) => ({ input: await input(world, role) }),
    cells: rowCells,
  };
}

const ofTheRequest = async (world: World) => ({ requestId: (await theRequest(world)).id });

/** What closes a mentorship: the mentor's cell needs another one after the mentee's. */
const ofALiveMentorship = async (world: World, role: Role) => {
  const { mentorshipId } = await theMentorship(world);
  return { mentorshipId: role === 'mentor' ? (await another(world)).mentorshipId : mentorshipId };
};

/** What goes to and fro: `before` is undone or done by the mentee first. */
const after = (before: string) => async (world: World) => {
  const { mentorshipId } = await theMentorship(world);
  await world.people.mentee.api.mutate(before, { mentorshipId }, '__typename');
  return { mentorshipId };
};

const theThread = async (world: World) => ({ threadId: (await theMentorship(world)).threadId });
/** Threads are private to those in them, whatever one may see of the mentorship. */
const inItsThreads = cells('OK', 'OK', 'NOT_FOUND', 'NOT_FOUND');

const theTwo = cells('OK', 'OK', 'NOT_FOUND', 'NOT_ALLOWED');

export const mentorshipsRows: Row[] = [
  {
    operation: 'Query.mentorshipRequest',
    document: 'query ($id: ID!) { mentorshipRequest(id: $id) { status } }',
    variables: async (world) => ({ id: (await theRequest(world)).id }),
    cells: cells('OK', 'OK', 'NULL', 'OK'),
  },
  {
    operation: 'Query.mentorship',
    document: 'query ($id: ID!) { mentorship(id: $id) { status } }',
    variables: async (world) => ({ id: (await theMentorship(world)).mentorshipId }),
    cells: cells('OK', 'OK', 'NULL', 'OK'),
  },
  mutationRow(
    'submitRequest',
    { ...cells('OK', 'OK', 'OK', 'NOT_A_NEWCOMER'), stranger: 'NOT_FOUND' },
    ({ community }) => ({ communityId: community.id, introduction: 'Hello!' }),
  ),
  mutationRow('withdrawRequest', cells('OK', 'NOT_ALLOWED', 'NOT_FOUND', 'NOT_ALLOWED'), ofTheRequest),
  mutationRow('acceptRequest', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'), ofTheRequest),
  mutationRow(
    'declineRequest',
    cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'),
    async (world: World) => ({ ...(await ofTheRequest(world)), kind: 'NO_TIME' }),
  ),
  mutationRow('claimRequest', cells('NOT_A_MENTOR', 'OK', 'NOT_FOUND', 'NOT_A_MENTOR'), async (world) => ({
    requestId: (await theQueuedRequest(world)).id,
  })),
  mutationRow('releaseClaim', cells('NOT_A_MENTOR', 'OK', 'NOT_FOUND', 'NOT_A_MENTOR'), async (world) => {
    const { id: requestId } = await theQueuedRequest(world);
    await world.people.mentor.api.mutate('claimRequest', { requestId }, '__typename');
    return { requestId };
  }),
  mutationRow(
    'pointOutRequest',
    cells('NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_FOUND', 'OK'),
    async (world: World) => {
      const { id: requestId } = await theRequest(world);
      await waitTooLong(world.app, requestId);
      return { requestId };
    },
  ),
  mutationRow('completeMentorship', theTwo, ofALiveMentorship),
  mutationRow('endMentorship', theTwo, ofALiveMentorship),
  mutationRow('pauseMentorship', theTwo, after('resumeMentorship')),
  mutationRow('resumeMentorship', theTwo, after('pauseMentorship')),
  mutationRow('keepMentorshipGoing', theTwo, async (world) => ({
    mentorshipId: (await theMentorship(world)).mentorshipId,
  })),
  mutationRow('reopenMentorship', theTwo, async (world) => {
    const { mentorshipId } = await theMentorship(world);
    await endBySilence(world.app, mentorshipId);
    return { mentorshipId };
  }),
  mutationRow('openThread', theTwo, async (world) => ({
    mentorshipId: (await theMentorship(world)).mentorshipId,
    title: 'One more',
    body: 'Hello',
  })),
  mutationRow('closeThread', inItsThreads, theThread),
  mutationRow('reopenThread', inItsThreads, async (world) => {
    const { threadId } = await theThread(world);
    await world.people.mentor.api.mutate('closeThread', { threadId }, '__typename');
    return { threadId };
  }),
];
