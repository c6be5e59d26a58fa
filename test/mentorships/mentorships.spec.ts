import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest } from '../support/factories/request.js';
import { statementsOf } from '../support/count-statements.js';
import { codesOf, loadOf } from './observing.js';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('mentorships', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const see = async (viewer: TestMember, id: string, selection = 'id') => {
    const seen = await viewer.api.query<{ mentorship: Record<string, unknown> | null }>(
      `query ($id: ID!) { mentorship(id: $id) { ${selection} } }`,
      { id },
    );
    return seen.mentorship;
  };

  it('pause, go on, and complete: the place is kept until then, and the threads stay to be read', async () => {
    const { mentorshipId, mentor, newcomer, threadId } = await aMentorship(app, { community });
    const steps =
      'status viewerCanPause viewerCanResume viewerCanEnd viewerCanOpenThread viewerCannotResumeReasons { code }';
    expect(await see(newcomer, mentorshipId, steps)).toEqual({
      status: 'ACTIVE',
      viewerCanPause: true,
      viewerCanResume: false,
      viewerCanEnd: true,
      viewerCanOpenThread: true,
      viewerCannotResumeReasons: [{ code: 'MENTORSHIP_NOT_LIVE' }],
    });
    expect(await codesOf(newcomer, 'resumeMentorship', { mentorshipId })).toEqual(['MENTORSHIP_NOT_LIVE']);
    expect(await codesOf(newcomer, 'pauseMentorship', { mentorshipId })).toEqual([]);
    expect(await codesOf(mentor, 'pauseMentorship', { mentorshipId })).toEqual(['MENTORSHIP_NOT_LIVE']);
    expect(await loadOf(app, mentor)).toMatchObject({ active: 1, waiting: 0 });
    expect(await codesOf(mentor, 'resumeMentorship', { mentorshipId })).toEqual([]);
    expect(await codesOf(mentor, 'completeMentorship', { mentorshipId })).toEqual([]);
    expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 0 });
    expect(
      await see(newcomer, mentorshipId, 'status endedAt threads { edges { node { id viewerCanPost } } }'),
    ).toEqual({
      status: 'COMPLETED',
      endedAt: expect.any(String) as string,
      threads: { edges: [{ node: { id: threadId, viewerCanPost: false } }] },
    });
    for (const mutation of ['completeMentorship', 'endMentorship', 'pauseMentorship', 'resumeMentorship']) {
      expect(await codesOf(mentor, mutation, { mentorshipId })).toEqual(['MENTORSHIP_NOT_LIVE']);
    }
    expect(await codesOf(mentor, 'openThread', { mentorshipId, title: 'One more', body: 'Hello' })).toEqual([
      'MENTORSHIP_NOT_LIVE',
    ]);
    // The same two can begin anew.
    await aMentorship(app, { community, newcomer, mentor });
    const actions = await app.sql.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at',
      [mentorshipId],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'pause-mentorship',
      'resume-mentorship',
      'complete-mentorship',
    ]);
  });

  it('have more threads, with everybody in them', async () => {
    const { mentorshipId, mentor, newcomer, threadId } = await aMentorship(app, { community });
    const { thread } = await newcomer.api.done<{ thread: { id: string } }>(
      'openThread',
      { mentorshipId, topic: 'CODE_REVIEW', title: 'PR 1', body: 'Please **look**.', clientMutationKey: 'k' },
      `thread { id title topic awaiting { id } participants { id } mentorship { id } request { id }
         messages { edges { node { bodyHtml } } } }`,
    );
    expect(thread).toMatchObject({
      title: 'PR 1',
      topic: 'CODE_REVIEW',
      awaiting: { id: mentor.memberId },
      participants: [{ id: newcomer.memberId }, { id: mentor.memberId }],
      mentorship: { id: mentorshipId },
      request: null,
      messages: {
        edges: [{ node: { bodyHtml: expect.stringContaining('<strong>look</strong>') as string } }],
      },
    });
    const retry = await newcomer.api.done<{ thread: { id: string } }>(
      'openThread',
      { mentorshipId, topic: 'CODE_REVIEW', title: 'PR 1', body: 'Please **look**.', clientMutationKey: 'k' },
      'thread { id }',
    );
    expect(retry.thread.id).toBe(thread.id);
    const threads = (
      await see(
        mentor,
        mentorshipId,
        'threads(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } }',
      )
    )?.['threads'] as { pageInfo: { endCursor: string } };
    expect(threads).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { id: thread.id } }],
    });
    expect(
      await see(
        mentor,
        mentorshipId,
        `threads(after: "${threads.pageInfo.endCursor}") { edges { node { id } } }`,
      ),
    ).toEqual({ threads: { edges: [{ node: { id: threadId } }] } });
    expect(await codesOf(mentor, 'openThread', { mentorshipId, title: ' ', body: 'x' })).toEqual([
      'EMPTY_TEXT title',
    ]);
    expect(await codesOf(mentor, 'openThread', { mentorshipId, title: 'x', body: '' })).toEqual([
      'EMPTY_TEXT body',
    ]);
    expect(
      await codesOf(community.coordinator, 'openThread', { mentorshipId, title: 'x', body: 'x' }),
    ).toEqual(['NOT_ALLOWED']);
  });

  it('are for those in them; coordinators see that they are there, not what is said', async () => {
    const { id, mentorshipId, newcomer, threadId } = await aMentorship(app, { community });
    const outsider = await aMember(app, community);
    const stranger = await aMentor(app, await aCommunity(app));
    for (const other of [outsider, stranger]) {
      expect(await see(other, mentorshipId)).toBeNull();
      for (const mutation of ['completeMentorship', 'endMentorship', 'pauseMentorship', 'resumeMentorship']) {
        expect(await codesOf(other, mutation, { mentorshipId })).toEqual(['NOT_FOUND mentorshipId']);
      }
      const asked = await other.api.query('query ($id: ID!) { mentorshipRequest(id: $id) { id } }', { id });
      expect(asked).toEqual({ mentorshipRequest: null });
    }
    const { coordinator } = community;
    expect(await see(coordinator, 'nonsense')).toBeNull();
    expect(await see(coordinator, nobody)).toBeNull();
    expect(
      await see(
        coordinator,
        mentorshipId,
        'status mentee { id } request { status introduction tried thread { id } } threads { totalCount edges { node { id } } } viewerCanEnd viewerCanOpenThread',
      ),
    ).toEqual({
      status: 'ACTIVE',
      mentee: { id: newcomer.memberId },
      request: { status: 'ACCEPTED', introduction: null, tried: null, thread: null },
      threads: { totalCount: 0, edges: [] },
      viewerCanEnd: false,
      viewerCanOpenThread: false,
    });
    expect(await codesOf(coordinator, 'endMentorship', { mentorshipId })).toEqual(['NOT_ALLOWED']);
    expect(await codesOf(coordinator, 'postMessage', { threadId, body: 'Hello' })).toEqual([
      'NOT_FOUND threadId',
    ]);
  });

  it('are listed for oneself and coordinators in full, for others as far as they take part', async () => {
    const own = await aCommunity(app);
    const newcomer = await aNewcomer(app, own);
    const { mentor, mentorshipId } = await aMentorship(app, { community: own, newcomer });
    const asked = await aMentor(app, own);
    const waiting = await aRequest(own, newcomer, asked);
    const listsOf = (viewer: TestMember) =>
      viewer.api.query<{ member: unknown }>(
        `query ($id: ID!) { member(id: $id) {
           sentRequests { totalCount }
           waiting: sentRequests(status: [SUBMITTED]) { totalCount edges { node { id } } }
           mentorships { totalCount edges { node { id } } }
           live: mentorships(status: [ACTIVE, PAUSED]) { totalCount }
         } }`,
        { id: newcomer.memberId },
      );
    const all = {
      sentRequests: { totalCount: 2 },
      waiting: { totalCount: 1, edges: [{ node: { id: waiting.id } }] },
      mentorships: { totalCount: 1, edges: [{ node: { id: mentorshipId } }] },
      live: { totalCount: 1 },
    };
    const none = { totalCount: 0, edges: [] };
    expect((await listsOf(newcomer)).member).toEqual(all);
    expect((await listsOf(own.coordinator)).member).toEqual(all);
    expect((await listsOf(mentor)).member).toEqual({
      ...all,
      sentRequests: { totalCount: 1 },
      waiting: none,
    });
    expect((await listsOf(asked)).member).toEqual({
      ...all,
      sentRequests: { totalCount: 1 },
      mentorships: none,
      live: { totalCount: 0 },
    });
    expect((await listsOf(await aMember(app, own))).member).toEqual({
      sentRequests: { totalCount: 0 },
      waiting: none,
      mentorships: none,
      live: { totalCount: 0 },
    });
    const received = await asked.api.query<{ member: unknown }>(
      `query ($id: ID!) { member(id: $id) { receivedRequests(status: [SUBMITTED]) { edges { node { newcomer { id } viewerCanAccept } } } } }`,
      { id: asked.memberId },
    );
    expect(received.member).toEqual({
      receivedRequests: { edges: [{ node: { newcomer: { id: newcomer.memberId }, viewerCanAccept: true } }] },
    });
  });

  it.each([{ first: 0 }, { first: -1 }, { first: 1_000_000 }, { after: 'forged' }, { after: 'WyJ4Il0' }])(
    'refuses the page %j',
    async (variables) => {
      const answer = await community.coordinator.api.send(
        `query ($id: ID!, $first: Int, $after: String) { member(id: $id) { mentorships(first: $first, after: $after) { totalCount } } }`,
        { id: community.coordinator.memberId, ...variables },
      );
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('are loaded only when they are asked for, not for their number or their places', async () => {
    const { newcomer } = await aMentorship(app, { community });
    const ask = (edges: string) => () =>
      newcomer.api.query(
        `query ($id: ID!) { member(id: $id) { mentorships { totalCount edges { ${edges} } } } }`,
        { id: newcomer.memberId },
      );
    await ask('cursor')();
    const places = await statementsOf(app, ask('cursor'));
    expect(await statementsOf(app, ask('cursor node { id }'))).toHaveLength(places.length + 1);
  });

  it('take as many statements for a page of 50 as for one of 1', async () => {
    const own = await aCommunity(app);
    const mentor = await aMentor(app, own, { capacity: 20 }); // as many as one can guide
    const newcomers = await Promise.all(Array.from({ length: 50 }, () => aMember(app, own)));
    await Promise.all(
      newcomers.slice(0, 20).map((newcomer) => aMentorship(app, { community: own, newcomer, mentor })),
    );
    // First in the queue stands one whom the viewer guides, so that both pages show a request of theirs.
    const [first, ...others] = newcomers;
    await aRequest(own, first!, null);
    await Promise.all(others.map((newcomer) => aRequest(own, newcomer, null)));
    const fields = {
      mentorships: `edges { node {
        status mentee { user { login } } lead { user { login } } coMentors { id }
        request { introduction mentor { id } thread { id } mentorship { id } }
        threads(first: 2) { totalCount edges { node { title mentorship { id } request { id } } } }
        endedQuietly stillGoingAskedAt viewerCanKeepGoing viewerCanReopen
        viewerCanEnd viewerCanPause viewerCanResume viewerCannotOpenThreadReasons { code } } }`,
      openQueue: `edges { node {
        introduction tried newcomer { user { login } sentRequests(first: 1) { totalCount edges { node { id } } } }
        viewerCanAccept viewerCanDecline viewerCanClaim viewerCannotWithdrawReasons { code } } }`,
    };
    const queries = [
      `query ($first: Int!) { viewer { membership(community: "${own.slug}") { mentorships(first: $first) { totalCount ${fields.mentorships} } } } }`,
      `query ($first: Int!) { community(slug: "${own.slug}") { openQueue(first: $first) { totalCount ${fields.openQueue} } } }`,
    ];
    for (const query of queries) {
      const ask = (first: number) => () => mentor.api.query(query, { first });
      await ask(1)();
      const [one, fifty] = [await statementsOf(app, ask(1)), await statementsOf(app, ask(50))];
      expect(one.length).toBeGreaterThan(5);
      expect(fifty).toHaveLength(one.length);
    }
  });

  describe('a block between the two', () => {
    it('lifts what waits and ends what runs, both ways, and shows neither who nor that', async () => {
      const one = await aMentor(app, community); // both mentor, and both ask
      const other = await aMentor(app, community);
      const running = await aMentorship(app, { community, newcomer: one, mentor: other });
      const waiting = await aRequest(community, other, one);
      await other.api.done('blockMember', { memberId: one.memberId }, 'member { id }');

      expect(
        await see(one, running.mentorshipId, 'status threads { edges { node { viewerCanPost } } }'),
      ).toEqual({
        status: 'ENDED',
        threads: { edges: [{ node: { viewerCanPost: false } }] },
      });
      const request = await one.api.query<{ mentorshipRequest: unknown }>(
        `query ($id: ID!) { mentorshipRequest(id: $id) { status declineKind thread { viewerCanPost } } }`,
        { id: waiting.id },
      );
      expect(request.mentorshipRequest).toEqual({
        status: 'WITHDRAWN',
        declineKind: null,
        thread: { viewerCanPost: false },
      });
      expect(await loadOf(app, one)).toMatchObject({ active: 0, waiting: 0 });
      expect(await loadOf(app, other)).toMatchObject({ active: 0, waiting: 0 });
    });

    it('by the mentor reads as a decline without a reason', async () => {
      const { mentor, newcomer } = await aMentorship(app, { community });
      const another = await aMentor(app, community);
      const { id } = await aRequest(community, newcomer, another);
      await another.api.done('blockMember', { memberId: newcomer.memberId }, 'member { id }');
      const seen = await newcomer.api.query<{ mentorshipRequest: unknown }>(
        `query ($id: ID!) { mentorshipRequest(id: $id) { status declineKind declineReason } }`,
        { id },
      );
      expect(seen.mentorshipRequest).toEqual({
        status: 'DECLINED',
        declineKind: 'OTHER',
        declineReason: null,
      });
      expect(await loadOf(app, another)).toMatchObject({ active: 0, waiting: 0 });
      expect(await loadOf(app, mentor)).toMatchObject({ active: 1, waiting: 0 });
    });
  });
});
