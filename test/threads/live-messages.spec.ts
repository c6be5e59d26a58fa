import { TestApplication, type Person } from '../support/application.js';
import { Browser } from '../support/browser.js';
import { aMember } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';
import { type Received, Subscriber } from '../support/subscriber.js';
import { MessageBell } from '../../libs/threads/src/message-bell.js';

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

  it('come from other replicas too', async () => {
    const replica = await TestApplication.start({ database: app.database });
    try {
      const { id, mentee, mentor } = await aThread(app);
      const received = follow(socketOf(mentor, replica.url), id, 0);
      await post(mentee, id, 'before');
      await received.take(1);
      await post(mentee, id, 'after');
      expect((await received.take(1))[0]?.data?.messagePosted.body).toBe('after');
    } finally {
      await Promise.all(sockets.map((socket) => socket.close()));
      await replica.stop();
    }
  });

  it('end without a trace when the client unsubscribes or goes', async () => {
    const bell = app.application.nest.get(MessageBell, { strict: false });
    const { id, mentee, mentor } = await aThread(app);
    await post(mentee, id);
    const socket = socketOf(mentor);
    const [one, two] = [follow(socket, id, 0), follow(socket, id, 0)];
    await Promise.all([one.take(1), two.take(1)]);
    expect(bell.listenersOf(id)).toHaveLength(2);
    const left = (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => (bell.listenersOf(id).length === count ? resolve() : setImmediate(look));
        look();
      });
    one.unsubscribe();
    await left(1);
    expect(await one.next()).toBeNull();
    await socket.close();
    await left(0);
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
    await post(mentee, id, 'after');
    expect(await received.next()).toBeNull();
    expect(await socket.closed).toBe(4403);
  });

  it('stand still for both while a block keeps them apart, and lose nothing by it', async () => {
    const { id, community, mentee, mentor } = await aThread(app);
    const third = await aMember(app, community, 'mentor');
    await app.sql.query(
      `INSERT INTO thread_participant (thread_id, member_id, side) VALUES ($1, $2, 'MENTOR')`,
      [id, third.memberId],
    );
    await post(mentee, id, 'before');
    const ofMentor = follow(socketOf(mentor), id, 0);
    await ofMentor.take(1);
    const ofThird = follow(socketOf(third), id, 0);
    await ofThird.take(1);
    await mentee.api.done('blockMember', { memberId: mentor.memberId }, 'member { id }');
    for (let n = 2; n <= 6; n += 1) {
      expect(await post(third, id, 'in between')).toBe(n);
      await ofThird.take(1);
    }
    const bell = app.application.nest.get(MessageBell, { strict: false });
    expect(bell.listenersOf(id).map(({ reached }) => reached)).toEqual([1, 6]);
    expect(ofMentor.waiting).toBe(false);
    await mentee.api.done('unblockMember', { memberId: mentor.memberId }, 'member { id }');
    await post(mentee, id, 'after');
    expect(await sequencesOf(ofMentor, 6)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});
