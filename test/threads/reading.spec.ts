import { ApiClient } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import type { TestMember } from '../support/factories/community.js';
import { inboxOf } from '../support/factories/inbox.js';
import { aThread, post } from '../support/factories/thread.js';
import { Subscriber } from '../support/subscriber.js';

interface Reading {
  readonly unreadCount: number;
  readonly readUpTo: number;
  readonly viewerMuted: boolean;
}

const reading = 'unreadCount readUpTo viewerMuted';

describe('reading', () => {
  let app: TestApplication;
  let replica: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
    replica = await TestApplication.start({ database: app.database });
  });
  afterAll(async () => {
    await replica.stop();
    await app.stop();
  });

  const see = async ({ api }: TestMember, id: string): Promise<Reading | null> =>
    (
      await api.query<{ thread: Reading | null }>(`query ($id: ID!) { thread(id: $id) { ${reading} } }`, {
        id,
      })
    ).thread;
  const unreadThreads = async ({ api }: TestMember): Promise<number> =>
    (
      await api.query<{ viewer: { inboxCounts: { unreadThreads: number } } }>(
        '{ viewer { inboxCounts { unreadThreads } } }',
      )
    ).viewer.inboxCounts.unreadThreads;
  const change = ({ api }: TestMember, verb: string, threadId: string, more: object = {}) =>
    api.mutate<{ thread: Reading | null }>(verb, { threadId, ...more }, `thread { ${reading} }`);

  it('goes back to before a message, and no further than to what is unread already', async () => {
    const { id, mentee, mentor } = await aThread(app);
    for (let n = 1; n <= 4; n += 1) await post(mentee, id, `message ${n}`);
    const unreadFrom = (fromSequence: number) => change(mentor, 'markThreadUnread', id, { fromSequence });
    await change(mentor, 'markThreadRead', id, { upToSequence: 4 });
    expect(await unreadFrom(3)).toMatchObject({ thread: { unreadCount: 2, readUpTo: 2 }, userErrors: [] });
    expect(await unreadFrom(4)).toMatchObject({ thread: { unreadCount: 2, readUpTo: 2 } });
    expect(await unreadFrom(1)).toMatchObject({ thread: { unreadCount: 4, readUpTo: 0 } });
    for (const none of [-1, 0, 5, 2 ** 31 - 1]) {
      expect(await unreadFrom(none)).toMatchObject({
        thread: null,
        userErrors: [
          {
            code: 'INVALID_INPUT',
            field: ['fromSequence'],
            message: expect.stringContaining('1 to 4') as string,
          },
        ],
      });
    }
    const tooLarge = await mentor.api.send(
      'mutation ($input: MarkThreadUnreadInput!) { markThreadUnread(input: $input) { thread { id } } }',
      { input: { threadId: id, fromSequence: 2 ** 31 } },
    );
    expect(tooLarge.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    const empty = await aThread(app);
    expect(await change(empty.mentee, 'markThreadUnread', empty.id, { fromSequence: 1 })).toMatchObject({
      userErrors: [
        { code: 'INVALID_INPUT', message: expect.stringContaining('Nothing was written') as string },
      ],
    });
    expect(await see(mentee, id)).toMatchObject({ unreadCount: 0, readUpTo: 4 });
  });

  it('is followed at once in the numbers of the inbox, through every replica', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const sockets = [app.url, replica.url].map((url) => new Subscriber(url, mentor.api.headers));
    const counts = sockets.map((socket) =>
      socket.subscribe<{ inboxChanged: { unreadThreads: number; turns: number } }>(
        'subscription { inboxChanged { unreadThreads turns } }',
      ),
    );
    const told = async () => {
      const answers = await Promise.all(
        counts.map(async (one) => (await one.take(1))[0]?.data?.inboxChanged),
      );
      expect(answers[1]).toEqual(answers[0]);
      return answers[0];
    };
    expect(await told()).toEqual({ unreadThreads: 0, turns: 0 });
    await post(mentee, id);
    expect(await told()).toEqual({ unreadThreads: 1, turns: 1 });
    await post(mentee, id, 'One more to read, in the same thread.');
    expect(await told()).toEqual({ unreadThreads: 1, turns: 1 });
    await change(mentor, 'markThreadRead', id, { upToSequence: 2 });
    expect(await told()).toEqual({ unreadThreads: 0, turns: 1 });
    const elsewhere = { ...mentor, api: new ApiClient(replica.url, mentor.api.headers) };
    await change(elsewhere, 'markThreadUnread', id, { fromSequence: 2 });
    expect(await told()).toEqual({ unreadThreads: 1, turns: 1 });
    await change(mentor, 'muteThread', id);
    expect(await told()).toEqual({ unreadThreads: 0, turns: 1 });
    await change(elsewhere, 'unmuteThread', id);
    expect(await told()).toEqual({ unreadThreads: 1, turns: 1 });
    expect(await see(mentor, id)).toMatchObject({ unreadCount: 1 });
    await Promise.all(sockets.map((socket) => socket.close()));
  });

  it('can be muted by each for themselves: what is unread still shows, and a turn still waits', async () => {
    const { id, mentee, mentor } = await aThread(app);
    await post(mentee, id);
    for (let n = 0; n < 2; n += 1) {
      expect(await change(mentor, 'muteThread', id)).toMatchObject({
        thread: { viewerMuted: true, unreadCount: 1 },
        userErrors: [],
      });
    }
    expect(await inboxOf(mentor)).toEqual([`TURN ${id}`]);
    expect(await unreadThreads(mentor)).toBe(0);
    await post(mentor, id);
    expect(await see(mentee, id)).toMatchObject({ viewerMuted: false, unreadCount: 1 });
    expect(await unreadThreads(mentee)).toBe(1);
    for (let n = 0; n < 2; n += 1) {
      expect(await change(mentor, 'unmuteThread', id)).toMatchObject({ thread: { viewerMuted: false } });
    }
    expect(await unreadThreads(mentor)).toBe(1);
  });

  it("counts one's own messages as read", async () => {
    const { id, mentee, mentor } = await aThread(app);
    await post(mentee, id);
    await post(mentor, id);
    await post(mentor, id);
    await change(mentor, 'markThreadUnread', id, { fromSequence: 2 });
    expect([await unreadThreads(mentor), (await see(mentor, id))?.unreadCount]).toEqual([1, 1]);
    await change(mentor, 'markThreadRead', id, { upToSequence: 1 });
    expect([await unreadThreads(mentor), (await see(mentor, id))?.unreadCount]).toEqual([0, 0]);
  });

  it('is for those who take part', async () => {
    const { id, community, mentee } = await aThread(app);
    await post(mentee, id);
    for (const outsider of [community.coordinator, (await aThread(app)).mentee]) {
      for (const threadId of [id, mentee.memberId, 'no-id', '\0']) {
        for (const [verb, more] of [
          ['markThreadUnread', { fromSequence: 1 }],
          ['muteThread', {}],
          ['unmuteThread', {}],
          ['retitleThread', { title: 'Mine' }],
          ['closeThread', {}],
          ['reopenThread', {}],
        ] as const) {
          expect(await change(outsider, verb, threadId, more)).toMatchObject({
            thread: null,
            userErrors: [{ code: 'NOT_FOUND', field: ['threadId'] }],
          });
        }
      }
    }
  });
});
