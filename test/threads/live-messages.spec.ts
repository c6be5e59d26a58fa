import { TestApplication, type Person } from '../support/application.js';
import { Browser } from '../support/browser.js';
import { aCommunity, aMember } from '../support/factories/community.js';
import { aThread, post, withMentorRole } from '../support/factories/thread.js';
import { type Received, Subscriber } from '../support/subscriber.js';
import { Database } from '#platform/database';
import { Listeners } from '#platform/live';
import { Threads } from '#threads';

interface Posted {
  readonly messagePosted: {
    readonly sequence: number;
    readonly body: string;
    readonly author: { id: string };
  };
}

const document = `subscription ($threadId: ID!, $afterSequence: Int) {
  messagePosted(threadId: $threadId, afterSequence: $afterSequence) { sequence body author { id user { login } } }
}`;

interface Changed {
  readonly messageChanged: {
    readonly sequence: number;
    readonly change: number;
    readonly body: string;
    readonly quotable: boolean;
    readonly deletedAt: string | null;
  };
}

const changedDocument = `subscription ($threadId: ID!, $afterChange: Int) {
  messageChanged(threadId: $threadId, afterChange: $afterChange) { sequence change body quotable deletedAt }
}`;

const sequencesOf = async (received: Received<Posted>, count: number) =>
  (await received.take(count)).map(({ data }) => data?.messagePosted.sequence);

describe('messages as they come', () => {
  let app: TestApplication;
  let sockets: Subscriber[] = [];
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterEach(async () => {
    await Promise.all(sockets.map((socket) => socket.close()));
    sockets = [];
  });
  afterAll(() => app.stop());

  const socketOf = (person: Pick<Person, 'api'>, url = app.url): Subscriber => {
    const socket = new Subscriber(url, person.api.headers);
    sockets.push(socket);
    return socket;
  };
  const follow = (socket: Subscriber, threadId: string, afterSequence?: number) =>
    socket.subscribe<Posted>(document, { threadId, afterSequence });

  it('come once and in order after the sequence that a client has, across a lost connection', async () => {
    const { id, mentee, mentor } = await aThread(app);
    for (let n = 1; n <= 3; n += 1) await post(mentee, id, `${n}`);
    const first = socketOf(mentor);
    const before = follow(first, id, 1);
    expect(await sequencesOf(before, 2)).toEqual([2, 3]);
    await Promise.all([post(mentee, id), post(mentor, id), post(mentee, id)]);
    expect(await sequencesOf(before, 3)).toEqual([4, 5, 6]);
    await first.close();
    await post(mentee, id, 'while away');
    const after = follow(socketOf(mentor), id, 6);
    expect((await after.take(1))[0]?.data?.messagePosted).toMatchObject({
      sequence: 7,
      body: 'while away',
      author: { id: mentee.memberId, user: { login: mentee.login } },
    });
    const all = follow(socketOf(mentor), id, 0);
    expect(await sequencesOf(all, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const rest = Promise.all([sequencesOf(after, 20), sequencesOf(all, 20)]);
    await Promise.all(Array.from({ length: 20 }, () => post(mentee, id)));
    const expected = Array.from({ length: 20 }, (_, n) => n + 8);
    expect(await rest).toEqual([expected, expected]);
  });

  it('end without a trace when the client unsubscribes or goes', async () => {
    const listeners = app.application.nest.get(Listeners, { strict: false });
    const { id, mentee, mentor } = await aThread(app);
    await post(mentee, id);
    const socket = socketOf(mentor);
    const [one, two] = [follow(socket, id, 0), follow(socket, id, 0)];
    await Promise.all([one.take(1), two.take(1)]);
    expect(listeners.count('THREAD', id)).toBe(2);
    const left = (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => (listeners.count('THREAD', id) === count ? resolve() : setImmediate(look));
        look();
      });
    one.unsubscribe();
    await left(1);
    expect(await one.next()).toBeNull();
    await socket.close();
    await left(0);
    expect(listeners.count('ACCESS', mentor.userId)).toBe(0);
  });

  it('are for those who take part', async () => {
    const { id, community, mentee, mentor } = await aThread(app);
    await post(mentee, id);
    const codeOf = async (socket: Subscriber, threadId: string, afterSequence?: number) => {
      const received = follow(socket, threadId, afterSequence);
      const [answer] = await received.take(1);
      expect(await received.next()).toBeNull();
      expect(answer?.data).toBeNull();
      return answer?.errors[0]?.extensions.code;
    };
    const other = socketOf(await aMember(app, community));
    expect(await codeOf(other, id)).toBe('NOT_FOUND');
    expect(await codeOf(other, id, -1)).toBe('NOT_FOUND');
    expect(await codeOf(other, 'no-id')).toBe('NOT_FOUND');
    expect(await codeOf(other, '\0')).toBe('NOT_FOUND');
    expect(await codeOf(socketOf(community.coordinator), id)).toBe('NOT_FOUND');
    expect(await codeOf(socketOf({ api: app.visitor() }), id)).toBe('UNAUTHENTICATED');
    const own = socketOf(mentor);
    expect(await codeOf(own, id, -1)).toBe('BAD_USER_INPUT');
    expect(await codeOf(own, id, 2)).toBe('BAD_USER_INPUT');
    expect(await codeOf(own, id, 2_147_483_647)).toBe('BAD_USER_INPUT');
  });

  it('come again as they change, in order, across a lost connection, until nothing can follow', async () => {
    const { id, community, mentee, mentor } = await aThread(app);
    const changes = (person: Pick<Person, 'api'>, afterChange?: number) =>
      socketOf(person).subscribe<Changed>(changedDocument, { threadId: id, afterChange });
    const say = async (body: string) => {
      const answer = await mentee.api.done<{ message: { id: string } }>(
        'postMessage',
        { threadId: id, body },
        'message { id }',
      );
      return answer.message.id;
    };
    const edit = (messageId: string, body: string) =>
      mentee.api.done('editMessage', { messageId, body }, 'message { id }');
    const taken = async (received: Received<Changed>, count: number) =>
      (await received.take(count)).map(({ data }) => data?.messageChanged);
    const [first, second, third] = [await say('one'), await say('two'), await say('three')];
    await edit(first, 'one, edited before');

    const live = changes(mentor);
    const all = changes(mentor, 0);
    expect(await taken(all, 1)).toMatchObject([{ change: 1, body: 'one, edited before' }]);
    await edit(second, 'two, edited');
    expect(await taken(live, 1)).toMatchObject([{ sequence: 2, change: 2, body: 'two, edited' }]);
    await mentee.api.done('setQuotePermission', { messageId: third, quotable: true }, 'message { id }');
    expect(await taken(live, 1)).toMatchObject([{ sequence: 3, change: 3, quotable: true }]);
    await mentee.api.done('deleteMessage', { messageId: second }, 'message { id }');
    expect(await taken(live, 1)).toMatchObject([
      { sequence: 2, change: 4, body: '', deletedAt: expect.any(String) },
    ]);

    // Whoever comes back gets each message as it is now, at the place of its last change.
    expect((await taken(changes(mentor, 0), 3)).map((one) => one?.change)).toEqual([1, 3, 4]);
    expect((await taken(changes(mentor, 3), 1)).map((one) => one?.change)).toEqual([4]);

    const codeOf = async (person: Pick<Person, 'api'>, afterChange?: number) =>
      (await changes(person, afterChange).take(1))[0]?.errors[0]?.extensions.code;
    expect(await codeOf(mentor, 5)).toBe('BAD_USER_INPUT');
    expect(await codeOf(mentor, -1)).toBe('BAD_USER_INPUT');
    expect(await codeOf(await aMember(app, community), 5)).toBe('NOT_FOUND');
    expect(await codeOf({ api: app.visitor() })).toBe('UNAUTHENTICATED');

    await mentee.api.done('blockMember', { memberId: mentor.memberId }, 'member { id }');
    expect(await live.next()).toBeNull();
    await mentee.api.done('deleteMessage', { messageId: third }, 'message { id }');
    const whileBlocked = changes(mentor, 4);
    expect(await taken(whileBlocked, 1)).toMatchObject([{ sequence: 3, change: 5 }]);
    expect(await whileBlocked.next()).toBeNull();
    await mentee.api.done('unblockMember', { memberId: mentor.memberId }, 'member { id }');
    const open = changes(mentor, 4);
    expect(await taken(open, 1)).toMatchObject([{ change: 5 }]);
    await app.application.nest
      .get(Database)
      .transaction((tx) => app.application.nest.get(Threads, { strict: false }).close(tx, id));
    expect(await open.next()).toBeNull();
  });

  it('stop with the token by which the client came', async () => {
    const { id, mentee, mentor } = await aThread(app);
    await post(mentee, id, 'before');
    const socket = socketOf(mentor);
    const received = follow(socket, id, 0);
    await received.take(1);
    await app.sql.query('UPDATE access_token SET revoked_at = now() WHERE user_id = $1', [mentor.userId]);
    await post(mentee, id, 'after');
    expect(await received.next()).toBeNull();
    expect(await socket.closed).toBe(4403);
    const again = socketOf(mentor);
    expect(await follow(again, id, 0).next()).toBeNull();
    expect(await again.closed).toBe(4403);
  });

  it('stop at signing out', async () => {
    const { id, mentee } = await aThread(app);
    const browser = new Browser(app.url);
    await browser.signIn({ account: 'new', login: 'live-mentor' });
    const login = await browser.whoAmI();
    await app.sql.query(
      `UPDATE member SET user_id = (SELECT id FROM user_account WHERE login = $1) WHERE id =
         (SELECT lead_id FROM thread WHERE id = $2)`,
      [login, id],
    );
    await post(mentee, id, 'before');
    const socket = new Subscriber(app.url, {
      cookie: `waymark=${browser.cookie('waymark')}`,
      origin: app.url,
    });
    sockets.push(socket);
    const received = follow(socket, id, 0);
    expect(await sequencesOf(received, 1)).toEqual([1]);
    expect((await browser.post('/auth/sign-out')).status).toBeLessThan(400);
    expect(await received.next()).toBeNull();
    expect(await socket.closed).toBe(4403);
  });

  it('end for both when a block comes between them, as when the thread is closed, and lose nothing by it', async () => {
    const community = await aCommunity(app);
    const third = await withMentorRole(community, await aMember(app, community, 'mentor'));
    const { id, mentee, mentor } = await aThread(app, { community, coMentorIds: [third.memberId] });
    await post(mentee, id, 'before');
    const [ofMentor, ofThird, ofMentee] = [mentor, third, mentee].map((one) => follow(socketOf(one), id, 0));
    await Promise.all([ofMentor!.take(1), ofThird!.take(1), ofMentee!.take(1)]);
    await mentee.api.done('blockMember', { memberId: mentor.memberId }, 'member { id }');
    expect(await ofMentor!.next()).toBeNull();
    expect(await ofMentee!.next()).toBeNull();
    expect(await post(third, id, 'in between')).toBe(2);
    expect(await sequencesOf(ofThird!, 1)).toEqual([2]);

    const whileBlocked = follow(socketOf(mentor), id, 2);
    expect(await whileBlocked.next()).toBeNull();
    await mentee.api.done('unblockMember', { memberId: mentor.memberId }, 'member { id }');
    const after = follow(socketOf(mentor), id, 1);
    await post(mentee, id, 'after');
    expect(await sequencesOf(after, 2)).toEqual([2, 3]);

    await app.application.nest
      .get(Database)
      .transaction((tx) => app.application.nest.get(Threads, { strict: false }).close(tx, id));
    expect(await after.next()).toBeNull();
    expect(await ofThird!.take(1)).toHaveLength(1);
    expect(await ofThird!.next()).toBeNull();
    const whenClosed = follow(socketOf(mentor), id, 1);
    expect(await sequencesOf(whenClosed, 2)).toEqual([2, 3]);
    expect(await whenClosed.next()).toBeNull();
  });
});
