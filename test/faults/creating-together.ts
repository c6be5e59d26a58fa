import type { TestApplication, Person } from '../support/application.js';
import type { TestCommunity, TestMember } from '../support/factories/community.js';
import { aMentor } from '../support/factories/mentor.js';
import { aMentorship } from '../support/factories/request.js';
import { inviteCoMentor, offerHandOver } from '../support/factories/together.js';

interface World {
  readonly app: TestApplication;
  readonly community: TestCommunity;
  readonly mentor: TestMember;
}

interface Try {
  readonly by: Person;
  readonly input: Record<string, unknown>;
  readonly other: Record<string, unknown>;
  readonly selection: string;
}

const offer = { note: 'Yours from now on.', threadIds: [], leave: true };

/** What several mentors of one newcomer make, each as somebody sends it, and the same with other content. */
export const creatingTogether: Readonly<Record<string, (world: World) => Promise<Try>>> = {
  inviteCoMentor: async ({ app, community, mentor }) => {
    const { mentorshipId, mentor: by } = await aMentorship(app, { community });
    const input = { mentorshipId, memberId: mentor.memberId, note: 'Please help.' };
    return { by, input, other: { ...input, note: 'Do help.' }, selection: 'invitation { id note }' };
  },
  referThread: async ({ app, community, mentor }) => {
    const { threadId, mentor: by } = await aMentorship(app, { community });
    const input = { threadId, memberId: mentor.memberId, note: 'Please help.' };
    return { by, input, other: { ...input, note: 'Do help.' }, selection: 'invitation { id note }' };
  },
  acceptMentorInvitation: async ({ app, community }) => {
    const by = await aMentor(app, community);
    const invited = async () => inviteCoMentor(await aMentorship(app, { community }), by);
    const [input, other] = [{ invitationId: await invited() }, { invitationId: await invited() }];
    return { by, input, other, selection: 'invitation { id status }' };
  },
  offerHandOver: async ({ app, community, mentor }) => {
    const { mentorshipId, mentor: by } = await aMentorship(app, { community });
    const input = { mentorshipId, toMemberId: mentor.memberId, ...offer };
    return { by, input, other: { ...input, leave: false }, selection: 'handOver { id status }' };
  },
  acceptHandOver: async ({ app, community }) => {
    const by = await aMentor(app, community);
    const offered = async () => offerHandOver(await aMentorship(app, { community }), by);
    const [input, other] = [{ handOverId: await offered() }, { handOverId: await offered() }];
    return { by, input, other, selection: 'handOver { id status }' };
  },
  addPrivateNote: async ({ app, community }) => {
    const { mentorshipId, mentor: by } = await aMentorship(app, { community });
    const input = { mentorshipId, body: 'Likes diagrams.' };
    return { by, input, other: { ...input, body: 'Likes drawings.' }, selection: 'note { id body }' };
  },
};
