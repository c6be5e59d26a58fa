import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { inboxOf } from '../support/factories/inbox.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest } from '../support/factories/request.js';
import { endBySilence } from '../support/factories/silence.js';
import { post } from '../support/factories/thread.js';
import { Subscriber } from '../support/subscriber.js';
import { actionsOn, codesOf } from './observing.js';

interface Standing {
  readonly closedAt: string | null;
  readonly closedBy: { readonly id: string } | null;
  readonly viewerCanPost: boolean;
  readonly viewerCanClose: boolean;
  readonly viewerCanReopen: boolean;
  readonly viewerCanRetitle: boolean;
}

const steps = 'viewerCanPost viewerCanClose viewerCanReopen viewerCanRetitle';
const reasons = ['Post', 'Close', 'Reopen', 'Retitle']
  .map((step) => `viewerCannot${step}Reasons { code message hint }`)
  .join(' ');
const open = { viewerCanPost: true, viewerCanClose: true, viewerCanReopen: false, viewerCanRetitle: true };
const shut = { viewerCanPost: false, viewerCanClose: false, viewerCanReopen: false, viewerCanRetitle: false };

describe('the conversations of a mentorship', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const see = async <Seen = Standing>(
    { api }: TestMember,
    id: string,
    selection = `closedAt closedBy { id } ${steps}`,
  ): Promise<Seen | null> =>
    (
      await api.query<{ thread: Seen | null }>(`query ($id: ID!) { thread(id: $id) { ${selection} } }`, {
        id,
      })
    ).thread;
  const anotherThread = async (by: TestMember, mentorshipId: string, title = 'PR 1'): Promise<string> => {
    const { thread } = await by.api.done<{ thread: { id: string } }>(
      'openThread',
      { mentorshipId, title, topic: 'CODE_REVIEW', body: 'Please look.' },
      'thread { id }',
    );
    return thread.id;
  };

  it('are closed and opened again by anybody in them, and wait for nobody then', async () => {
    const { mentorshipId, mentor, newcomer } = await aMentorship(app, { community });
    const threadId = await anotherThread(newcomer, mentorshipId);
    const items = await inboxOf(mentor);
    expect(items).toContain(`TURN ${threadId}`);
    const sockets = [mentor, newcomer].map(({ api }) => new Subscriber(app.url, api.headers));
    const follow = (socket: Subscriber, afterSequence: number) =>
      socket.subscribe<{ messagePosted: { body: string } }>(
        'subscription ($threadId: ID!, $afterSequence: Int) { messagePosted(threadId: $threadId, afterSequence: $afterSequence) { body } }',
        { threadId, afterSequence },
      );
    const following = sockets.map((socket) => follow(socket, 0));
    await Promise.all(following.map((one) => one.take(1)));

    expect(await codesOf(newcomer, 'closeThread', { threadId })).toEqual([]);
    expect(await Promise.all(following.map((one) => one.next()))).toEqual([null, null]);
    const closed = await see(mentor, threadId);
    expect(closed).toEqual({
      ...shut,
      viewerCanReopen: true,
      closedAt: expect.any(String) as string,
      closedBy: { id: newcomer.memberId },
    });
    expect(await inboxOf(mentor)).toEqual(items.filter((item) => item !== `TURN ${threadId}`));
    // Another click, also by the other of the two, changes nothing.
    expect(await codesOf(mentor, 'closeThread', { threadId })).toEqual([]);
    expect(await see(newcomer, threadId)).toEqual(closed);
    const { userErrors } = await mentor.api.mutate('postMessage', { threadId, body: 'Late' }, '__typename');
    expect(userErrors).toMatchObject([
      { code: 'THREAD_CLOSED', hint: 'Open it again first; everybody in it can.' },
    ]);
    expect(await codesOf(mentor, 'retitleThread', { threadId, title: 'Late' })).toEqual(['THREAD_CLOSED']);

    for (let n = 0; n < 2; n += 1) {
      expect(await codesOf(mentor, 'reopenThread', { threadId })).toEqual([]);
      expect(await see(newcomer, threadId)).toEqual({ ...open, closedAt: null, closedBy: null });
    }
    expect(await inboxOf(mentor)).not.toContain(`TURN ${threadId}`);
    const again = follow(sockets[1]!, 1);
    await post(mentor, threadId, 'One more thing');
    expect((await again.take(1))[0]?.data?.messagePosted.body).toBe('One more thing');
    expect(await inboxOf(newcomer)).toContain(`TURN ${threadId}`);
    expect(await actionsOn(app, threadId)).toEqual(['open-thread', 'close-thread', 'reopen-thread']);
    await Promise.all(sockets.map((socket) => socket.close()));
  });

  it('close once for 32 clients, and are never left half closed beside an end', async () => {
    const { mentorshipId, mentor, newcomer, threadId } = await aMentorship(app, { community });
    const other = await anotherThread(newcomer, mentorshipId);
    await Promise.all(
      Array.from({ length: 32 }, (_, n) => codesOf([mentor, newcomer][n % 2]!, 'closeThread', { threadId })),
    );
    expect(await actionsOn(app, threadId)).toEqual(['close-thread']);
    await Promise.all([
      codesOf(mentor, 'endMentorship', { mentorshipId }),
      ...Array.from({ length: 31 }, (_, n) =>
        codesOf(newcomer, n % 2 === 0 ? 'closeThread' : 'reopenThread', {
          threadId: n % 3 === 0 ? threadId : other,
        }),
      ),
    ]);
    for (const id of [threadId, other]) {
      expect(await see(newcomer, id)).toEqual({
        ...shut,
        closedAt: expect.any(String) as string,
        closedBy: null,
      });
    }
  });

  it('end with the mentorship, also those closed by hand, and come back as they were', async () => {
    const { mentorshipId, mentor, newcomer, threadId } = await aMentorship(app, { community });
    const finished = await anotherThread(newcomer, mentorshipId);
    expect(await codesOf(mentor, 'closeThread', { threadId: finished })).toEqual([]);
    const byHand = await see(mentor, finished);

    await endBySilence(app, mentorshipId);
    for (const id of [threadId, finished]) {
      expect(await see(newcomer, id)).toEqual({
        ...shut,
        closedAt: expect.any(String) as string,
        closedBy: null,
      });
      expect(await codesOf(newcomer, 'reopenThread', { threadId: id })).toEqual(['THREAD_CLOSED']);
      expect(await codesOf(newcomer, 'closeThread', { threadId: id })).toEqual([]);
    }
    expect(await codesOf(newcomer, 'reopenMentorship', { mentorshipId })).toEqual([]);
    expect(await see(newcomer, threadId)).toEqual({ ...open, closedAt: null, closedBy: null });
    expect(await see(mentor, finished)).toEqual(byHand);
    expect(await codesOf(newcomer, 'reopenThread', { threadId: finished })).toEqual([]);

    // Another end remembers nothing of the first.
    await endBySilence(app, mentorshipId);
    expect(await codesOf(mentor, 'reopenMentorship', { mentorshipId })).toEqual([]);
    for (const id of [threadId, finished]) expect(await see(mentor, id)).toMatchObject(open);
  });

  it("stay open with a request that waits: to end a request's own is to answer it", async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const { id, threadId } = await aRequest(community, newcomer, mentor);
    for (const person of [mentor, newcomer]) {
      expect(await codesOf(person, 'closeThread', { threadId })).toEqual(['NOT_ALLOWED']);
      expect(await see(person, threadId, `${steps} viewerCannotCloseReasons { code }`)).toEqual({
        ...open,
        viewerCanClose: false,
        viewerCannotCloseReasons: [{ code: 'NOT_ALLOWED' }],
      });
    }
    await newcomer.api.done('withdrawRequest', { requestId: id }, 'request { id }');
    expect(await see(newcomer, threadId)).toMatchObject({ ...shut, closedBy: null });
    expect(await codesOf(newcomer, 'reopenThread', { threadId })).toEqual(['THREAD_CLOSED']);
  });

  it('read to who is kept apart by a block exactly as an end', async () => {
    const ended = await aMentorship(app, { community });
    await anotherThread(ended.newcomer, ended.mentorshipId);
    await ended.mentor.api.done('endMentorship', { mentorshipId: ended.mentorshipId }, 'mentorship { id }');
    const { mentorshipId, mentor, newcomer, threadId } = await aMentorship(app, { community });
    const other = await anotherThread(newcomer, mentorshipId);
    expect(await codesOf(newcomer, 'closeThread', { threadId: other })).toEqual([]);
    // As a block of somebody beside the lead does it: the mentorship itself goes on.
    const coMentor = await aMentor(app, community);
    for (const id of [threadId, other]) {
      await app.sql.query(
        `INSERT INTO thread_participant (thread_id, member_id, side) VALUES ($1, $2, 'MENTOR')`,
        [id, coMentor.memberId],
      );
    }
    await coMentor.api.done('blockMember', { memberId: newcomer.memberId }, 'member { id }');

    const all = `closedBy { id } ${steps} ${reasons}`;
    const asEnded = await see<object>(ended.newcomer, ended.threadId, all);
    for (const id of [threadId, other]) {
      expect(await see<object>(newcomer, id, all)).toEqual(asEnded);
      expect((await see(newcomer, id))?.closedAt).toEqual(expect.any(String));
      expect(await codesOf(newcomer, 'closeThread', { threadId: id })).toEqual([]);
      expect(await codesOf(newcomer, 'reopenThread', { threadId: id })).toEqual(['THREAD_CLOSED']);
      expect(await codesOf(newcomer, 'retitleThread', { threadId: id, title: 'x' })).toEqual([
        'THREAD_CLOSED',
      ]);
    }
    expect(await listOf(newcomer, mentorshipId, '(open: true)')).toEqual([]);
    // For the others nothing has changed.
    expect(await see(mentor, threadId)).toMatchObject({ ...open, closedAt: null });
    expect(await see(mentor, other)).toMatchObject({ closedBy: { id: newcomer.memberId } });
    expect(await listOf(mentor, mentorshipId, '(open: true)')).toEqual([threadId]);
  });

  const listOf = async ({ api }: TestMember, id: string, args = ''): Promise<string[]> => {
    const { mentorship } = await api.query<{
      mentorship: { threads: { totalCount: number; edges: { node: { id: string } }[] } };
    }>(`query ($id: ID!) { mentorship(id: $id) { threads${args} { totalCount edges { node { id } } } } }`, {
      id,
    });
    const ids = mentorship.threads.edges.map(({ node }) => node.id);
    expect(mentorship.threads.totalCount).toBe(ids.length);
    return ids;
  };

  it('get another title and topic from anybody in them', async () => {
    const { mentor, newcomer, threadId } = await aMentorship(app, { community });
    const retitle = (by: TestMember, title: string, more: object = {}) =>
      by.api.mutate<{ thread: { title: string; topic: string } | null }>(
        'retitleThread',
        { threadId, title, ...more },
        'thread { title topic }',
      );
    expect(await retitle(newcomer, '  My first patch ', { topic: 'CODE_REVIEW' })).toMatchObject({
      thread: { title: 'My first patch', topic: 'CODE_REVIEW' },
      userErrors: [],
    });
    expect(await retitle(mentor, '🎉'.repeat(100))).toMatchObject({
      thread: { title: '🎉'.repeat(100), topic: 'CODE_REVIEW' },
    });
    expect(await retitle(mentor, 'تصحيح \u200fأول')).toMatchObject({ userErrors: [] });
    for (const [title, code] of [
      ['Subject\r\nBcc: everybody@example.org', 'INVALID_INPUT'],
      ['NUL \0 byte', 'INVALID_INPUT'],
      [' \u200f\u2066 ', 'EMPTY_TEXT'],
      ['', 'EMPTY_TEXT'],
      ['x'.repeat(201), 'TOO_LONG'],
    ] as const) {
      expect(await codesOf(mentor, 'retitleThread', { threadId, title })).toEqual([`${code} title`]);
    }
    expect(await see(newcomer, threadId, 'title')).toEqual({ title: 'تصحيح \u200fأول' });
    expect(await actionsOn(app, threadId)).toEqual(['retitle-thread', 'retitle-thread', 'retitle-thread']);
  });

  it('are listed open or closed, with what is unread, in as many statements for ten as for two', async () => {
    const { mentorshipId, mentor, newcomer, threadId } = await aMentorship(app, { community });
    const more: string[] = [];
    for (let n = 0; n < 10; n += 1) more.unshift(await anotherThread(newcomer, mentorshipId, `PR ${n}`));
    const closed = more.filter((_, n) => n % 4 === 0);
    for (const id of closed) await mentor.api.done('closeThread', { threadId: id }, 'thread { id }');
    expect(await listOf(mentor, mentorshipId, '(first: 100)')).toEqual([...more, threadId]);
    expect(await listOf(mentor, mentorshipId, '(first: 100, open: false)')).toEqual(closed);
    expect(await listOf(mentor, mentorshipId, '(first: 100, open: true)')).toEqual(
      [...more, threadId].filter((id) => !closed.includes(id)),
    );
    expect(await listOf(community.coordinator, mentorshipId, '(open: true)')).toEqual([]);

    const read = async (first: number) => {
      let counts: number[] = [];
      const statements = await statementsOf(app, async () => {
        const { mentorship } = await mentor.api.query<{
          mentorship: { threads: { edges: { node: { unreadCount: number } }[] } };
        }>(
          `query ($id: ID!, $first: Int) { mentorship(id: $id) { threads(first: $first) { edges { node {
             title unreadCount readUpTo viewerMuted closedAt closedBy { id } draft { body sequence thread { id } }
             ${steps} viewerCannotCloseReasons { code }
           } } } } }`,
          { id: mentorshipId, first },
        );
        counts = mentorship.threads.edges.map(({ node }) => node.unreadCount);
      });
      expect(counts).toEqual(Array.from({ length: first }, () => 1));
      return statements;
    };
    await read(2); // one closed, one open
    expect((await read(10)).length).toBe((await read(2)).length);
  });
});
