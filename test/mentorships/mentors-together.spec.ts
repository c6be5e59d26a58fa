import { ExpireInvitationsTask } from '#mentorships';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { inboxOf } from '../support/factories/inbox.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, type TestMentorship } from '../support/factories/request.js';
import { endBySilence } from '../support/factories/silence.js';
import { post } from '../support/factories/thread.js';
import { accept, aCoMentor, aGuest, inviteCoMentor, referThread } from '../support/factories/together.js';
import { Subscriber } from '../support/subscriber.js';
import { actionsOn, codesOf, loadOf, toldTo } from './observing.js';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('several mentors for one newcomer', () => {
  let app: TestApplication;
  let community: TestCommunity;
  let sockets: Subscriber[] = [];
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterEach(async () => {
    await Promise.all(sockets.map((socket) => socket.close()));
    sockets = [];
  });
  afterAll(() => app.stop());

  const see = async (viewer: TestMember, { mentorshipId }: TestMentorship, selection: string) => {
    const { mentorship } = await viewer.api.query<{ mentorship: unknown }>(
      `query ($id: ID!) { mentorship(id: $id) { ${selection} } }`,
      { id: mentorshipId },
    );
    return mentorship;
  };
  const invitation = async (viewer: TestMember, id: string, selection: string) => {
    const { mentorInvitation } = await viewer.api.query<{ mentorInvitation: unknown }>(
      `query ($id: ID!) { mentorInvitation(id: $id) { ${selection} } }`,
      { id },
    );
    return mentorInvitation;
  };
  const threadOf = async (viewer: TestMember, id: string, selection: string) => {
    const { thread } = await viewer.api.query<{ thread: unknown }>(
      `query ($id: ID!) { thread(id: $id) { ${selection} } }`,
      { id },
    );
    return thread;
  };
  const invite = (led: TestMentorship, memberId: string, note = 'Please help.', by = led.mentor) =>
    codesOf(by, 'inviteCoMentor', { mentorshipId: led.mentorshipId, memberId, note });
  const block = (blocker: TestMember, { memberId }: TestMember) =>
    blocker.api.done('blockMember', { memberId }, '__typename');
  const statusOf = async (id: string) => {
    const [row] = await app.sql.query<{ status: string }[]>(
      'SELECT status FROM mentor_invitation WHERE id = $1',
      [id],
    );
    return row?.status;
  };
  /** Follows a thread. @returns what is received, once the first message of it came */
  const follow = async (person: TestMember, threadId: string) => {
    const socket = new Subscriber(app.url, person.api.headers);
    sockets.push(socket);
    const received = socket.subscribe(
      'subscription ($id: ID!) { messagePosted(threadId: $id, afterSequence: 0) { sequence } }',
      { id: threadId },
    );
    await received.take(1);
    return received;
  };

  it('join by invitation: asked with what it is about and nothing of what was said', async () => {
    const led = await aMentorship(app, { community });
    const { mentor, newcomer, threadId } = led;
    await post(newcomer, threadId, 'Where do I begin?');
    const [beside, full] = [await aMentor(app, community), await aMentor(app, community, { capacity: 1 })];
    await aMentorship(app, { community, mentor: full });
    const id = await inviteCoMentor(led, beside);
    expect(
      await invitation(
        beside,
        id,
        `status note forOneThread mentor { id } invitedBy { id } mentee { id user { name } areas { area { slug } } }
         mentorship { id } thread { id } viewerCanAccept viewerCanDecline viewerCanWithdraw`,
      ),
    ).toEqual({
      status: 'OPEN',
      note: 'You know asyncio well.',
      forOneThread: false,
      mentor: { id: beside.memberId },
      invitedBy: { id: mentor.memberId },
      mentee: { id: newcomer.memberId, user: { name: 'newcomer' }, areas: [{ area: { slug: 'asyncio' } }] },
      mentorship: null,
      thread: null,
      viewerCanAccept: true,
      viewerCanDecline: true,
      viewerCanWithdraw: false,
    });
    expect(await see(beside, led, 'id')).toBeNull();
    expect(await threadOf(beside, threadId, 'id')).toBeNull();
    expect(await inboxOf(beside)).toEqual([`INVITATION ${id}`]);
    const pending = 'invitations(status: [OPEN]) { totalCount edges { node { id mentor { id } } } }';
    const waiting = { totalCount: 1, edges: [{ node: { id, mentor: { id: beside.memberId } } }] };
    for (const inside of [newcomer, mentor]) {
      expect(await see(inside, led, pending)).toEqual({ invitations: waiting });
    }
    expect(await see(community.coordinator, led, pending)).toEqual({
      invitations: { totalCount: 0, edges: [] },
    });

    await accept(beside, id);
    expect(await codesOf(beside, 'acceptMentorInvitation', { invitationId: id })).toEqual([
      'INVITATION_NOT_OPEN',
    ]);
    expect(await see(beside, led, 'coMentors { id } viewerCanLeave viewerCanInviteCoMentor')).toEqual({
      coMentors: [{ id: beside.memberId }],
      viewerCanLeave: true,
      viewerCanInviteCoMentor: false,
    });
    expect(await threadOf(beside, threadId, 'unreadCount guests { id } awaiting { id }')).toEqual({
      unreadCount: 1,
      guests: [],
      awaiting: { id: mentor.memberId },
    });
    expect(await inboxOf(beside)).toEqual([]);
    expect(await loadOf(app, beside)).toMatchObject({ active: 0, waiting: 0 });
    expect(await toldTo(app, beside)).toEqual(['CO_MENTOR_INVITED']);
    expect(await toldTo(app, newcomer)).toEqual(['REQUEST_ACCEPTED', 'CO_MENTOR_JOINED']);
    expect((await toldTo(app, mentor)).at(-1)).toBe('CO_MENTOR_JOINED');
    expect(await actionsOn(app, id)).toEqual(['invite-co-mentor', 'accept-mentor-invitation']);

    // It takes no place, so that a full mentor can be asked; and who is asked can say no.
    const declined = await inviteCoMentor(led, full);
    await full.api.done('declineMentorInvitation', { invitationId: declined }, '__typename');
    expect((await toldTo(app, mentor)).at(-1)).toBe('INVITATION_DECLINED');
    const taken = await inviteCoMentor(led, full);
    expect(await codesOf(beside, 'withdrawMentorInvitation', { invitationId: taken })).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await codesOf(newcomer, 'withdrawMentorInvitation', { invitationId: taken })).toEqual([]);
    expect(await codesOf(full, 'acceptMentorInvitation', { invitationId: taken })).toEqual([
      'INVITATION_NOT_OPEN',
    ]);
    expect([await statusOf(declined), await statusOf(taken)]).toEqual(['DECLINED', 'WITHDRAWN']);
  });

  it('are refused whom nobody can ask, a block like a rest and a suspension, word for word', async () => {
    const led = await aMentorship(app, { community });
    const { mentor, newcomer } = led;
    const [resting, suspended, blocking, blocked, beside] = await Promise.all(
      Array.from({ length: 5 }, () => aMentor(app, community)),
    );
    await app.sql.query('UPDATE profile SET resting_since = now() WHERE member_id = $1', [resting!.memberId]);
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [suspended!.memberId]);
    await block(blocking!, newcomer);
    await block(mentor, blocked!);
    const answers = [];
    for (const one of [resting!, suspended!, blocking!, blocked!]) {
      const { userErrors } = await mentor.api.mutate(
        'inviteCoMentor',
        { mentorshipId: led.mentorshipId, memberId: one.memberId, note: 'Please help.' },
        '__typename',
      );
      answers.push(userErrors);
    }
    expect(answers[0]).toMatchObject([{ code: 'MENTOR_UNAVAILABLE', field: ['memberId'] }]);
    expect(answers.slice(1)).toEqual([answers[0], answers[0], answers[0]]);
    expect(await invite(led, newcomer.memberId)).toEqual(['ALREADY_TAKES_PART memberId']);
    expect(await invite(led, mentor.memberId)).toEqual(['ONESELF memberId']);
    expect(await invite(led, (await aNewcomer(app, community)).memberId)).toEqual(['NOT_A_MENTOR memberId']);
    for (const id of [nobody, 'nonsense', (await aMentor(app, await aCommunity(app))).memberId]) {
      expect(await invite(led, id)).toEqual(['NOT_FOUND memberId']);
    }
    for (const [note, code] of [
      [' ', 'EMPTY_TEXT note'],
      ['x'.repeat(1_001), 'TOO_LONG note'],
      ['a\0', 'INVALID_INPUT note'],
    ] as const) {
      expect(await invite(led, beside!.memberId, note)).toEqual([code]);
    }
    expect(await invite(led, beside!.memberId)).toEqual([]);
    expect(await invite(led, beside!.memberId)).toEqual(['ALREADY_INVITED memberId']);
    expect(await invite(led, resting!.memberId, 'Hi', newcomer)).toEqual(['NOT_ALLOWED']);
    await newcomer.api.done('endMentorship', { mentorshipId: led.mentorshipId }, '__typename');
    expect(await invite(led, beside!.memberId)).toEqual(['MENTORSHIP_NOT_LIVE']);
    // What waited lapsed with it.
    expect(await inboxOf(beside!)).toEqual([]);
    expect(await see(mentor, led, 'invitations { edges { node { status } } }')).toEqual({
      invitations: { edges: [{ node: { status: 'WITHDRAWN' } }] },
    });
  });

  it('leave or are taken out, and read on no more, live neither; their words and the wait stay', async () => {
    const led = await aMentorship(app, { community });
    const { mentor, newcomer, mentorshipId, threadId } = led;
    await mentor.api.done('handBackTurn', { threadId }, '__typename');
    await post(newcomer, threadId);
    const beside = await aCoMentor(app, led);
    await app.sql.query('UPDATE thread SET awaiting_id = $1 WHERE id = $2', [beside.memberId, threadId]);
    expect(await inboxOf(beside)).toEqual([`TURN ${threadId}`]);
    const received = await follow(beside, threadId);
    expect(await codesOf(mentor, 'leaveMentorship', { mentorshipId })).toEqual(['NOT_ALLOWED']);
    await beside.api.done('leaveMentorship', { mentorshipId }, 'viewer { user { id } }');
    expect(await received.next()).toBeNull();
    expect(await threadOf(beside, threadId, 'id')).toBeNull();
    expect(await codesOf(beside, 'postMessage', { threadId, body: 'Late' })).toEqual(['NOT_FOUND threadId']);
    expect([await inboxOf(beside), await inboxOf(mentor)]).toEqual([[], [`TURN ${threadId}`]]);
    expect((await toldTo(app, newcomer)).at(-1)).toBe('CO_MENTOR_LEFT');

    await aCoMentor(app, led, beside);
    await post(beside, threadId, 'Back again');
    expect(await codesOf(mentor, 'removeCoMentor', { mentorshipId, memberId: 'nonsense' })).toEqual([
      'NOT_FOUND memberId',
    ]);
    await newcomer.api.done('removeCoMentor', { mentorshipId, memberId: beside.memberId }, '__typename');
    expect((await toldTo(app, beside)).at(-1)).toBe('CO_MENTOR_REMOVED');
    expect(
      await threadOf(
        newcomer,
        threadId,
        'participants { id } messages(last: 1) { edges { node { body author { id } } } }',
      ),
    ).toEqual({
      participants: [{ id: newcomer.memberId }, { id: mentor.memberId }],
      messages: { edges: [{ node: { body: 'Back again', author: { id: beside.memberId } } }] },
    });
  });

  it('fill a conversation to twelve people and no more, however many accept at once', async () => {
    const led = await aMentorship(app, { community });
    const mentors = await Promise.all(Array.from({ length: 13 }, () => aMember(app, community, 'mentor')));
    const ids = mentors.map(({ memberId }) => memberId);
    await app.sql.query(`UPDATE member SET roles = '{MENTOR}' WHERE id = ANY ($1)`, [ids]);
    const [late, ...invited] = mentors;
    const asked: string[] = [];
    for (const one of invited) asked.push(await inviteCoMentor(led, one));
    expect(await invite(led, late!.memberId)).toEqual(['TOO_MANY_PARTICIPANTS']);
    const counts: Record<string, number> = {};
    await Promise.all(
      Array.from({ length: 36 }, async (_, n) => {
        const invitationId = asked[n % 12];
        const [code = 'OK'] = await codesOf(invited[n % 12]!, 'acceptMentorInvitation', { invitationId });
        counts[code] = (counts[code] ?? 0) + 1;
      }),
    );
    // Ten joined; the other two are refused each time, and so is accepting twice.
    expect(counts).toEqual({ OK: 10, TOO_MANY_PARTICIPANTS: 6, INVITATION_NOT_OPEN: 20 });
    const { participants } = (await threadOf(led.newcomer, led.threadId, 'participants { id }')) as {
      participants: unknown[];
    };
    expect(participants).toHaveLength(12);
  }, 60_000);

  it('are asked for fourteen days, by the database’s clock', async () => {
    const led = await aMentorship(app, { community });
    const beside = await aMentor(app, community);
    const first = await inviteCoMentor(led, beside);
    const pass = (id: string) =>
      app.sql.query(`UPDATE mentor_invitation SET expires_at = clock_timestamp() WHERE id = $1`, [id]);
    const expire = () => app.application.nest.get(ExpireInvitationsTask, { strict: false }).run();
    await pass(first);
    expect(await codesOf(beside, 'acceptMentorInvitation', { invitationId: first })).toEqual([
      'INVITATION_NOT_OPEN',
    ]);
    expect(await inboxOf(beside)).toEqual([]);
    const second = await inviteCoMentor(led, beside); // before anybody tidied up
    expect([await statusOf(first), await statusOf(second)]).toEqual(['EXPIRED', 'OPEN']);
    expect(await expire()).toBe(0);
    await pass(second);
    const runs = await Promise.all(Array.from({ length: 4 }, expire));
    expect(runs.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await toldTo(app, led.mentor)).toEqual(['REQUEST_RECEIVED', 'INVITATION_EXPIRED']);
  });

  describe('a guest of one conversation', () => {
    it('reads and writes there alone, confirms nothing, and can leave', async () => {
      const led = await aMentorship(app, { community });
      const { mentor, newcomer, mentorshipId, threadId } = led;
      const { thread: other } = await newcomer.api.done<{ thread: { id: string } }>(
        'openThread',
        { mentorshipId, title: 'Another', body: 'Hello' },
        'thread { id }',
      );
      const guest = await aMentor(app, community);
      expect(
        await codesOf(newcomer, 'referThread', { threadId, memberId: guest.memberId, note: 'Hi' }),
      ).toEqual(['NOT_ALLOWED']);
      await accept(guest, await referThread(led, guest));
      expect(
        await threadOf(
          guest,
          threadId,
          'title mentorship { id } request { introduction mentorship { id } } guests { id } viewerCanPost viewerCanLeave viewerCanRefer',
        ),
      ).toEqual({
        title: 'Hello, I would like to write my first patch.',
        mentorship: null,
        request: { introduction: 'Hello, I would like to write my first patch.', mentorship: null },
        guests: [{ id: guest.memberId }],
        viewerCanPost: true,
        viewerCanLeave: true,
        viewerCanRefer: false,
      });
      await post(guest, threadId, 'Try a smaller one first.');
      expect(await threadOf(newcomer, threadId, 'awaiting { id }')).toEqual({
        awaiting: { id: newcomer.memberId },
      });
      await post(newcomer, threadId, 'Thank you!');
      expect(await inboxOf(mentor)).toContain(`TURN ${threadId}`);
      expect(await inboxOf(guest)).toEqual([]);
      expect(await threadOf(guest, other.id, 'id')).toBeNull();
      expect(await see(guest, led, 'id')).toBeNull();
      expect(await codesOf(guest, 'leaveMentorship', { mentorshipId })).toEqual(['NOT_FOUND mentorshipId']);
      expect(await codesOf(guest, 'openThread', { mentorshipId, title: 'x', body: 'x' })).toEqual([
        'NOT_FOUND mentorshipId',
      ]);
      const [rung] = await app.sql.query<{ id: string }[]>(
        'SELECT id FROM rung WHERE community_id = $1 AND needs_confirmation LIMIT 1',
        [community.id],
      );
      const { milestone } = await newcomer.api.done<{ milestone: { id: string } }>(
        'logMilestone',
        { communityId: community.id, rungId: rung!.id, reachedOn: '2026-11-20' },
        'milestone { id }',
      );
      expect(await codesOf(guest, 'confirmMilestone', { milestoneId: milestone.id })).toEqual([
        'NOT_FOUND milestoneId',
      ]);
      expect(await loadOf(app, guest)).toMatchObject({ active: 0, waiting: 0 });

      const received = await follow(guest, threadId);
      expect(await codesOf(mentor, 'leaveThread', { threadId })).toEqual(['NOT_ALLOWED']);
      await guest.api.done('leaveThread', { threadId }, '__typename');
      while ((await received.next()) !== null); // what was there, and then the end
      expect(await threadOf(guest, threadId, 'id')).toBeNull();
      expect((await toldTo(app, newcomer)).slice(-2)).toEqual(['GUEST_JOINED', 'GUEST_LEFT']);
      // Out of one that is over nobody is asked in.
      await newcomer.api.done('completeMentorship', { mentorshipId }, '__typename');
      expect(
        await codesOf(mentor, 'referThread', { threadId, memberId: guest.memberId, note: 'Hi' }),
      ).toEqual(['MENTORSHIP_NOT_LIVE']);
    });

    it('can become more than one, and is taken out by the mentee', async () => {
      const led = await aMentorship(app, { community });
      const { threadId } = led;
      const guest = await aGuest(app, led);
      await led.newcomer.api.done('removeGuest', { threadId, memberId: guest.memberId }, '__typename');
      expect(await threadOf(guest, threadId, 'id')).toBeNull();
      await aGuest(app, led, guest);
      await aCoMentor(app, led, guest);
      expect(await threadOf(guest, threadId, 'guests { id } mentorship { id }')).toEqual({
        guests: [],
        mentorship: { id: led.mentorshipId },
      });
      expect(await codesOf(led.newcomer, 'removeGuest', { threadId, memberId: guest.memberId })).toEqual([
        'NOT_FOUND memberId',
      ]);
    });
  });

  describe('what comes between', () => {
    it('a lost role: who helped goes, who was asked is asked no more, and the lead stays', async () => {
      const led = await aMentorship(app, { community });
      const [beside, guest] = [await aCoMentor(app, led), await aGuest(app, led)];
      const invited = await aMentor(app, community);
      const id = await inviteCoMentor(led, invited);
      for (const { memberId } of [beside, guest, invited, led.mentor]) {
        await community.coordinator.api.done('revokeRole', { memberId, role: 'MENTOR' }, '__typename');
      }
      expect(await threadOf(led.newcomer, led.threadId, 'participants { id } viewerCanPost')).toEqual({
        participants: [{ id: led.newcomer.memberId }, { id: led.mentor.memberId }],
        viewerCanPost: true,
      });
      expect(await statusOf(id)).toBe('WITHDRAWN');
      expect(await codesOf(invited, 'acceptMentorInvitation', { invitationId: id })).toEqual([
        'INVITATION_NOT_OPEN',
      ]);
    });

    it('a block between two who help, or one of them and the mentee: one goes, and the others can write', async () => {
      const led = await aMentorship(app, { community });
      const [first, second, guest] = [
        await aCoMentor(app, led),
        await aCoMentor(app, led),
        await aGuest(app, led),
      ];
      const invited = await aMentor(app, community);
      const id = await inviteCoMentor(led, invited);
      await block(first, second); // who made it goes
      await block(led.newcomer, guest);
      await block(invited, led.newcomer);
      expect(await threadOf(second, led.threadId, 'participants { id } viewerCanPost')).toEqual({
        participants: [led.newcomer, led.mentor, second].map(({ memberId }) => ({ id: memberId })),
        viewerCanPost: true,
      });
      expect(await statusOf(id)).toBe('DECLINED');
      await block(led.newcomer, second);
      expect(await threadOf(led.newcomer, led.threadId, 'participants { id } viewerCanPost')).toEqual({
        participants: [led.newcomer, led.mentor].map(({ memberId }) => ({ id: memberId })),
        viewerCanPost: true,
      });
      // To whom it happened it reads as when they are taken out.
      expect((await toldTo(app, second)).at(-1)).toBe('CO_MENTOR_REMOVED');
    });

    it('an end by silence: who could not be there any more is not, when it goes on', async () => {
      const led = await aMentorship(app, { community });
      const [beside, away] = [await aCoMentor(app, led), await aCoMentor(app, led)];
      await endBySilence(app, led.mentorshipId);
      await block(away, led.newcomer);
      await led.newcomer.api.done('reopenMentorship', { mentorshipId: led.mentorshipId }, '__typename');
      expect(await threadOf(led.newcomer, led.threadId, 'participants { id } viewerCanPost')).toEqual({
        participants: [led.newcomer, led.mentor, beside].map(({ memberId }) => ({ id: memberId })),
        viewerCanPost: true,
      });
    });
  });
});
