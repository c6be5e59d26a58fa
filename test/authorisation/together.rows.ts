import type { TestMember } from '../support/factories/community.js';
import { aMentor } from '../support/factories/mentor.js';
import { aMentorship } from '../support/factories/request.js';
import { aCoMentor, aGuest, inviteCoMentor, offerHandOver } from '../support/factories/together.js';
import type { Cell, Role, Row, World } from './matrix.js';
import { mutationRow, offered, oncePerWorld, theMentorship } from './mentorships.rows.js';

/** Who is in a mentorship; others do not see it, and coordinators at most that it is there. */
const cells = (mentee: Cell, mentor: Cell, others: Cell, coordinator: Cell): Record<Role, Cell> => ({
  visitor: 'UNAUTHENTICATED',
  stranger: others,
  member: others,
  mentee,
  mentor,
  coordinator,
});

/** A mentor who helps, in a world whose mentor leads. */
const theHelper = oncePerWorld(({ app, community }) => aMentor(app, community));

/** A mentorship of the world's mentee that somebody else leads, and in which the world's mentor helps. */
const ledByAnother = oncePerWorld(async (world) => {
  const { app, community, people } = world;
  await offered(world);
  return aMentorship(app, { community, newcomer: people.mentee });
});

const theInvitation = oncePerWorld(async (world) =>
  inviteCoMentor(await ledByAnother(world), world.people.mentor),
);
const theOffer = oncePerWorld(async (world) => offerHandOver(await ledByAnother(world), world.people.mentor));
const theOfferOfTheMentor = oncePerWorld(async (world) =>
  offerHandOver(await theMentorship(world), await theHelper(world)),
);
const theNote = oncePerWorld(async (world) => {
  const { mentorshipId } = await theMentorship(world);
  const { note } = await world.people.mentor.api.done<{ note: { id: string } }>(
    'addPrivateNote',
    { mentorshipId, body: 'Likes diagrams.' },
    'note { id }',
  );
  return note.id;
});
const helping = oncePerWorld(async (world) => {
  const led = await ledByAnother(world);
  await aCoMentor(world.app, led, world.people.mentor);
  return led;
});
const visiting = oncePerWorld(async (world) => {
  const led = await ledByAnother(world);
  await aGuest(world.app, led, world.people.mentor);
  return led;
});

const ofMentorship = async (world: World) => ({ mentorshipId: (await theMentorship(world)).mentorshipId });

/** Both may do it, one after the other: each to a helper of their own. */
const withHelper = async (
  world: World,
  role: Role,
  help: (world: World) => Promise<TestMember>,
): Promise<TestMember> => (role === 'mentee' || role === 'mentor' ? help(world) : theHelper(world));

export const togetherRows: Row[] = [
  {
    operation: 'Query.mentorInvitation',
    document: 'query ($id: ID!) { mentorInvitation(id: $id) { note } }',
    variables: async (world) => ({ id: await theInvitation(world) }),
    cells: cells('OK', 'OK', 'NULL', 'NULL'),
  },
  {
    operation: 'Query.handOver',
    document: 'query ($id: ID!) { handOver(id: $id) { status } }',
    variables: async (world) => ({ id: await theOffer(world) }),
    cells: cells('OK', 'OK', 'NULL', 'NULL'),
  },
  mutationRow('inviteCoMentor', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'), async (world) => ({
    ...(await ofMentorship(world)),
    memberId: (await theHelper(world)).memberId,
    note: 'Please help.',
  })),
  mutationRow('referThread', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world) => ({
    threadId: (await theMentorship(world)).threadId,
    memberId: (await theHelper(world)).memberId,
    note: 'Please help.',
  })),
  mutationRow(
    'acceptMentorInvitation',
    cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_FOUND'),
    async (world) => ({ invitationId: await theInvitation(world) }),
  ),
  mutationRow(
    'declineMentorInvitation',
    cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_FOUND'),
    async (world) => ({ invitationId: await theInvitation(world) }),
  ),
  mutationRow(
    'withdrawMentorInvitation',
    cells('OK', 'NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND'),
    async (world) => ({ invitationId: await theInvitation(world) }),
  ),
  mutationRow('leaveMentorship', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'), async (world) => ({
    mentorshipId: (await helping(world)).mentorshipId,
  })),
  mutationRow('removeCoMentor', cells('OK', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'), async (world, role) => {
    const led = await theMentorship(world);
    const beside = await withHelper(world, role, ({ app }) => aCoMentor(app, led));
    return { mentorshipId: led.mentorshipId, memberId: beside.memberId };
  }),
  mutationRow('leaveThread', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world) => ({
    threadId: (await visiting(world)).threadId,
  })),
  mutationRow('removeGuest', cells('OK', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world, role) => {
    const led = await theMentorship(world);
    const guest = await withHelper(world, role, ({ app }) => aGuest(app, led));
    return { threadId: led.threadId, memberId: guest.memberId };
  }),
  mutationRow('offerHandOver', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'), async (world) => ({
    ...(await ofMentorship(world)),
    toMemberId: (await theHelper(world)).memberId,
    note: 'Yours from now on.',
    threadIds: [],
    leave: false,
  })),
  mutationRow('acceptHandOver', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world) => ({
    handOverId: await theOffer(world),
  })),
  mutationRow('declineHandOver', cells('OK', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world, role) => {
    const another = async () => offerHandOver(await ledByAnother(world), world.people.mentor);
    return { handOverId: role === 'mentor' ? await another() : await theOffer(world) };
  }),
  mutationRow('withdrawHandOver', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world) => ({
    handOverId: await theOfferOfTheMentor(world),
  })),
  mutationRow('addPrivateNote', cells('NOT_ALLOWED', 'OK', 'NOT_FOUND', 'NOT_ALLOWED'), async (world) => ({
    ...(await ofMentorship(world)),
    body: 'Likes diagrams.',
  })),
  mutationRow('editPrivateNote', cells('NOT_FOUND', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world) => ({
    noteId: await theNote(world),
    body: 'Likes drawings.',
  })),
  mutationRow('deletePrivateNote', cells('NOT_FOUND', 'OK', 'NOT_FOUND', 'NOT_FOUND'), async (world) => ({
    noteId: await theNote(world),
  })),
];
