import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { inboxOf } from '../support/factories/inbox.js';
import { aMentor } from '../support/factories/mentor.js';
import { aMentorship, aRequest, type TestMentorship } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import { aCoMentor, offerHandOver } from '../support/factories/together.js';
import { Subscriber } from '../support/subscriber.js';
import { actionsOn, codesOf, loadOf, toldTo } from './observing.js';

describe('a mentorship that is handed over', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const see = async (viewer: TestMember, { mentorshipId }: TestMentorship, selection: string) => {
    const { mentorship } = await viewer.api.query<{ mentorship: unknown }>(
      `query ($id: ID!) { mentorship(id: $id) { ${selection} } }`,
      { id: mentorshipId },
    );
    return mentorship;
  };
  const handOver = async (viewer: TestMember, id: string, selection: string) => {
    const { handOver: seen } = await viewer.api.query<{ handOver: unknown }>(
      `query ($id: ID!) { handOver(id: $id) { ${selection} } }`,
      { id },
    );
    return seen;
  };
  const threadOf = async (viewer: TestMember, id: string, selection: string) => {
    const { thread } = await viewer.api.query<{ thread: unknown }>(
      `query ($id: ID!) { thread(id: $id) { ${selection} } }`,
      { id },
    );
    return thread;
  };
  const offer = (led: TestMentorship, toMemberId: string, more: object = {}) =>
    codesOf(led.mentor, 'offerHandOver', {
      mentorshipId: led.mentorshipId,
      toMemberId,
      note: 'Yours.',
      threadIds: [led.threadId],
      leave: true,
      ...more,
    });
  const anotherThread = async (led: TestMentorship, title: string) => {
    const { thread } = await led.newcomer.api.done<{ thread: { id: string } }>(
      'openThread',
      { mentorshipId: led.mentorshipId, title, body: 'Hello' },
      'thread { id }',
    );
    return thread.id;
  };
  /** Loads and pairs, against the rows themselves; and never a mentorship without a lead who answers. */
  const expectConsistency = async () => {
    const wrong = await app.sql.query(
      `SELECT 'load' AS what, member_id AS id FROM profile
        WHERE active_mentorships <> (SELECT count(*) FROM mentorship
                WHERE lead_id = member_id AND status IN ('ACTIVE','PAUSED')) OR active_mentorships > capacity
        UNION ALL
       SELECT 'pair', pair.mentor_id FROM pair_history pair
        WHERE live_mentorship <> EXISTS (SELECT 1 FROM mentorship
                WHERE mentee_id = pair.newcomer_id AND lead_id = pair.mentor_id AND status IN ('ACTIVE','PAUSED'))
        UNION ALL
       SELECT 'lead beside themselves', mentorship.id FROM mentorship
         JOIN co_mentor ON co_mentor.mentorship_id = mentorship.id AND co_mentor.member_id = mentorship.lead_id
        UNION ALL
       SELECT 'turn of who is not there', thread.id FROM thread
        WHERE awaiting_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM thread_participant own
                WHERE own.thread_id = thread.id AND own.member_id = thread.awaiting_id)`,
    );
    expect(wrong).toEqual([]);
  };

  it('moves in one step, as it was shown: the lead, the place, what was opened, what waits, the note', async () => {
    const led = await aMentorship(app, { community });
    const { mentor, newcomer, threadId, mentorshipId } = led;
    const ends = await anotherThread(led, 'Between us');
    const stays = await anotherThread(led, 'With help');
    const beside = await aCoMentor(app, led);
    await app.sql.query('DELETE FROM thread_participant WHERE thread_id = $1 AND member_id = $2', [
      ends,
      beside.memberId,
    ]);
    await post(newcomer, threadId, 'Still there?');
    await app.sql.query('UPDATE mentorship_thread SET reminded_since = now() WHERE thread_id = $1', [
      threadId,
    ]);
    await mentor.api.done('addPrivateNote', { mentorshipId, body: 'Patient.' }, '__typename');

    const threads = [
      { id: threadId, title: 'Hello, I would like to write my first patch.', messageCount: 1, fate: 'OPENS' },
      { id: ends, title: 'Between us', messageCount: 1, fate: 'ENDS' },
      { id: stays, title: 'With help', messageCount: 1, fate: 'STAYS_CLOSED' },
    ];
    const preview = `handOverPreview(threadIds: ["${threadId}"], leave: true) {
      threads { id title messageCount fate } otherThreadCount privateNoteCount }`;
    expect(await see(mentor, led, preview)).toEqual({
      handOverPreview: { threads, otherThreadCount: 0, privateNoteCount: 1 },
    });
    for (const other of [newcomer, beside, community.coordinator]) {
      expect(await see(other, led, preview)).toEqual({ handOverPreview: null });
    }

    const next = await aMentor(app, community, { capacity: 1 });
    const id = await offerHandOver(led, next);
    const shown = `status fromLeaves note noteHtml privateNoteCount mentee { id } from { id } mentorship { id }
      threads { id title messageCount fate } viewerCanAccept viewerCanDecline viewerCanWithdraw`;
    const offered = {
      status: 'OFFERED',
      fromLeaves: true,
      note: 'They are **nearly** there.',
      noteHtml: '<p>They are <strong>nearly</strong> there.</p>\n',
      privateNoteCount: 1,
      mentee: { id: newcomer.memberId },
      from: { id: mentor.memberId },
      mentorship: { id: mentorshipId },
      threads,
      viewerCanAccept: false,
      viewerCanDecline: false,
      viewerCanWithdraw: true,
    };
    expect(await handOver(mentor, id, shown)).toEqual(offered);
    expect(await handOver(next, id, shown)).toEqual({
      ...offered,
      mentorship: null,
      threads: threads.slice(0, 1),
      viewerCanAccept: true,
      viewerCanDecline: true,
      viewerCanWithdraw: false,
    });
    expect(await handOver(newcomer, id, shown)).toEqual({
      ...offered,
      note: null,
      noteHtml: null,
      privateNoteCount: null,
      viewerCanDecline: true,
      viewerCanWithdraw: false,
    });
    expect(await handOver(beside, id, 'status')).toBeNull();
    expect([await inboxOf(next), await threadOf(next, threadId, 'id')]).toEqual([[`HAND_OVER ${id}`], null]);
    expect((await toldTo(app, newcomer)).at(-1)).toBe('HAND_OVER_PROPOSED');

    const socket = new Subscriber(app.url, mentor.api.headers);
    const received = socket.subscribe(
      'subscription ($id: ID!) { messagePosted(threadId: $id, afterSequence: 0) { sequence } }',
      { id: threadId },
    );
    await received.take(1);
    await next.api.done('acceptHandOver', { handOverId: id }, 'handOver { id }');
    expect(await received.next()).toBeNull();
    await socket.close();

    expect(
      await see(
        next,
        led,
        'lead { id } coMentors { id } privateNotes { totalCount } threads { edges { node { id unreadCount awaiting { id } request { introduction } } } }',
      ),
    ).toEqual({
      lead: { id: next.memberId },
      coMentors: [{ id: beside.memberId }],
      privateNotes: { totalCount: 1 },
      threads: {
        edges: [
          {
            node: {
              id: threadId,
              unreadCount: 1,
              awaiting: { id: next.memberId },
              request: { introduction: 'Hello, I would like to write my first patch.' },
            },
          },
        ],
      },
    });
    // Who left sees nothing of it any more, but for the note that they wrote.
    expect(await see(mentor, led, 'id')).toBeNull();
    for (const one of [threadId, ends, stays]) expect(await threadOf(mentor, one, 'id')).toBeNull();
    expect(await handOver(mentor, id, 'status note threads { id }')).toEqual({
      status: 'DONE',
      note: 'They are **nearly** there.',
      threads: [{ id: threadId }],
    });
    expect(await threadOf(newcomer, ends, 'viewerCanPost')).toEqual({ viewerCanPost: false });
    expect(await threadOf(newcomer, stays, 'viewerCanPost awaiting { id } participants { id }')).toEqual({
      viewerCanPost: true,
      awaiting: { id: beside.memberId },
      participants: [{ id: newcomer.memberId }, { id: beside.memberId }],
    });
    expect([await loadOf(app, mentor), await loadOf(app, next)]).toMatchObject([
      { active: 0 },
      { active: 1 },
    ]);
    expect(await inboxOf(next)).toEqual([`TURN ${threadId}`]);
    const [reminded] = await app.sql.query<{ reminded_since: Date | null }[]>(
      'SELECT reminded_since FROM mentorship_thread WHERE thread_id = $1',
      [threadId],
    );
    expect(reminded).toEqual({ reminded_since: null });
    expect([await toldTo(app, mentor), await toldTo(app, newcomer)].map((told) => told.at(-1))).toEqual([
      'HAND_OVER_ACCEPTED',
      'HAND_OVER_DONE',
    ]);
    expect((await toldTo(app, beside)).at(-1)).toBe('HAND_OVER_DONE');
    expect(await actionsOn(app, id)).toEqual(['offer-hand-over', 'accept-hand-over']);
    expect(await codesOf(mentor, 'endMentorship', { mentorshipId })).toEqual(['NOT_FOUND mentorshipId']);
    await expectConsistency();
    await next.api.done('completeMentorship', { mentorshipId }, '__typename');
    expect(await loadOf(app, next)).toMatchObject({ active: 0 });
    await expectConsistency();
  });

  it('goes to a co-mentor as well, and leaves the former lead as one where they want to stay', async () => {
    const led = await aMentorship(app, { community });
    const beside = await aCoMentor(app, led);
    const id = await offerHandOver(led, beside, { threadIds: [], leave: false });
    await beside.api.done('acceptHandOver', { handOverId: id }, '__typename');
    expect(await see(led.newcomer, led, 'lead { id } coMentors { id }')).toEqual({
      lead: { id: beside.memberId },
      coMentors: [{ id: led.mentor.memberId }],
    });
    expect(await threadOf(led.mentor, led.threadId, 'viewerCanPost')).toEqual({ viewerCanPost: true });
    // And back again.
    const back = await offerHandOver({ ...led, mentor: beside }, led.mentor, { leave: false });
    await led.mentor.api.done('acceptHandOver', { handOverId: back }, '__typename');
    expect(await see(led.newcomer, led, 'lead { id }')).toEqual({ lead: { id: led.mentor.memberId } });
    await expectConsistency();
  });

  it('is refused to whom it cannot go, a block like a rest and a suspension, word for word', async () => {
    const led = await aMentorship(app, { community });
    const { mentor, newcomer, mentorshipId, threadId } = led;
    const set = async (columns: string, more: object = {}) => {
      const one = await aMentor(app, community, more);
      if (columns !== '')
        await app.sql.query(`UPDATE profile SET ${columns} WHERE member_id = $1`, [one.memberId]);
      return one;
    };
    const full = await set('', { capacity: 1 });
    await aMentorship(app, { community, mentor: full });
    expect(await offer(led, full.memberId)).toEqual(['MENTOR_FULL toMemberId']);
    const spokenFor = await set('', { capacity: 1 });
    await aRequest(community, await aMember(app, community), spokenFor);
    expect(await offer(led, spokenFor.memberId)).toEqual(['MENTOR_FULL toMemberId']);
    expect(await offer(led, (await set('paused = true')).memberId)).toEqual(['MENTOR_PAUSED toMemberId']);
    const away = `away = '[{"from": "2020-01-01", "to": "2100-01-01"}]'`;
    expect(await offer(led, (await set(away)).memberId)).toEqual(['MENTOR_AWAY toMemberId']);
    const [resting, suspended] = [await set('resting_since = now()'), await set('')];
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [suspended.memberId]);
    const [blocking, blocked] = [await set(''), await set('')];
    await blocking.api.done('blockMember', { memberId: mentor.memberId }, '__typename');
    await newcomer.api.done('blockMember', { memberId: blocked.memberId }, '__typename');
    const answers = [];
    for (const { memberId: toMemberId } of [resting, suspended, blocking, blocked]) {
      const input = { mentorshipId, toMemberId, note: 'Yours.', threadIds: [], leave: true };
      answers.push((await mentor.api.mutate('offerHandOver', input, '__typename')).userErrors);
    }
    expect(answers[0]).toMatchObject([{ code: 'MENTOR_UNAVAILABLE', field: ['toMemberId'] }]);
    expect(answers.slice(1)).toEqual([answers[0], answers[0], answers[0]]);
    expect(await offer(led, newcomer.memberId)).toEqual(['ALREADY_TAKES_PART toMemberId']);
    expect(await offer(led, mentor.memberId)).toEqual(['ONESELF toMemberId']);
    expect(await offer(led, (await aMember(app, community)).memberId)).toEqual(['NOT_A_MENTOR toMemberId']);
    expect(await offer(led, 'nonsense')).toEqual(['NOT_FOUND toMemberId']);
    const asked = await set('');
    await aRequest(community, newcomer, asked);
    expect(await offer(led, asked.memberId)).toEqual(['ALREADY_REQUESTED toMemberId']);
    const guiding = await set('');
    await aMentorship(app, { community, newcomer, mentor: guiding });
    expect(await offer(led, guiding.memberId)).toEqual(['ALREADY_IN_MENTORSHIP toMemberId']);

    const next = await set('');
    const elsewhere = await aMentorship(app, { community, mentor });
    for (const other of [elsewhere.threadId, 'nonsense', mentorshipId]) {
      expect(await offer(led, next.memberId, { threadIds: [threadId, other] })).toEqual([
        'NOT_FOUND threadIds.1',
      ]);
    }
    expect(await offer(led, next.memberId, { note: '' })).toEqual(['EMPTY_TEXT note']);
    expect(await offer(led, next.memberId)).toEqual([]);
    expect(await offer(led, next.memberId)).toEqual(['HAND_OVER_OPEN']);
    expect(await see(mentor, led, 'viewerCannotOfferHandOverReasons { code }')).toEqual({
      viewerCannotOfferHandOverReasons: [{ code: 'HAND_OVER_OPEN' }],
    });
    await newcomer.api.done('endMentorship', { mentorshipId }, '__typename');
    expect(await inboxOf(next)).toEqual([]); // it lapsed
    expect(await offer(led, next.memberId)).toEqual(['MENTORSHIP_NOT_LIVE']);
  });

  it('does not happen when the mentee or the next mentor declines, or the lead thinks again', async () => {
    const led = await aMentorship(app, { community });
    const next = await aMentor(app, community);
    for (const [who, mutation, told] of [
      [led.newcomer, 'declineHandOver', [led.mentor, 'HAND_OVER_DECLINED']],
      [next, 'declineHandOver', [led.newcomer, 'HAND_OVER_OFF']],
      [led.mentor, 'withdrawHandOver', [next, 'HAND_OVER_OFF']],
    ] as const) {
      const handOverId = await offerHandOver(led, next);
      expect(await codesOf(who, mutation, { handOverId })).toEqual([]);
      expect((await toldTo(app, told[0])).at(-1)).toBe(told[1]);
      expect(await codesOf(next, 'acceptHandOver', { handOverId })).toEqual(['HAND_OVER_NOT_OPEN']);
    }
    const late = await offerHandOver(led, next);
    await app.sql.query('UPDATE hand_over SET expires_at = clock_timestamp() WHERE id = $1', [late]);
    expect(await codesOf(next, 'acceptHandOver', { handOverId: late })).toEqual(['HAND_OVER_NOT_OPEN']);
    const blocked = await offerHandOver(led, next); // the late one makes room
    await next.api.done('blockMember', { memberId: led.newcomer.memberId }, '__typename');
    expect(await handOver(led.newcomer, blocked, 'status threads { id }')).toEqual({
      status: 'DECLINED',
      threads: [],
    });
    expect(await see(led.newcomer, led, 'lead { id }')).toEqual({ lead: { id: led.mentor.memberId } });
    await expectConsistency();
  });

  it('is taken over once, by 32 accepts at once, and one of two gets the last place', async () => {
    const led = await aMentorship(app, { community });
    const next = await aMentor(app, community, { capacity: 1 });
    const tally = async (answers: Promise<string[]>[]) => {
      const counts: Record<string, number> = {};
      for (const [code = 'OK'] of await Promise.all(answers)) counts[code] = (counts[code] ?? 0) + 1;
      return counts;
    };
    const take = (by: TestMember, handOverId: string) => codesOf(by, 'acceptHandOver', { handOverId });
    const id = await offerHandOver(led, next);
    expect(await tally(Array.from({ length: 32 }, () => take(next, id)))).toEqual({
      OK: 1,
      HAND_OVER_NOT_OPEN: 31,
    });
    expect(await loadOf(app, next)).toMatchObject({ active: 1 });

    const last = await aMentor(app, community, { capacity: 1 });
    const [one, other] = [await aMentorship(app, { community }), await aMentorship(app, { community })];
    const [first, second] = [await offerHandOver(one, last), await offerHandOver(other, last)];
    const both = Array.from({ length: 32 }, (_, n) => take(last, n % 2 === 0 ? first : second));
    expect(await tally(both)).toEqual({ OK: 1, MENTOR_FULL: 16, HAND_OVER_NOT_OPEN: 15 });
    expect(await loadOf(app, last)).toMatchObject({ active: 1 });
    await expectConsistency();
  }, 60_000);

  it('has one lead and one end whatever comes at once: hand-overs to and fro, an end, a block, a lost role', async () => {
    const act = (actor: TestMember, mutation: string, input: Record<string, unknown>) =>
      actor.api.mutate(mutation, input, '__typename');
    const race = async (round: number) => {
      const led = await aMentorship(app, { community });
      const { mentor, newcomer, mentorshipId, threadId } = led;
      const next = await aCoMentor(app, led);
      const handOverId = await offerHandOver(led, next, { leave: round % 2 === 0 });
      const racers = [
        () => act(next, 'acceptHandOver', { handOverId }),
        () => act(newcomer, 'declineHandOver', { handOverId }),
        () => act(mentor, 'completeMentorship', { mentorshipId }),
        () => act(newcomer, 'pauseMentorship', { mentorshipId }),
        () => act(newcomer, 'postMessage', { threadId, body: 'Hello?' }),
        () => act(next, 'leaveMentorship', { mentorshipId }),
        () => act(round % 3 === 0 ? next : mentor, 'blockMember', { memberId: newcomer.memberId }),
        () => act(community.coordinator, 'revokeRole', { memberId: next.memberId, role: 'MENTOR' }),
      ];
      const start = round % racers.length;
      await Promise.all([...racers.slice(start), ...racers.slice(0, start)].map((racer) => racer()));
    };
    // Together fewer than there are connections: on a busy machine, who waits for one gives up.
    for (let n = 0; n < 8; n += 4) {
      await Promise.all(Array.from({ length: 4 }, (_, m) => race(n + m)));
    }
    await expectConsistency();
    const [{ deadlocks }] = await app.sql.query<[{ deadlocks: string }]>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(Number(deadlocks)).toBe(0);
  }, 90_000);
});
