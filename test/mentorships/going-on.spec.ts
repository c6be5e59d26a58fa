import { ExpireRequests, GoOnHandler, MoveOnWhileAway } from '#mentorships';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest, passDeadline, type TestRequest, withoutConsent } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import { runJobs } from '../support/jobs.js';
import { actionsOn, codesOf, loadOf, statusOf, toldTo } from './observing.js';

describe('a request that nobody answers', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  beforeEach(() => app.sql.query('TRUNCATE graphile_worker._private_jobs'));
  afterAll(() => app.stop());

  const settle = () => app.application.nest.get(ExpireRequests, { strict: false }).run();
  const goOn = () => runJobs(app, GoOnHandler);

  interface Step {
    readonly id: string;
    readonly status: string;
    readonly mentor: { readonly id: string } | null;
  }

  /** What a request went on as, as the newcomer sees it. */
  const followUpOf = async ({ newcomer }: TestRequest, id: string): Promise<Step | null> => {
    const { mentorshipRequest } = await newcomer.api.query<{
      mentorshipRequest: { followUp: Step | null };
    }>('query ($id: ID!) { mentorshipRequest(id: $id) { followUp { id status mentor { id } } } }', { id });
    return mentorshipRequest.followUp;
  };
  /** Lets the deadline pass and settles. @returns the follow-up */
  const passBy = async (request: TestRequest, id: string): Promise<Step> => {
    await passDeadline(app, id);
    expect(await settle()).toBe(1);
    const followUp = await followUpOf(request, id);
    if (followUp === null) throw new Error('the request did not go on');
    return followUp;
  };
  /** Requests of newcomers who have said nothing of themselves yet, and so are matched with nobody. */
  const waitingFor = (mentor: TestMember, count: number): Promise<TestRequest[]> =>
    Promise.all(
      Array.from({ length: count }, async () => aRequest(community, await aMember(app, community), mentor)),
    );
  const restingSince = async ({ memberId }: TestMember): Promise<Date | null> => {
    const [row] = await app.sql.query<{ resting_since: Date | null }[]>(
      'SELECT resting_since FROM profile WHERE member_id = $1',
      [memberId],
    );
    return row?.resting_since ?? null;
  };

  describe('goes on at its deadline', () => {
    // Each with mentors of its own, since they are ranked.
    beforeEach(async () => {
      community = await aCommunity(app);
    });

    it('to two more mentors, to the open queue, waits there longer, and ends kindly', async () => {
      const mentors = [];
      for (let n = 0; n < 4; n += 1) mentors.push(await aMentor(app, community));
      const [first] = mentors;
      if (first === undefined) throw new Error('no mentors');
      const newcomer = await aNewcomer(app, community);
      const request = await aRequest(community, newcomer, first, {
        title: 'My first patch',
        topic: 'ISSUE',
        tried: 'The guide.',
      });
      const second = await passBy(request, request.id);
      const third = await passBy(request, second.id);
      const queued = await passBy(request, third.id);
      const asked = [first.memberId, second.mentor?.id, third.mentor?.id];
      expect(new Set(asked).size).toBe(3);
      expect(queued).toEqual({ id: queued.id, status: 'SUBMITTED', mentor: null });

      const seen = await newcomer.api.query<{ mentorshipRequest: unknown }>(
        `query ($id: ID!) { mentorshipRequest(id: $id) {
           status openQueue introduction tried reroutes movesOnAtDeadline thread { title topic viewerCanPost }
           reroutedFrom { id status reroutes thread { viewerCanPost } reroutedFrom { reroutedFrom { id } } } } }`,
        { id: queued.id },
      );
      expect(seen.mentorshipRequest).toEqual({
        status: 'SUBMITTED',
        openQueue: true,
        introduction: 'Hello, I would like to write my first patch.',
        tried: 'The guide.',
        reroutes: 2,
        movesOnAtDeadline: true,
        thread: { title: 'My first patch', topic: 'ISSUE', viewerCanPost: true },
        reroutedFrom: {
          id: third.id,
          status: 'REROUTED',
          reroutes: 2,
          thread: { viewerCanPost: false },
          reroutedFrom: { reroutedFrom: { id: request.id } },
        },
      });

      for (let renewal = 0; renewal < 3; renewal += 1) {
        await passDeadline(app, queued.id);
        expect([await settle(), await settle()]).toEqual([1, 0]);
        expect(await statusOf(app, queued.id)).toBe('SUBMITTED');
      }
      await passDeadline(app, queued.id);
      expect(await settle()).toBe(1);
      expect(await statusOf(app, queued.id)).toBe('EXPIRED');
      expect(await toldTo(app, newcomer)).toEqual([
        'REQUEST_REROUTED NO_ANSWER',
        'REQUEST_REROUTED NO_ANSWER',
        'REQUEST_QUEUED NO_ANSWER',
        'REQUEST_STILL_QUEUED',
        'REQUEST_STILL_QUEUED',
        'REQUEST_STILL_QUEUED',
        'REQUEST_EXPIRED',
      ]);
      expect(await toldTo(app, first)).toEqual(['REQUEST_RECEIVED', 'REQUEST_MOVED_ON']);
      expect(await toldTo(app, community.coordinator)).toEqual(Array(3).fill('REQUEST_WAITS_LONG'));
      expect(await actionsOn(app, queued.id)).toEqual([
        'submit-request',
        ...Array<string>(3).fill('renew-request'),
        'expire-request',
      ]);
      for (const mentor of mentors) expect(await loadOf(app, mentor)).toMatchObject({ waiting: 0 });
    });

    it('and the mentors on the way learn of themselves only', async () => {
      const [first, next] = [await aMentor(app, community), await aMentor(app, community)];
      const request = await aRequest(community, await aNewcomer(app, community), first);
      const followUp = await passBy(request, request.id);
      expect(followUp.mentor?.id).toBe(next.memberId);
      const seenBy = async (viewer: TestMember, id: string) =>
        (
          await viewer.api.query<{ mentorshipRequest: unknown }>(
            `query ($id: ID!) { mentorshipRequest(id: $id) {
               status movesOnAtDeadline reroutedFrom { id } followUp { id } } }`,
            { id },
          )
        ).mentorshipRequest;
      const nothingElse = { movesOnAtDeadline: null, reroutedFrom: null, followUp: null };
      expect(await seenBy(first, request.id)).toEqual({ status: 'REROUTED', ...nothingElse });
      expect(await seenBy(first, followUp.id)).toBeNull();
      expect(await seenBy(next, followUp.id)).toEqual({ status: 'SUBMITTED', ...nothingElse });
      expect(await seenBy(next, request.id)).toBeNull();
      expect(await codesOf(first, 'acceptRequest', { requestId: request.id })).toEqual([
        'REQUEST_ALREADY_ANSWERED',
      ]);
      expect(await codesOf(next, 'acceptRequest', { requestId: followUp.id })).toEqual([]);
    });

    it('to nobody who cannot be asked, and then to the open queue', async () => {
      const silent = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const [full, paused, blocked] = [
        await aMentor(app, community, { capacity: 1 }),
        await aMentor(app, community),
        await aMentor(app, community),
      ];
      await aRequest(community, await aNewcomer(app, community), full);
      await paused.api.done('pauseMentoring', { communityId: community.id }, '__typename');
      await blocked.api.done('blockMember', { memberId: newcomer.memberId }, '__typename');
      const request = await aRequest(community, newcomer, silent);
      expect(await passBy(request, request.id)).toMatchObject({ mentor: null });
      expect(await toldTo(app, newcomer)).toEqual(['REQUEST_QUEUED NO_ANSWER']);
    });

    it('to nobody who let another request of the newcomer pass meanwhile', async () => {
      const [one, other] = [await aMentor(app, community), await aMentor(app, community)];
      const newcomer = await aNewcomer(app, community);
      const requests = [await aRequest(community, newcomer, one), await aRequest(community, newcomer, other)];
      for (const { id } of requests) await passDeadline(app, id);
      expect(await settle()).toBe(2);
      for (const { id } of requests) expect(await statusOf(app, id)).not.toBe('SUBMITTED');
      expect(await toldTo(app, newcomer)).toEqual([
        'REQUEST_QUEUED NO_ANSWER',
        'REQUEST_EXPIRED',
        'REQUEST_STILL_QUEUED',
      ]);
    });

    it('not without consent, nor for who is no newcomer any more', async () => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      await aMentor(app, community);
      const requests = [];
      for (let n = 0; n < 4; n += 1) {
        requests.push(await aRequest(community, await aNewcomer(app, community), n === 0 ? null : mentor));
      }
      const [queued, stays, left, suspended] = requests.map(({ id }) => id) as [
        string,
        string,
        string,
        string,
      ];
      for (const n of [0, 1]) await withoutConsent(app, requests[n]!.newcomer);
      await community.coordinator.api.done(
        'revokeRole',
        { memberId: requests[2]!.newcomer.memberId, role: 'NEWCOMER' },
        '__typename',
      );
      await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [
        requests[3]!.newcomer.memberId,
      ]);
      for (const { id } of requests) await passDeadline(app, id);
      expect(await settle()).toBe(4);
      for (const id of [queued, stays, left, suspended]) expect(await statusOf(app, id)).toBe('EXPIRED');
      expect(await toldTo(app, requests[1]!.newcomer)).toEqual(['REQUEST_EXPIRED']);
    });

    it('once in the open queue: a second one ends, and the newcomer hears that the first goes on', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const queued = await aRequest(community, newcomer, null);
      const request = await aRequest(community, newcomer, mentor);
      await passDeadline(app, request.id);
      expect(await settle()).toBe(1);
      expect([await statusOf(app, request.id), await statusOf(app, queued.id)]).toEqual([
        'EXPIRED',
        'SUBMITTED',
      ]);
      expect(await toldTo(app, newcomer)).toEqual(['REQUEST_EXPIRED', 'REQUEST_STILL_QUEUED']);
    });

    it('within the number of requests that may wait at once', async () => {
      await community.coordinator.api.done(
        'updateCommunitySettings',
        { communityId: community.id, maxWaitingRequests: 1 },
        '__typename',
      );
      const [silent, other] = [await aMentor(app, community), await aMentor(app, community)];
      const newcomer = await aNewcomer(app, community);
      const request = await aRequest(community, newcomer, silent);
      await passDeadline(app, request.id);
      await aRequest(community, newcomer, other); // before anybody tidied up
      expect(await settle()).toBe(1);
      expect(await statusOf(app, request.id)).toBe('EXPIRED');
    });

    it('once for each, however long nobody looked and however many look then', async () => {
      const mentor = await aMentor(app, community, { capacity: 20 });
      await aMentor(app, community, { capacity: 3 });
      await aMentor(app, community, { capacity: 2 });
      const requests = await Promise.all(
        Array.from({ length: 9 }, async () => aRequest(community, await aNewcomer(app, community), mentor)),
      );
      for (const { id } of requests) await passDeadline(app, id);
      await app.sql.query(
        `UPDATE mentorship_request SET submitted_at = submitted_at - interval '30 days', expires_at = expires_at - interval '30 days'
          WHERE mentor_id = $1`,
        [mentor.memberId],
      );
      const settled = await Promise.all([settle(), settle(), settle(), settle()]);
      expect(settled.reduce((sum, count) => sum + count)).toBe(9);
      const places = await app.sql.query(
        `SELECT profile.capacity, count(*)::int AS requests FROM mentorship_request request
           LEFT JOIN profile ON profile.member_id = request.mentor_id
          WHERE request.community_id = $1 AND request.status = 'SUBMITTED' GROUP BY 1 ORDER BY 1`,
        [community.id],
      );
      expect(places).toEqual([
        { capacity: 2, requests: 2 },
        { capacity: 3, requests: 3 },
        { capacity: null, requests: 4 },
      ]);
      expect(await settle()).toBe(0);
      for (const { newcomer } of requests) expect(await toldTo(app, newcomer)).toHaveLength(1);
    });

    it('also when another one cannot be settled, which is said at the end', async () => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const requests = [];
      for (let n = 0; n < 3; n += 1) {
        requests.push(await aRequest(community, await aNewcomer(app, community), mentor));
      }
      for (const { id } of requests) await passDeadline(app, id);
      const broken = requests[0]!;
      await app.sql.query(
        `ALTER TABLE notification ADD CONSTRAINT broken CHECK (member_id <> '${broken.newcomer.memberId}')`,
      );
      await expect(settle()).rejects.toThrow('1 failed, 2 are done.');
      await app.sql.query('ALTER TABLE notification DROP CONSTRAINT broken');
      expect(await statusOf(app, broken.id)).toBe('SUBMITTED');
      expect(await settle()).toBe(1);
      expect(await loadOf(app, mentor)).toMatchObject({ waiting: 0 });
    });
  });

  describe('lets a mentor rest', () => {
    beforeAll(async () => {
      community = await aCommunity(app);
    });

    it('after two in a row; what else waits goes on, and one click brings them back', async () => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const requests = await waitingFor(mentor, 4);
      const [first, second, third, staying] = requests as [
        TestRequest,
        TestRequest,
        TestRequest,
        TestRequest,
      ];
      await withoutConsent(app, staying.newcomer);
      await passBy(first, first.id);
      expect(await restingSince(mentor)).toBeNull();
      await passBy(second, second.id);
      expect(await restingSince(mentor)).not.toBeNull();
      expect(await goOn()).toBe(2);
      expect(await statusOf(app, third.id)).toBe('REROUTED');
      expect(await statusOf(app, staying.id)).toBe('SUBMITTED');
      expect(await toldTo(app, third.newcomer)).toEqual(['REQUEST_QUEUED RESTING']);
      const told = await toldTo(app, mentor);
      expect(told.filter((kind) => kind === 'MENTOR_RESTED')).toHaveLength(1);
      expect(told.filter((kind) => kind === 'REQUEST_MOVED_ON')).toHaveLength(3);
      const newcomer = await aMember(app, community);
      const ask = { communityId: community.id, mentorId: mentor.memberId, introduction: 'Hello!' };
      expect(await codesOf(newcomer, 'submitRequest', ask)).toEqual(['MENTOR_UNAVAILABLE mentorId']);

      await mentor.api.done('resumeMentoring', { communityId: community.id }, '__typename');
      const again = await aRequest(community, newcomer, mentor);
      await passBy(again, again.id);
      expect(await restingSince(mentor)).toBeNull();
    });

    it.each<[string, (mentor: TestMember, request: TestRequest) => Promise<unknown>, boolean]>([
      ['after an accept', (mentor, { id }) => codesOf(mentor, 'acceptRequest', { requestId: id }), false],
      [
        'after a decline',
        (mentor, { id }) => codesOf(mentor, 'declineRequest', { requestId: id, kind: 'NO_TIME' }),
        false,
      ],
      ['after a word in a thread', (mentor, { threadId }) => post(mentor, threadId), false],
      ['after a word of the newcomer', (_, { newcomer, threadId }) => post(newcomer, threadId), true],
      [
        'after a request that was taken back',
        (_, { newcomer, id }) => codesOf(newcomer, 'withdrawRequest', { requestId: id }),
        true,
      ],
    ])('in a row means: %s', async (_, between, rests) => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const requests = await waitingFor(mentor, 3);
      const [first, second, third] = requests as [TestRequest, TestRequest, TestRequest];
      await passBy(first, first.id);
      await between(mentor, second);
      await passBy(third, third.id);
      expect((await restingSince(mentor)) !== null).toBe(rests);
    });

    it('who asked back in each has not been silent, though nobody answered them', async () => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const [first, second] = (await waitingFor(mentor, 2)) as [TestRequest, TestRequest];
      await post(mentor, first.threadId);
      await post(mentor, second.threadId);
      await passBy(first, first.id);
      await passBy(second, second.id);
      expect(await restingSince(mentor)).toBeNull();
    });

    it('who came back before anything went on keeps it', async () => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const requests = await waitingFor(mentor, 3);
      const [first, second, third] = requests as [TestRequest, TestRequest, TestRequest];
      for (const { id } of [first, second]) await passDeadline(app, id);
      await settle();
      await mentor.api.done('resumeMentoring', { communityId: community.id }, '__typename');
      await goOn();
      expect(await statusOf(app, third.id)).toBe('SUBMITTED');
    });

    it('also when the newcomer asks again before anybody tidied up', async () => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const newcomer = await aMember(app, community);
      const first = await aRequest(community, newcomer, mentor);
      await passDeadline(app, first.id);
      const second = await aRequest(community, newcomer, mentor);
      await passDeadline(app, second.id);
      const ask = { communityId: community.id, mentorId: mentor.memberId, introduction: 'Hello!' };
      expect(await codesOf(newcomer, 'submitRequest', ask)).toEqual(['MENTOR_UNAVAILABLE mentorId']);
      expect(await settle()).toBe(1);
      expect(await restingSince(mentor)).not.toBeNull();
    });
  });

  describe('is answered by a mentor who steps back', () => {
    beforeAll(async () => {
      community = await aCommunity(app);
    });

    interface Waiting {
      readonly mentor: TestMember;
      readonly requests: readonly [TestRequest, TestRequest, TestRequest, TestRequest];
    }
    /** Four requests wait; the newcomer of the last does not wish that anything goes on by itself. */
    const four = async (): Promise<Waiting> => {
      const mentor = await aMentor(app, community, { capacity: 5 });
      const requests = await waitingFor(mentor, 4);
      await withoutConsent(app, requests[3]!.newcomer);
      return { mentor, requests: requests as unknown as Waiting['requests'] };
    };
    const statuses = (requests: readonly TestRequest[]) =>
      Promise.all(requests.map(({ id }) => statusOf(app, id)));

    it('pausing: they go on at once, unless the mentor chooses otherwise for one', async () => {
      const { mentor, requests } = await four();
      const exceptions = [
        { requestId: requests[0].id, choice: 'KEEP' },
        { requestId: requests[1].id.toUpperCase(), choice: 'DECLINE' },
      ];
      expect(await codesOf(mentor, 'pauseMentoring', { communityId: community.id, exceptions })).toEqual([]);
      expect(await statuses(requests)).toEqual(['SUBMITTED', 'DECLINED', 'SUBMITTED', 'SUBMITTED']);
      expect(await goOn()).toBe(2);
      expect(await statuses(requests)).toEqual(['SUBMITTED', 'DECLINED', 'REROUTED', 'DECLINED']);
      expect(await toldTo(app, requests[1].newcomer)).toEqual(['REQUEST_DECLINED']);
      expect(await toldTo(app, requests[2].newcomer)).toEqual(['REQUEST_QUEUED PAUSED']);
      expect(await loadOf(app, mentor)).toMatchObject({ waiting: 1 });
      expect(await codesOf(mentor, 'acceptRequest', { requestId: requests[0].id })).toEqual([]);
    });

    it.each([
      ['KEEP', ['SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'SUBMITTED']],
      ['DECLINE', ['DECLINED', 'DECLINED', 'DECLINED', 'DECLINED']],
      ['REROUTE', ['REROUTED', 'REROUTED', 'REROUTED', 'DECLINED']],
    ])('pausing with %s for all', async (waitingRequests, outcome) => {
      const { mentor, requests } = await four();
      const input = { communityId: community.id, waitingRequests };
      expect(await codesOf(mentor, 'pauseMentoring', input)).toEqual([]);
      await goOn();
      expect(await statuses(requests)).toEqual(outcome);
    });

    it('and takes no id that is not of a request to them', async () => {
      const { mentor, requests } = await four();
      const foreign = await aRequest(community, await aMember(app, community), await aMentor(app, community));
      for (const requestId of [foreign.id, 'nonsense', '01890a5d-ac96-774b-bcce-b302099a8057']) {
        const exceptions = [
          { requestId: requests[0].id, choice: 'DECLINE' },
          { requestId, choice: 'KEEP' },
        ];
        const refused = ['NOT_FOUND exceptions.1.requestId'];
        const input = { communityId: community.id, exceptions };
        expect(await codesOf(mentor, 'pauseMentoring', input)).toEqual(refused);
        const away = [{ from: '2026-11-20', to: '2026-11-25' }];
        expect(await codesOf(mentor, 'setAway', { ...input, away })).toEqual(refused);
      }
      expect(await statusOf(app, requests[0].id)).toBe('SUBMITTED');
      expect(await goOn()).toBe(0);
      // What was answered already is no mistake, and stays as it is.
      await codesOf(mentor, 'acceptRequest', { requestId: requests[0].id });
      const exceptions = [{ requestId: requests[0].id, choice: 'DECLINE' }];
      expect(await codesOf(mentor, 'pauseMentoring', { communityId: community.id, exceptions })).toEqual([]);
      expect(await statusOf(app, requests[0].id)).toBe('ACCEPTED');
    });

    it('declining one and pausing in the same step', async () => {
      const { mentor, requests } = await four();
      const decline = { requestId: requests[0].id, kind: 'TOO_MANY_MENTEES' };
      expect(await codesOf(mentor, 'declineRequest', decline)).toEqual([]);
      expect(await goOn()).toBe(0);
      const input = {
        requestId: requests[1].id,
        kind: 'NO_TIME',
        pauseUntil: '2026-12-24',
        exceptions: [{ requestId: requests[2].id, choice: 'KEEP' }],
      };
      expect(await codesOf(mentor, 'declineRequest', input)).toEqual([]);
      expect(await goOn()).toBe(1);
      expect(await statuses(requests)).toEqual(['DECLINED', 'DECLINED', 'SUBMITTED', 'DECLINED']);
    });

    it('going away today; another day changes nothing yet, except for what is named', async () => {
      const { mentor, requests } = await four();
      const setAway = (from: string, to: string, more: object = {}) =>
        codesOf(mentor, 'setAway', { communityId: community.id, away: [{ from, to }], ...more });
      const exceptions = [{ requestId: requests[0].id, choice: 'DECLINE' }];
      expect(await setAway('2026-12-20', '2026-12-25', { exceptions })).toEqual([]);
      expect(await goOn()).toBe(0);
      expect(await statuses(requests)).toEqual(['DECLINED', 'SUBMITTED', 'SUBMITTED', 'SUBMITTED']);
      const keeping = [{ requestId: requests[1].id, choice: 'KEEP' }];
      expect(await setAway('2026-11-22', '2026-12-25', { exceptions: keeping })).toEqual([]);
      expect(await goOn()).toBe(2);
      expect(await statuses(requests)).toEqual(['DECLINED', 'SUBMITTED', 'REROUTED', 'DECLINED']);
      expect(await toldTo(app, requests[2].newcomer)).toEqual(['REQUEST_QUEUED AWAY']);
    });

    it('when a time away begins that lasts past the deadline, unless it was kept', async () => {
      const moveOn = () => app.application.nest.get(MoveOnWhileAway, { strict: false }).run();
      const { mentor, requests } = await four();
      await mentor.api.done(
        'setAway',
        {
          communityId: community.id,
          away: [{ from: '2026-12-20', to: '2026-12-25' }],
          exceptions: [{ requestId: requests[0].id, choice: 'KEEP' }],
        },
        '__typename',
      );
      const awayFor = (from: number, to: number) =>
        app.sql.query(
          `UPDATE profile SET away = jsonb_build_array(jsonb_build_object(
             'from', (current_date + $2::int)::text, 'to', (current_date + $3::int)::text)) WHERE member_id = $1`,
          [mentor.memberId, from, to],
        );
      await awayFor(3, 20); // not yet
      expect(await moveOn()).toBe(0);
      await awayFor(-1, 4); // back in time
      expect(await moveOn()).toBe(0);
      await awayFor(-1, 20);
      expect(await moveOn()).toBe(3);
      expect(await moveOn()).toBe(0);
      expect(await statuses(requests)).toEqual(['SUBMITTED', 'REROUTED', 'REROUTED', 'DECLINED']);
      expect(await toldTo(app, requests[1].newcomer)).toEqual(['REQUEST_QUEUED AWAY']);
    });

    it('and is no silence of theirs, even when everything is late', async () => {
      const { mentor, requests } = await four();
      await mentor.api.done('pauseMentoring', { communityId: community.id }, '__typename');
      for (const { id } of requests) await passDeadline(app, id);
      expect(await settle()).toBe(4);
      await goOn();
      expect(await statuses(requests)).toEqual(['REROUTED', 'REROUTED', 'REROUTED', 'EXPIRED']);
      expect(await restingSince(mentor)).toBeNull();
      expect(await toldTo(app, requests[0].newcomer)).toEqual(['REQUEST_QUEUED PAUSED']);
    });

    it('being away at the deadline is none, either, for who is back when somebody looks', async () => {
      const { mentor, requests } = await four();
      for (const { id } of requests) await passDeadline(app, id);
      await app.sql.query(
        `UPDATE mentorship_request SET expires_at = now() - interval '3 days' WHERE mentor_id = $1`,
        [mentor.memberId],
      );
      await app.sql.query(
        `UPDATE profile SET away = jsonb_build_array(jsonb_build_object(
           'from', (current_date - 5)::text, 'to', (current_date - 2)::text)) WHERE member_id = $1`,
        [mentor.memberId],
      );
      expect(await settle()).toBe(4);
      expect(await restingSince(mentor)).toBeNull();
      expect(await toldTo(app, requests[0].newcomer)).toEqual(['REQUEST_QUEUED AWAY']);
    });
  });

  it('has one state whoever is faster, and every mentor the load that they bear', async () => {
    community = await aCommunity(app);
    const mentors = await Promise.all(
      Array.from({ length: 4 }, () => aMentor(app, community, { capacity: 4 })),
    );
    const newcomers = await Promise.all(Array.from({ length: 8 }, () => aNewcomer(app, community)));
    await Promise.all(newcomers.map((newcomer, n) => aRequest(community, newcomer, mentors[n % 2]!)));
    await withoutConsent(app, newcomers[7]!);
    for (let round = 0; round < 4; round += 1) {
      const waiting = await app.sql.query<{ id: string; mentor_id: string | null; newcomer_id: string }[]>(
        `SELECT id, mentor_id, newcomer_id FROM mentorship_request WHERE community_id = $1 AND status = 'SUBMITTED'`,
        [community.id],
      );
      await Promise.all([
        ...waiting.map(({ id }) => passDeadline(app, id)),
        settle(),
        ...waiting.map(({ id, mentor_id }, n) => {
          const mentor = mentors.find(({ memberId }) => memberId === mentor_id);
          const verb = n % 4 === 0 ? 'acceptRequest' : 'declineRequest';
          const input = { requestId: id, ...(verb === 'declineRequest' && { kind: 'OTHER' }) };
          return n % 3 === 0 && mentor !== undefined ? codesOf(mentor, verb, input) : [];
        }),
        settle(),
        ...waiting.map(({ id, newcomer_id }, n) => {
          const newcomer = newcomers.find(({ memberId }) => memberId === newcomer_id);
          return n % 5 === 0 && newcomer !== undefined
            ? codesOf(newcomer, 'withdrawRequest', { requestId: id })
            : [];
        }),
        codesOf(mentors[round]!, 'pauseMentoring', { communityId: community.id }),
        goOn(),
        settle(),
      ]);
      await goOn();
      await codesOf(mentors[round]!, 'resumeMentoring', { communityId: community.id });
    }
    await settle();
    const wrong = await app.sql.query(
      `SELECT 'load' AS what, profile.member_id::text AS id FROM profile JOIN member ON member.id = profile.member_id
        WHERE member.community_id = $1 AND (
              waiting_requests <> (SELECT count(*) FROM mentorship_request WHERE mentor_id = member.id AND status = 'SUBMITTED')
           OR active_mentorships <> (SELECT count(*) FROM mentorship WHERE lead_id = member.id AND status = 'ACTIVE')
           OR active_mentorships + waiting_requests > capacity)
       UNION ALL
       SELECT 'went on, or not', id::text FROM mentorship_request request
        WHERE community_id = $1 AND (status = 'REROUTED')
              <> EXISTS (SELECT 1 FROM mentorship_request followed WHERE followed.rerouted_from_id = request.id)
       UNION ALL
       SELECT 'asked twice on one way', first_request_id::text FROM mentorship_request
        WHERE community_id = $1 AND mentor_id IS NOT NULL AND NOT open_queue
        GROUP BY first_request_id, mentor_id HAVING count(*) > 1
       UNION ALL
       SELECT 'not one end', request.id::text FROM mentorship_request request
        WHERE community_id = $1 AND (status <> 'SUBMITTED')::int <> (
              SELECT count(*) FROM audit_entry WHERE subject_id = request.id AND action NOT IN ('submit-request', 'renew-request'))
       UNION ALL
       SELECT 'deadlocks', deadlocks::text FROM pg_stat_database
        WHERE datname = current_database() AND deadlocks > 0`,
      [community.id],
    );
    expect(wrong).toEqual([]);
  }, 60_000);
});
