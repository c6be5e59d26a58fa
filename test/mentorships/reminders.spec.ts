import { Client } from 'pg';
import { type AwayPeriod, clockTime, localDate, wallTimeAt, weekdays } from '#domain/availability';
import { MindQuietMentorshipsTask, MindTurnsTask, RemindMentorsTask } from '#mentorships';
import type { ScheduledTask } from '#platform/jobs';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, passDeadline, type TestMentorship } from '../support/factories/request.js';
import { endBySilence, passDaysOfMentorship, passDaysOfRequest } from '../support/factories/silence.js';
import { post } from '../support/factories/thread.js';
import { untilBlocked } from '../support/locks.js';
import { actionsOn, codesOf, loadOf } from './observing.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('what nobody answers', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const run = (task: new (...args: never[]) => ScheduledTask) =>
    app.application.nest.get<ScheduledTask>(task, { strict: false }).run();
  const remindMentors = () => run(RemindMentorsTask);
  const mindTurns = () => run(MindTurnsTask);
  const mindQuiet = () => run(MindQuietMentorshipsTask);

  /** What somebody was told of something, oldest first. */
  const toldTo = (member: TestMember, subjectId: string, kinds: readonly string[]) =>
    app.sql.query<{ kind: string; facts: Record<string, unknown>; aboutId: string | null }[]>(
      `SELECT kind, facts, about_id AS "aboutId" FROM notification
        WHERE member_id = $1 AND subject_id = $2 AND kind = ANY ($3) ORDER BY told_at`,
      [member.memberId, subjectId, kinds],
    );

  const setRhythm = (member: TestMember, rhythm: object) =>
    member.api.done('setReminderRhythm', { communityId: member.communityId, ...rhythm }, 'member { id }');

  /** PostgreSQL's clock, by which the worker reminds. */
  async function now(): Promise<number> {
    const [row] = await app.sql.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    return row!.now.getTime();
  }
  /** The day of the week in so many days, in UTC. */
  const dayIn = async (days: number) => weekdays[(Math.floor((await now()) / DAY_MS + days) + 3) % 7]!;

  /** Somebody in UTC who may be reminded at any hour. */
  async function anyTime(member: TestMember): Promise<TestMember> {
    await setRhythm(member, { quietHours: null });
    return member;
  }
  const anUtcMentor = async (more: object = {}) =>
    anyTime(await aMentor(app, community, { timeZone: 'Etc/UTC', ...more }));

  async function setAway(member: TestMember, away: readonly AwayPeriod[]): Promise<void> {
    await app.sql.query('UPDATE profile SET away = $2 WHERE member_id = $1', [
      member.memberId,
      JSON.stringify(away),
    ]);
  }
  /** Dates in UTC, in so many days from today. */
  const away = async (from: number, to: number): Promise<AwayPeriod> => ({
    from: localDate('Etc/UTC', (await now()) + from * DAY_MS),
    to: localDate('Etc/UTC', (await now()) + to * DAY_MS),
  });

  describe('of requests, the mentor', () => {
    const remindersOf = async (mentor: TestMember, requestId: string) =>
      (await toldTo(mentor, requestId, ['REQUEST_WAITING'])).map(({ facts }) => facts['hoursLeft']);
    const aWaitingRequest = async (mentor: TestMember) =>
      aRequest(community, await aNewcomer(app, community), mentor);

    it('is reminded on days 3, 5 and 6 of 7, and once of what passed while nothing ran', async () => {
      const mentor = await anUtcMentor();
      const steady = await aWaitingRequest(mentor);
      const missed = await aWaitingRequest(mentor);
      const reminders: unknown[] = [];
      for (const days of [2.99, 0.02, 2, 1]) {
        await passDaysOfRequest(app, steady.id, days);
        await remindMentors();
        await remindMentors();
        reminders.push(await remindersOf(mentor, steady.id));
      }
      expect(reminders).toEqual([[], [95], [95, 47], [95, 47, 23]]);

      await passDaysOfRequest(app, missed.id, 3.5);
      await remindMentors();
      await passDaysOfRequest(app, missed.id, 3); // while nothing ran
      await Promise.all(Array.from({ length: 8 }, remindMentors));
      expect(await remindersOf(mentor, missed.id)).toEqual([83, 11]);
      const [told] = await toldTo(mentor, missed.id, ['REQUEST_WAITING']);
      expect(told?.aboutId).toBe(missed.newcomer.memberId);
    });

    it('is left alone about what is answered, overdue, in the open queue, or not theirs to answer now', async () => {
      const mentor = await anUtcMentor({ capacity: 5 });
      const suspended = await anUtcMentor();
      const waiting = await Promise.all([mentor, mentor, mentor, suspended].map(aWaitingRequest));
      const [declined, withdrawn, overdue] = waiting;
      await mentor.api.done('declineRequest', { requestId: declined!.id, kind: 'NO_TIME' }, 'request { id }');
      await withdrawn!.newcomer.api.done('withdrawRequest', { requestId: withdrawn!.id }, 'request { id }');
      const queued = await aRequest(community, await aNewcomer(app, community), null);
      for (const { id } of [...waiting, queued]) await passDaysOfRequest(app, id, 6);
      await passDeadline(app, overdue!.id);
      await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [suspended.memberId]);
      await remindMentors();
      const told = await app.sql.query(
        `SELECT 1 FROM notification WHERE kind = 'REQUEST_WAITING' AND subject_id = ANY ($1)`,
        [[...waiting, queued].map(({ id }) => id)],
      );
      expect(told).toEqual([]);
    });

    it('waits for their day, follows them when they choose another, and gives way before the deadline', async () => {
      const mentor = await anUtcMentor();
      await setRhythm(mentor, { days: [await dayIn(3)], quietHours: null });
      const [early, late] = [await aWaitingRequest(mentor), await aWaitingRequest(mentor)];
      await passDaysOfRequest(app, early.id, 3); // four days are left, among them theirs
      await passDaysOfRequest(app, late.id, 5.5); // their day comes too late
      await remindMentors();
      expect(await remindersOf(mentor, early.id)).toEqual([]);
      expect(await remindersOf(mentor, late.id)).toEqual([35]);
      await setRhythm(mentor, { days: null });
      await remindMentors();
      expect(await remindersOf(mentor, early.id)).toHaveLength(1);
    });

    it.each(['Australia/Lord_Howe', 'Antarctica/Troll', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
      'sleeps undisturbed in %s',
      async (timeZone) => {
        const mentor = await aMentor(app, community, { timeZone });
        const clockIn = async (hours: number) =>
          clockTime(wallTimeAt(timeZone, (await now()) + hours * HOUR_MS).minute);
        await setRhythm(mentor, { quietHours: { from: await clockIn(-1), until: await clockIn(1) } });
        const { id } = await aWaitingRequest(mentor);
        await passDaysOfRequest(app, id, 3);
        await remindMentors();
        expect(await remindersOf(mentor, id)).toEqual([]);
        await setRhythm(mentor, { quietHours: { from: await clockIn(1), until: await clockIn(-1) } });
        await remindMentors();
        expect(await remindersOf(mentor, id)).toEqual([95]);
      },
    );

    it('is not reminded while away, unless they come back too late', async () => {
      const mentor = await anUtcMentor();
      const [back, tooLate] = [await aWaitingRequest(mentor), await aWaitingRequest(mentor)];
      await setAway(mentor, [await away(-1, 2)]);
      await passDaysOfRequest(app, back.id, 3);
      await passDaysOfRequest(app, tooLate.id, 6.5);
      await remindMentors();
      expect(await remindersOf(mentor, back.id)).toEqual([]);
      expect(await remindersOf(mentor, tooLate.id)).toEqual([11]);
      await setAway(mentor, []);
      await remindMentors();
      expect(await remindersOf(mentor, back.id)).toEqual([95]);
    });

    it('is reminded of all others when one reminder fails, and of that one later', async () => {
      const mentor = await anUtcMentor();
      const requests = [await aWaitingRequest(mentor), await aWaitingRequest(mentor)];
      for (const { id } of requests) await passDaysOfRequest(app, id, 3);
      await app.sql.query(
        `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'out of order'; END $$`,
      );
      await app.sql.query(
        `CREATE TRIGGER fail BEFORE INSERT ON notification FOR EACH ROW
           WHEN (NEW.subject_id = '${requests[0]!.id}') EXECUTE FUNCTION fail()`,
      );
      await expect(remindMentors()).rejects.toThrow(AggregateError);
      const reminded = () => Promise.all(requests.map(({ id }) => remindersOf(mentor, id)));
      expect(await reminded()).toEqual([[], [95]]);
      await app.sql.query('DROP FUNCTION fail CASCADE');
      expect(await remindMentors()).toBe(1);
      expect(await reminded()).toEqual([[95], [95]]);
    });

    it('waits for nobody who holds a request, and takes it up in the next run', async () => {
      const mentor = await anUtcMentor();
      const { id } = await aWaitingRequest(mentor);
      await passDaysOfRequest(app, id, 3);
      await app.sql.transaction(async (holding) => {
        await holding.query('SELECT 1 FROM mentorship_request WHERE id = $1 FOR UPDATE', [id]);
        expect(await remindMentors()).toBe(0);
      });
      expect(await remindMentors()).toBe(1);
    });
  });

  describe('in a mentorship, whoever’s turn it is', () => {
    const turnsOf = async (member: TestMember, threadId: string) =>
      (await toldTo(member, threadId, ['TURN_WAITS'])).map(({ facts }) => facts['days']);
    async function aRunningMentorship(): Promise<TestMentorship> {
      const newcomer = await anyTime(await aNewcomer(app, community, { timeZone: 'Etc/UTC' }));
      return aMentorship(app, { community, newcomer, mentor: await anUtcMentor() });
    }

    it('is reminded after 7 days, once for each turn, and about whom', async () => {
      const { mentorshipId, threadId, newcomer, mentor } = await aRunningMentorship();
      await post(newcomer, threadId);
      await passDaysOfMentorship(app, mentorshipId, 6.99);
      await mindTurns();
      expect(await turnsOf(mentor, threadId)).toEqual([]);
      await passDaysOfMentorship(app, mentorshipId, 0.02);
      await Promise.all(Array.from({ length: 8 }, mindTurns));
      await passDaysOfMentorship(app, mentorshipId, 5);
      await mindTurns();
      expect(await turnsOf(mentor, threadId)).toEqual([7]);
      expect((await toldTo(mentor, threadId, ['TURN_WAITS']))[0]?.aboutId).toBe(newcomer.memberId);

      await post(mentor, threadId);
      await passDaysOfMentorship(app, mentorshipId, 8);
      await mindTurns();
      expect(await turnsOf(newcomer, threadId)).toEqual([8]);
      await post(newcomer, threadId);
      await passDaysOfMentorship(app, mentorshipId, 7);
      await mindTurns();
      expect(await turnsOf(mentor, threadId)).toEqual([7, 7]);
    });

    it('is not reminded when there is nothing to answer, nor during a pause, nor when the community waits longer', async () => {
      const own = await aCommunity(app);
      await own.coordinator.api.done(
        'updateCommunitySettings',
        { communityId: own.id, turnReminderDays: [10, 20, 30] },
        'community { id }',
      );
      const patient = await aMentorship(app, { community: own });
      await anyTime(patient.mentor);
      const [handedBack, paused] = [await aRunningMentorship(), await aRunningMentorship()];
      for (const { newcomer, threadId } of [patient, handedBack, paused]) await post(newcomer, threadId);
      await handedBack.mentor.api.done('handBackTurn', { threadId: handedBack.threadId }, 'thread { id }');
      await paused.mentor.api.done(
        'pauseMentorship',
        { mentorshipId: paused.mentorshipId },
        'mentorship { id }',
      );
      for (const { mentorshipId } of [patient, handedBack, paused]) {
        await passDaysOfMentorship(app, mentorshipId, 9);
      }
      expect(await mindTurns()).toBe(0);

      await paused.mentor.api.done(
        'resumeMentorship',
        { mentorshipId: paused.mentorshipId },
        'mentorship { id }',
      );
      expect(await mindTurns()).toBe(0); // the time of the pause does not count
      for (const { mentorshipId } of [patient, handedBack, paused]) {
        await passDaysOfMentorship(app, mentorshipId, 7);
      }
      expect(await mindTurns()).toBe(2);
      expect(await turnsOf(paused.mentor, paused.threadId)).toEqual([16]);
      expect(await turnsOf(patient.mentor, patient.threadId)).toEqual([16]);
    });

    it('is reminded in their rhythm as a mentor, and as a mentee outside quiet hours and days away', async () => {
      const { mentorshipId, threadId, newcomer, mentor } = await aRunningMentorship();
      for (const member of [newcomer, mentor]) {
        await setRhythm(member, { days: [await dayIn(3)], quietHours: null });
      }
      await post(newcomer, threadId);
      await passDaysOfMentorship(app, mentorshipId, 8);
      await mindTurns();
      expect(await turnsOf(mentor, threadId)).toEqual([]);
      await setRhythm(mentor, { days: null });
      await mindTurns();
      expect(await turnsOf(mentor, threadId)).toEqual([8]);

      await post(mentor, threadId);
      await setAway(newcomer, [await away(-1, 1)]);
      await passDaysOfMentorship(app, mentorshipId, 8);
      await mindTurns();
      expect(await turnsOf(newcomer, threadId)).toEqual([]);
      await setAway(newcomer, []);
      await mindTurns();
      expect(await turnsOf(newcomer, threadId)).toEqual([8]);
    });
  });

  describe('a silent mentorship', () => {
    const kinds = ['STILL_GOING', 'MENTORSHIP_CLOSED_QUIETLY', 'MENTORSHIP_REOPENED'];
    const heard = async (member: TestMember, mentorshipId: string) =>
      (await toldTo(member, mentorshipId, kinds)).map(({ kind }) => kind);
    const seen = async (viewer: TestMember, id: string) =>
      (
        await viewer.api.query<{ mentorship: Record<string, unknown> }>(
          `query ($id: ID!) { mentorship(id: $id) { status endedQuietly stillGoingAskedAt
             viewerCanKeepGoing viewerCanReopen viewerCannotReopenReasons { code }
             threads { edges { node { viewerCanPost awaiting { id } } } } } }`,
          { id },
        )
      ).mentorship;
    const aRunningMentorship = async () => aMentorship(app, { community, mentor: await anUtcMentor() });
    const aQuietlyEnded = async (): Promise<TestMentorship> => {
      const mentorship = await aRunningMentorship();
      await endBySilence(app, mentorship.mentorshipId);
      return mentorship;
    };

    it('is asked about on day 14, closed kindly on day 21, and reopened by a click', async () => {
      const { mentorshipId, threadId, newcomer, mentor } = await aRunningMentorship();
      await post(newcomer, threadId);
      await passDaysOfMentorship(app, mentorshipId, 13.99);
      await mindQuiet();
      expect(await heard(mentor, mentorshipId)).toEqual([]);
      await passDaysOfMentorship(app, mentorshipId, 0.02);
      await Promise.all(Array.from({ length: 8 }, mindQuiet));
      for (const [member, other] of [
        [newcomer, mentor],
        [mentor, newcomer],
      ] as const) {
        expect(await toldTo(member, mentorshipId, kinds)).toEqual([
          { kind: 'STILL_GOING', facts: { days: 14 }, aboutId: other.memberId },
        ]);
      }
      expect(await seen(newcomer, mentorshipId)).toMatchObject({
        status: 'ACTIVE',
        endedQuietly: false,
        stillGoingAskedAt: expect.any(String) as string,
        viewerCanKeepGoing: true,
        viewerCanReopen: false,
        viewerCannotReopenReasons: [{ code: 'ALREADY_IN_MENTORSHIP' }],
      });

      await passDaysOfMentorship(app, mentorshipId, 7);
      await Promise.all(Array.from({ length: 8 }, mindQuiet));
      const closed = ['STILL_GOING', 'MENTORSHIP_CLOSED_QUIETLY'];
      expect(await heard(newcomer, mentorshipId)).toEqual(closed);
      expect(await heard(mentor, mentorshipId)).toEqual(closed);
      expect(await loadOf(app, mentor)).toMatchObject({ active: 0 });
      expect(await seen(newcomer, mentorshipId)).toEqual({
        status: 'ENDED',
        endedQuietly: true,
        stillGoingAskedAt: null,
        viewerCanKeepGoing: false,
        viewerCanReopen: true,
        viewerCannotReopenReasons: [],
        threads: { edges: [{ node: { viewerCanPost: false, awaiting: null } }] },
      });

      expect(await codesOf(newcomer, 'reopenMentorship', { mentorshipId })).toEqual([]);
      expect(await seen(mentor, mentorshipId)).toMatchObject({
        status: 'ACTIVE',
        endedQuietly: false,
        threads: { edges: [{ node: { viewerCanPost: true, awaiting: null } }] },
      });
      expect(await heard(mentor, mentorshipId)).toEqual([...closed, 'MENTORSHIP_REOPENED']);
      expect(await heard(newcomer, mentorshipId)).toEqual(closed);
      expect(await loadOf(app, mentor)).toMatchObject({ active: 1 });
      await post(mentor, threadId);
      expect(await actionsOn(app, mentorshipId)).toEqual(['end-quiet-mentorship', 'reopen-mentorship']);
      await mindQuiet(); // silence counts anew
      expect(await seen(mentor, mentorshipId)).toMatchObject({ status: 'ACTIVE', stillGoingAskedAt: null });
    });

    it('goes on by a message, and by a word of anybody in it', async () => {
      const [written, said] = [await aRunningMentorship(), await aRunningMentorship()];
      const coMentor = await aMentor(app, community);
      await app.sql.query('INSERT INTO co_mentor (mentorship_id, member_id) VALUES ($1, $2)', [
        said.mentorshipId,
        coMentor.memberId,
      ]);
      for (const { mentorshipId } of [written, said]) await passDaysOfMentorship(app, mentorshipId, 15);
      expect(await mindQuiet()).toBe(2);
      await post(written.newcomer, written.threadId);
      const { mentorshipId } = said;
      expect(await codesOf(community.coordinator, 'keepMentorshipGoing', { mentorshipId })).toEqual([
        'NOT_ALLOWED',
      ]);
      expect(await codesOf(coMentor, 'keepMentorshipGoing', { mentorshipId })).toEqual([]);
      for (const going of [written, said]) {
        expect(await seen(going.mentor, going.mentorshipId)).toMatchObject({ stillGoingAskedAt: null });
        await passDaysOfMentorship(app, going.mentorshipId, 13);
      }
      expect(await mindQuiet()).toBe(0);
      for (const going of [written, said]) {
        await passDaysOfMentorship(app, going.mentorshipId, 2);
      }
      expect(await mindQuiet()).toBe(2);
      expect(await heard(said.mentor, mentorshipId)).toEqual(['STILL_GOING', 'STILL_GOING']);
    });

    it('is asked about before it is closed, however late, and left alone while paused or one is away', async () => {
      const late = await aRunningMentorship();
      await passDaysOfMentorship(app, late.mentorshipId, 40);
      await mindQuiet();
      await passDaysOfMentorship(app, late.mentorshipId, 6.9);
      await mindQuiet();
      expect(await heard(late.mentor, late.mentorshipId)).toEqual(['STILL_GOING']);
      await setAway(late.mentor, [await away(-1, 1)]);
      await passDaysOfMentorship(app, late.mentorshipId, 0.2);
      await mindQuiet();
      expect(await seen(late.mentor, late.mentorshipId)).toMatchObject({ status: 'ACTIVE' });
      await setAway(late.mentor, []);
      await mindQuiet();
      expect(await seen(late.mentor, late.mentorshipId)).toMatchObject({ status: 'ENDED' });

      const paused = await aRunningMentorship();
      await codesOf(paused.newcomer, 'pauseMentorship', { mentorshipId: paused.mentorshipId });
      await passDaysOfMentorship(app, paused.mentorshipId, 100);
      expect(await mindQuiet()).toBe(0);
      expect(
        await codesOf(paused.newcomer, 'keepMentorshipGoing', { mentorshipId: paused.mentorshipId }),
      ).toEqual(['MENTORSHIP_NOT_LIVE']);
      await codesOf(paused.newcomer, 'resumeMentorship', { mentorshipId: paused.mentorshipId });
      expect(await mindQuiet()).toBe(0);
    });

    it('is not closed over a message that comes at that very moment', async () => {
      const { mentorshipId, threadId, mentor } = await aRunningMentorship();
      await passDaysOfMentorship(app, mentorshipId, 15);
      await mindQuiet();
      await passDaysOfMentorship(app, mentorshipId, 7);
      const asking = new Client({ connectionString: app.database.url });
      await asking.connect();
      await asking.query('BEGIN');
      await asking.query('UPDATE thread SET last_message_at = clock_timestamp() WHERE id = $1', [threadId]);
      const closing = mindQuiet();
      await untilBlocked(asking, 1);
      await asking.query('COMMIT');
      await asking.end();
      expect(await closing).toBe(0);
      expect(await seen(mentor, mentorshipId)).toMatchObject({ status: 'ACTIVE', stillGoingAskedAt: null });
    });

    it.each<[string, (two: TestMentorship) => Promise<unknown>]>([
      [
        'MENTOR_FULL',
        ({ mentor }) =>
          app.sql.query('UPDATE profile SET capacity = 1, waiting_requests = 1 WHERE member_id = $1', [
            mentor.memberId,
          ]),
      ],
      [
        'NOT_A_MENTOR',
        ({ mentor }) =>
          app.sql.query(`UPDATE member SET roles = '{NEWCOMER}' WHERE id = $1`, [mentor.memberId]),
      ],
      [
        'NOT_ALLOWED',
        ({ mentor }) =>
          app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [mentor.memberId]),
      ],
      [
        'NOT_ALLOWED',
        ({ newcomer, mentor }) =>
          mentor.api.done('blockMember', { memberId: newcomer.memberId }, 'member { id }'),
      ],
      ['ALREADY_REQUESTED', ({ newcomer, mentor }) => aRequest(community, newcomer, mentor)],
      ['ALREADY_IN_MENTORSHIP', ({ newcomer, mentor }) => aMentorship(app, { community, newcomer, mentor })],
    ])('is not reopened by the mentee: %s', async (code, happens) => {
      const two = await aQuietlyEnded();
      await happens(two);
      const { newcomer, mentorshipId } = two;
      expect(await codesOf(newcomer, 'reopenMentorship', { mentorshipId })).toEqual([code]);
      expect(await seen(newcomer, mentorshipId)).toMatchObject({
        status: 'ENDED',
        viewerCanReopen: false,
        viewerCannotReopenReasons: [{ code }],
      });
    });

    it('is reopened only by the two, and only when nobody ended it', async () => {
      const { mentorshipId } = await aQuietlyEnded();
      expect(await codesOf(community.coordinator, 'reopenMentorship', { mentorshipId })).toEqual([
        'NOT_ALLOWED',
      ]);
      for (const other of [await aMember(app, community), await aMentor(app, await aCommunity(app))]) {
        for (const mutation of ['reopenMentorship', 'keepMentorshipGoing']) {
          expect(await codesOf(other, mutation, { mentorshipId })).toEqual(['NOT_FOUND mentorshipId']);
          expect(await codesOf(other, mutation, { mentorshipId: 'no\0id' })).toEqual([
            'NOT_FOUND mentorshipId',
          ]);
        }
      }
      for (const mutation of ['completeMentorship', 'endMentorship']) {
        const ended = await aRunningMentorship();
        await codesOf(ended.mentor, mutation, { mentorshipId: ended.mentorshipId });
        expect(await codesOf(ended.mentor, 'reopenMentorship', { mentorshipId: ended.mentorshipId })).toEqual(
          ['MENTORSHIP_NOT_LIVE'],
        );
      }
    });

    it('takes no place that is not there, when 32 reopen at once', async () => {
      const mentor = await anUtcMentor({ capacity: 8 });
      const ended = await Promise.all(
        Array.from({ length: 8 }, async () =>
          aMentorship(app, { community, mentor, newcomer: await aNewcomer(app, community) }),
        ),
      );
      for (const days of [14, 7]) {
        for (const { mentorshipId } of ended) await passDaysOfMentorship(app, mentorshipId, days);
        await mindQuiet();
      }
      expect(await loadOf(app, mentor)).toMatchObject({ active: 0 });
      await app.sql.query('UPDATE profile SET capacity = 3 WHERE member_id = $1', [mentor.memberId]);

      const outcomes = await Promise.all(
        ended.flatMap(({ mentorshipId, newcomer }) =>
          [newcomer, mentor, newcomer, mentor].map((member) =>
            codesOf(member, 'reopenMentorship', { mentorshipId }),
          ),
        ),
      );
      expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(3);
      expect(new Set(outcomes.flat())).toEqual(new Set(['MENTOR_FULL', 'ALREADY_IN_MENTORSHIP']));
      expect(await loadOf(app, mentor)).toMatchObject({ active: 3 });
      const live = await app.sql.query(`SELECT 1 FROM mentorship WHERE lead_id = $1 AND status = 'ACTIVE'`, [
        mentor.memberId,
      ]);
      expect(live).toHaveLength(3);
    });
  });
});
