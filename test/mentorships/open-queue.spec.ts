import { ExpireRequests, ReturnClaimHandler } from '#mentorships';
import { Database } from '#platform/database';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer, anArea } from '../support/factories/mentor.js';
import { aMentorship, aRequest, endHold, passDeadline } from '../support/factories/request.js';
import { actionsOn, codesOf, loadOf } from './observing.js';

describe('the open queue', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const databaseTime = async () => {
    const [row] = await app.sql.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    return row!.now;
  };
  const claimSeenBy = (viewer: TestMember, id: string) =>
    viewer.api.query<{ mentorshipRequest: unknown }>(
      'query ($id: ID!) { mentorshipRequest(id: $id) { claimedUntil claim { mentor { id } } } }',
      { id },
    );
  const queueOf = async (viewer: TestMember, slug: string) => {
    const { community: seen } = await viewer.api.query<{
      community: { openQueue: { totalCount: number; edges: { node: Record<string, unknown> }[] } | null };
    }>(
      `query ($slug: String!) { community(slug: $slug) { openQueue {
         totalCount edges { node { id introduction thread { id } viewerCanClaim viewerCannotClaimReasons { code } } } } } }`,
      { slug },
    );
    return seen.openQueue;
  };

  it('is part of what coordinators see waiting, by whoever asked first', async () => {
    const own = await aCommunity(app);
    const [early, late] = [await aNewcomer(app, own), await aNewcomer(app, own)];
    const mentor = await aMentor(app, own);
    const first = await aRequest(own, early, mentor);
    const second = await aRequest(own, late, null);
    await passDeadline(app, first.id);
    await app.application.nest.get(ExpireRequests).run();
    const waiting = async (viewer: TestMember) => {
      const { community: seen } = await viewer.api.query<{
        community: { waitingRequests: { edges: { node: Record<string, string> }[] } | null };
      }>(
        `query ($slug: String!) { community(slug: $slug) { waitingRequests {
           totalCount edges { node { id openQueue introduction submittedAt askedAt newcomer { id } } } } } }`,
        { slug: own.slug },
      );
      return seen.waitingRequests;
    };
    const seen = await waiting(own.coordinator);
    // The first went on as a newer request than the second, and still has waited for longer.
    expect(seen).toMatchObject({
      totalCount: 2,
      edges: [
        { node: { openQueue: true, introduction: null, newcomer: { id: early.memberId } } },
        { node: { id: second.id, newcomer: { id: late.memberId } } },
      ],
    });
    const [moved, stayed] = seen!.edges.map(({ node }) => node);
    expect(Date.parse(String(moved?.['askedAt']))).toBeLessThan(Date.parse(String(moved?.['submittedAt'])));
    expect(stayed?.['askedAt']).toBe(stayed?.['submittedAt']);
    for (const viewer of [early, mentor]) expect(await waiting(viewer)).toBeNull();
  });

  it('shows mentors who waits longest first, and lets one hold, then accept', async () => {
    const own = await aCommunity(app);
    const [first, second] = [await aNewcomer(app, own), await aNewcomer(app, own)];
    const requests = [await aRequest(own, first, null), await aRequest(own, second, null)];
    const requestId = requests[0]!.id;
    const mentor = await aMentor(app, own);
    const other = await aMentor(app, own);
    const entry = (n: number, more: object = {}) => ({
      node: {
        id: requests[n]?.id,
        introduction: 'Hello, I would like to write my first patch.',
        thread: null,
        viewerCanClaim: true,
        viewerCannotClaimReasons: [],
        ...more,
      },
    });
    expect(await queueOf(mentor, own.slug)).toEqual({ totalCount: 2, edges: [entry(0), entry(1)] });
    const asCoordinator = await queueOf(own.coordinator, own.slug);
    const unread = {
      introduction: null,
      viewerCanClaim: false,
      viewerCannotClaimReasons: [{ code: 'NOT_A_MENTOR' }],
    };
    expect(asCoordinator?.edges).toEqual([entry(0, unread), entry(1, unread)]);
    expect(await queueOf(first, own.slug)).toBeNull();

    const before = await databaseTime();
    const { request } = await mentor.api.done<{ request: { claimedUntil: string } }>(
      'claimRequest',
      { requestId, clientMutationKey: 'mine' },
      `request { status openQueue mentor { id } claimedUntil claim { mentor { id } until }
         viewerCanAccept viewerCanRelease viewerCanDecline viewerCanClaim viewerCannotClaimReasons { code } }`,
    );
    const { claimedUntil } = request;
    expect(request).toEqual({
      status: 'SUBMITTED',
      openQueue: true,
      mentor: null,
      claimedUntil,
      claim: { mentor: { id: mentor.memberId }, until: claimedUntil },
      viewerCanAccept: true,
      viewerCanRelease: true,
      viewerCanDecline: false,
      viewerCanClaim: false,
      viewerCannotClaimReasons: [{ code: 'REQUEST_HELD' }],
    });
    const heldMs = Date.parse(claimedUntil) - before.getTime();
    expect(heldMs).toBeGreaterThanOrEqual(30 * 60_000 - 1);
    expect(heldMs).toBeLessThan(31 * 60_000);
    expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 1 });
    const again = await mentor.api.done<{ request: unknown }>(
      'claimRequest',
      { requestId, clientMutationKey: 'mine' },
      'request { claimedUntil }',
    );
    expect(again.request).toEqual({ claimedUntil });

    // Everybody else knows that somebody looks at it: mentors and coordinators who, the newcomer until when.
    const heldBySomebody = { viewerCanClaim: false, viewerCannotClaimReasons: [{ code: 'REQUEST_HELD' }] };
    expect((await queueOf(other, own.slug))?.edges).toEqual([entry(0, heldBySomebody), entry(1)]);
    expect(await codesOf(other, 'acceptRequest', { requestId })).toEqual(['REQUEST_HELD']);
    expect(await codesOf(other, 'releaseClaim', { requestId })).toEqual(['NOT_ALLOWED']);
    expect(await codesOf(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual(['NOT_ALLOWED']);
    const seenBy = async (viewer: TestMember) => (await claimSeenBy(viewer, requestId)).mentorshipRequest;
    for (const viewer of [other, own.coordinator]) {
      expect(await seenBy(viewer)).toEqual({ claimedUntil, claim: { mentor: { id: mentor.memberId } } });
    }
    expect(await seenBy(first)).toEqual({ claimedUntil, claim: null });

    // What waits for any mentor waits for the one who takes it on.
    const { mentorship } = await mentor.api.done<{ mentorship: unknown }>(
      'acceptRequest',
      { requestId },
      `mentorship { mentee { id } lead { id } threads { edges { node { id awaiting { id } } } }
         request { status openQueue mentor { id } claimedUntil claim { until } } }`,
    );
    expect(mentorship).toEqual({
      mentee: { id: first.memberId },
      lead: { id: mentor.memberId },
      threads: { edges: [{ node: { id: requests[0]?.threadId, awaiting: { id: mentor.memberId } } }] },
      request: {
        status: 'ACCEPTED',
        openQueue: true,
        mentor: { id: mentor.memberId },
        claimedUntil: null,
        claim: null,
      },
    });
    expect((await queueOf(other, own.slug))?.edges).toEqual([entry(1)]);
    for (const mutation of ['claimRequest', 'acceptRequest', 'releaseClaim']) {
      expect(await codesOf(other, mutation, { requestId })).toEqual(['REQUEST_ALREADY_ANSWERED']);
    }
    const hidden = await other.api.query<{ mentorshipRequest: unknown }>(
      'query ($id: ID!) { mentorshipRequest(id: $id) { id } }',
      { id: requestId },
    );
    expect(hidden.mentorshipRequest).toBeNull();
    expect(await loadOf(app, mentor)).toEqual({ active: 1, waiting: 0, answerable: 0, prompt: 0 });
    expect(await actionsOn(app, requestId)).toEqual(['submit-request', 'claim-request', 'accept-request']);
  });

  describe('a hold', () => {
    const aHold = async (more: { capacity?: number } = {}) => {
      const [mentor, newcomer] = [await aMentor(app, community, more), await aNewcomer(app, community)];
      const { id: requestId } = await aRequest(community, newcomer, null);
      await mentor.api.done('claimRequest', { requestId }, 'request { id }');
      return { mentor, newcomer, requestId };
    };
    const holderOf = async (requestId: string) => {
      const [row] = await app.sql.query<{ id: string | null }[]>(
        'SELECT claimed_by_id AS id FROM mentorship_request WHERE id = $1',
        [requestId],
      );
      return row?.id;
    };
    const toldTo = async (member: TestMember) => {
      const rows = await app.sql.query<{ kind: string }[]>(
        'SELECT kind FROM notification WHERE member_id = $1 ORDER BY id',
        [member.memberId],
      );
      return rows.map(({ kind }) => kind);
    };
    /** What the worker does with the job that the claim left. */
    const runJob = async (requestId: string) => {
      const [job] = await app.sql.query<{ payload: { requestId: string; claimedUntil: string }; at: Date }[]>(
        `SELECT job.payload, job.run_at AS at
           FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
          WHERE task.identifier = 'return-claim' AND job.payload ->> 'requestId' = $1`,
        [requestId],
      );
      expect(job?.at.toISOString()).toBe(job?.payload.claimedUntil);
      const handler = app.application.nest.get(ReturnClaimHandler, { strict: false });
      await app.application.nest.get(Database).transaction((tx) => handler.run(tx, job!.payload));
    };

    it('is let go at will, and free at once', async () => {
      const { mentor, requestId } = await aHold();
      await mentor.api.done('releaseClaim', { requestId }, 'request { id }');
      expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 0 });
      expect(await codesOf(mentor, 'releaseClaim', { requestId })).toEqual(['NOT_ALLOWED']);
      expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual(['NOT_ALLOWED']);
      expect(await codesOf(await aMentor(app, community), 'claimRequest', { requestId })).toEqual([]);
      expect(await toldTo(mentor)).toEqual([]);
    });

    it('ends by itself, once, by the database’s clock, and its mentor is told', async () => {
      const { mentor, requestId } = await aHold();
      await runJob(requestId); // too early: as a clock that was moved would have it
      expect(await holderOf(requestId)).toBe(mentor.memberId);
      await endHold(app, requestId);
      await runJob(requestId);
      await runJob(requestId);
      expect(await holderOf(requestId)).toBeNull();
      expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 0 });
      expect(await toldTo(mentor)).toEqual(['CLAIM_RETURNED']);
      expect(await actionsOn(app, requestId)).toEqual(['submit-request', 'claim-request', 'return-claim']);
    });

    it('that is over goes to whoever claims next, also before the worker has come', async () => {
      const { mentor, requestId } = await aHold();
      const next = await aMentor(app, community);
      await endHold(app, requestId);
      expect((await claimSeenBy(next, requestId)).mentorshipRequest).toEqual({
        claimedUntil: null,
        claim: null,
      });
      expect(await codesOf(next, 'claimRequest', { requestId })).toEqual([]);
      expect(await holderOf(requestId)).toBe(next.memberId);
      expect(await loadOf(app, mentor)).toMatchObject({ waiting: 0 });
      expect(await loadOf(app, next)).toMatchObject({ waiting: 1 });
      expect(await toldTo(mentor)).toEqual(['CLAIM_RETURNED']);
      expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual(['REQUEST_HELD']);
    });

    it('that is over is still its mentor’s, to accept or to begin anew, while nobody else wants it', async () => {
      const one = await aHold({ capacity: 1 });
      await endHold(app, one.requestId);
      expect(await codesOf(one.mentor, 'claimRequest', { requestId: one.requestId })).toEqual([]);
      expect(await loadOf(app, one.mentor)).toMatchObject({ active: 0, waiting: 1 });
      await endHold(app, one.requestId);
      expect(await codesOf(one.mentor, 'acceptRequest', { requestId: one.requestId })).toEqual([]);
      expect(await loadOf(app, one.mentor)).toMatchObject({ active: 1, waiting: 0 });

      const full = await aHold({ capacity: 2 });
      await app.sql.query('UPDATE profile SET active_mentorships = 2 WHERE member_id = $1', [
        full.mentor.memberId,
      ]);
      expect(await codesOf(full.mentor, 'acceptRequest', { requestId: full.requestId })).toEqual([
        'MENTOR_FULL',
      ]);
    });

    it.each<[string, (hold: Awaited<ReturnType<typeof aHold>>) => Promise<unknown>]>([
      [
        'the newcomer takes the request back',
        ({ newcomer, requestId }) => newcomer.api.done('withdrawRequest', { requestId }, 'request { id }'),
      ],
      [
        'the deadline passes',
        async ({ requestId }) => {
          await endHold(app, requestId);
          await passDeadline(app, requestId);
          await app.application.nest.get(ExpireRequests, { strict: false }).run();
        },
      ],
      [
        'the newcomer blocks the mentor',
        ({ newcomer, mentor }) =>
          newcomer.api.done('blockMember', { memberId: mentor.memberId }, 'member { id }'),
      ],
      [
        'the mentor blocks the newcomer',
        ({ newcomer, mentor }) =>
          mentor.api.done('blockMember', { memberId: newcomer.memberId }, 'member { id }'),
      ],
      [
        'the mentor is no mentor any more',
        ({ mentor }) =>
          community.coordinator.api.done(
            'revokeRole',
            { memberId: mentor.memberId, role: 'MENTOR' },
            'member { id }',
          ),
      ],
    ])('is lifted when %s', async (_, end) => {
      const hold = await aHold();
      await end(hold);
      expect(await loadOf(app, hold.mentor)).toMatchObject({ active: 0, waiting: 0 });
      expect(await holderOf(hold.requestId)).toBeNull();
      expect(await codesOf(hold.mentor, 'acceptRequest', { requestId: hold.requestId })).not.toEqual([]);
    });

    it('needs room and takes it: who asks directly meanwhile is told that there is none', async () => {
      const { mentor, newcomer, requestId } = await aHold({ capacity: 1 });
      const ask = (who: TestMember) =>
        codesOf(who, 'submitRequest', {
          communityId: community.id,
          mentorId: mentor.memberId,
          introduction: 'Hello!',
        });
      expect(await ask(await aNewcomer(app, community))).toEqual(['MENTOR_FULL mentorId']);
      const second = await aRequest(community, await aNewcomer(app, community), null);
      expect(await codesOf(mentor, 'claimRequest', { requestId: second.id })).toEqual(['MENTOR_FULL']);

      // The newcomer whom the mentor looks at may ask them, too, when there is room; one of the two is accepted.
      await app.sql.query('UPDATE profile SET capacity = 3 WHERE member_id = $1', [mentor.memberId]);
      const direct = await aRequest(community, newcomer, mentor);
      expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual(['ALREADY_REQUESTED']);
      expect(await codesOf(mentor, 'acceptRequest', { requestId: direct.id })).toEqual([]);
      expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual(['ALREADY_IN_MENTORSHIP']);
      expect(await codesOf(mentor, 'releaseClaim', { requestId })).toEqual([]);
      expect(await loadOf(app, mentor)).toMatchObject({ active: 1, waiting: 0 });
    });
  });

  describe('ranked for a mentor', () => {
    interface Ranked {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly request: { readonly id: string } } }[];
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    }
    const rankedFor = async (
      mentor: TestMember,
      {
        viewer = mentor,
        node = 'request { id }',
        ...page
      }: Record<string, unknown> & { viewer?: TestMember } = {},
    ): Promise<Ranked | null> => {
      const { member } = await viewer.api.query<{ member: { queueMatches: Ranked | null } }>(
        `query ($id: ID!, $first: Int, $after: String) { member(id: $id) { queueMatches(first: $first, after: $after) {
           totalCount edges { node { ${String(node)} } } pageInfo { endCursor hasNextPage } } } }`,
        { id: mentor.memberId, ...page },
      );
      return member.queueMatches;
    };
    const idsFor = async (mentor: TestMember, page: Record<string, unknown> = {}) =>
      (await rankedFor(mentor, page))?.edges.map(({ node }) => node.request.id);
    const waited = (requestId: string, days: number) =>
      app.sql.query(
        `UPDATE mentorship_request SET submitted_at = clock_timestamp() - make_interval(days => $2) WHERE id = $1`,
        [requestId, days],
      );

    it('has everybody who waits, by fit and by waiting, with reasons', async () => {
      const own = await aCommunity(app);
      const [asyncio, docs] = [await anArea(app, own, 'asyncio'), await anArea(app, own, 'docs')];
      const mentor = await aMentor(app, own, { areas: { [asyncio]: 3 } });
      const german = { wishes: { [docs]: 3 }, windows: [], languages: [{ tag: 'de', fluency: 'NATIVE' }] };
      const [fits, other, longest] = [
        await aRequest(own, await aNewcomer(app, own, { wishes: { [asyncio]: 3 } }), null),
        await aRequest(own, await aNewcomer(app, own, german), null),
        await aRequest(own, await aNewcomer(app, own, german), null),
      ];
      await waited(fits.id, 1);
      await waited(other.id, 2);
      await waited(longest.id, 21);
      const ranked = await rankedFor(mentor, {
        node: `request { id viewerCanClaim newcomer { id } } score parts { kind weight value }
               reasons { code text } sharedMinutesPerWeek waitingSince`,
      });
      expect(ranked?.totalCount).toBe(3);
      expect(ranked?.edges.map(({ node }) => node.request.id)).toEqual([longest.id, fits.id, other.id]);
      expect(ranked?.edges[1]?.node).toMatchObject({
        request: { viewerCanClaim: true, newcomer: { id: fits.newcomer.memberId } },
        score: expect.closeTo(0.6 + 1 / 3 + 0.9 / 15 + 0.5 / 7, 4),
        parts: [
          { kind: 'INTEREST', weight: expect.closeTo(0.6, 9), value: 1 },
          { kind: 'AVAILABILITY', weight: expect.closeTo(1 / 3, 9), value: 1 },
          { kind: 'LANGUAGE', weight: expect.closeTo(1 / 15, 9), value: 0.9 },
          { kind: 'WAITING', weight: 0.5, value: expect.closeTo(1 / 7, 4) },
        ],
        reasons: [
          { code: 'SHARED_AREAS', text: 'Wants asyncio, which you know' },
          {
            code: 'COMMON_TIME',
            text: '4 h of common time a week, mostly Tue 18:00–20:00, Thu 18:00–20:00 your time',
          },
          { code: 'COMMON_LANGUAGE', text: 'Speaks English with you' },
          { code: 'WAITING', text: 'Has waited for 24 hours' },
        ],
        sharedMinutesPerWeek: 240,
        waitingSince: expect.any(String),
      });
      expect(ranked?.edges[0]?.node).toMatchObject({
        sharedMinutesPerWeek: 0,
        reasons: [{ code: 'WAITS_LONGEST', text: 'Has waited longest here: 21 days' }],
      });

      const first = await rankedFor(mentor, { first: 1 });
      expect(first?.pageInfo).toMatchObject({ hasNextPage: true });
      await app.sql.query(`UPDATE mentorship_request SET expires_at = clock_timestamp() WHERE id = $1`, [
        longest.id,
      ]);
      expect(await idsFor(mentor, { after: first?.pageInfo.endCursor })).toEqual([fits.id, other.id]);
    });

    it('leaves out whom another holds, who is no choice for the mentor, and nobody else', async () => {
      const own = await aCommunity(app);
      const mentor = await aMentor(app, own, { capacity: 5 });
      const holder = await aMentor(app, own);
      const queued = async () => aRequest(own, await aNewcomer(app, own), null);
      const [held, mine, guided, asked, blocked, plain] = [
        await queued(),
        await queued(),
        await queued(),
        await queued(),
        await queued(),
        await queued(),
      ];
      await aRequest(own, mentor, null); // their own, as a newcomer
      await aMentorship(app, { community: own, newcomer: guided.newcomer, mentor });
      await aRequest(own, asked.newcomer, mentor);
      await blocked.newcomer.api.done('blockMember', { memberId: mentor.memberId }, '__typename');
      await holder.api.done('claimRequest', { requestId: held.id }, '__typename');
      await mentor.api.done('claimRequest', { requestId: mine.id }, '__typename');
      expect(await idsFor(mentor)).toEqual([mine.id, plain.id]);
      await endHold(app, held.id);
      expect(await idsFor(mentor)).toEqual([held.id, mine.id, plain.id]);
      expect(await rankedFor(mentor, { viewer: holder })).toBeNull();
      expect(await rankedFor(plain.newcomer)).toBeNull();

      // Without room it is all there still, and says why nothing can be claimed.
      await app.sql.query('UPDATE profile SET capacity = 1 WHERE member_id = $1', [mentor.memberId]);
      const full = await rankedFor(mentor, { node: 'request { id viewerCannotClaimReasons { code } }' });
      expect(full?.edges.map(({ node }) => node.request)).toEqual([
        { id: held.id, viewerCannotClaimReasons: [{ code: 'MENTOR_FULL' }] },
        { id: mine.id, viewerCannotClaimReasons: [{ code: 'REQUEST_HELD' }] },
        { id: plain.id, viewerCannotClaimReasons: [{ code: 'MENTOR_FULL' }] },
      ]);
    });

    it('says why a request suits whom it was sent to or who holds it, and nobody else', async () => {
      const own = await aCommunity(app);
      const asyncio = await anArea(app, own, 'asyncio');
      const mentor = await aMentor(app, own, { areas: { [asyncio]: 3 }, capacity: 5 });
      const wishing = () => aNewcomer(app, own, { wishes: { [asyncio]: 3 } });
      const sent = await aRequest(own, await wishing(), mentor);
      const queued = await aRequest(own, await wishing(), null);
      await waited(sent.id, 1);
      const matchFor = async (viewer: TestMember, id: string) => {
        const { mentorshipRequest } = await viewer.api.query<{ mentorshipRequest: { match: unknown } }>(
          `query ($id: ID!) { mentorshipRequest(id: $id) { match {
             request { id } reasons { text } sharedMinutesPerWeek sharedWindows { day start end } } } }`,
          { id },
        );
        return mentorshipRequest.match;
      };
      expect(await matchFor(mentor, sent.id)).toEqual({
        request: { id: sent.id },
        reasons: [
          { text: 'Wants asyncio, which you know' },
          { text: '4 h of common time a week, mostly Tue 18:00–20:00, Thu 18:00–20:00 your time' },
          { text: 'Speaks English with you' },
          { text: 'Has waited longest here: 24 hours' },
        ],
        sharedMinutesPerWeek: 240,
        sharedWindows: [
          { day: 'TUESDAY', start: '18:00', end: '20:00' },
          { day: 'THURSDAY', start: '18:00', end: '20:00' },
        ],
      });
      expect(await matchFor(sent.newcomer, sent.id)).toBeNull();
      expect(await matchFor(own.coordinator, sent.id)).toBeNull();

      expect(await matchFor(mentor, queued.id)).toBeNull();
      await mentor.api.done('claimRequest', { requestId: queued.id }, '__typename');
      expect(await matchFor(mentor, queued.id)).toMatchObject({ request: { id: queued.id } });
      expect(await matchFor(await aMentor(app, own), queued.id)).toBeNull();
      await endHold(app, queued.id);
      expect(await matchFor(mentor, queued.id)).toBeNull();

      await mentor.api.done('acceptRequest', { requestId: sent.id }, '__typename');
      expect(await matchFor(mentor, sent.id)).toBeNull();
    });

    it('ranks what waits for a mentor in one statement, however much that is', async () => {
      const own = await aCommunity(app);
      const mentor = await aMentor(app, own, { capacity: 5 });
      for (let n = 0; n < 4; n += 1) await aRequest(own, await aNewcomer(app, own), mentor);
      const read = (first: number) =>
        statementsOf(app, () =>
          mentor.api.query(
            `query ($id: ID!, $first: Int) { member(id: $id) { receivedRequests(first: $first) {
               edges { node { id match { reasons { text } } } } } } }`,
            { id: mentor.memberId, first },
          ),
        );
      expect(await read(4)).toHaveLength((await read(1)).length);
    });

    it('takes the same statements for one and for many', async () => {
      const own = await aCommunity(app);
      const mentor = await aMentor(app, own);
      for (let n = 0; n < 4; n += 1) await aRequest(own, await aNewcomer(app, own), null);
      const node = `request { id newcomer { id user { login } } introduction claimedUntil claim { mentor { id } }
        viewerCannotClaimReasons { code } viewerCanAccept viewerCanRelease } reasons { text } score`;
      const one = await statementsOf(app, () => rankedFor(mentor, { node, first: 1 }));
      const many = await statementsOf(app, () => rankedFor(mentor, { node, first: 4 }));
      expect(many).toHaveLength(one.length);
    });
  });

  it('refuses who cannot claim', async () => {
    const own = await aCommunity(app);
    const newcomer = await aMentor(app, own); // who mentors, too
    const { id: requestId } = await aRequest(own, newcomer, null);
    expect(await codesOf(newcomer, 'submitRequest', { communityId: own.id, introduction: 'Hello!' })).toEqual(
      ['ALREADY_REQUESTED'],
    );
    expect(await codesOf(newcomer, 'claimRequest', { requestId })).toEqual(['ONESELF']);
    expect(await codesOf(await aMember(app, own), 'claimRequest', { requestId })).toEqual([
      'NOT_FOUND requestId',
    ]);
    expect(await codesOf(await aMentor(app, community), 'claimRequest', { requestId })).toEqual([
      'NOT_FOUND requestId',
    ]);
    expect(await codesOf(own.coordinator, 'claimRequest', { requestId })).toEqual(['NOT_A_MENTOR']);

    for (const [break_, code] of [
      ['paused = true', 'MENTOR_PAUSED'],
      ['resting_since = now()', 'MENTOR_UNAVAILABLE'],
      [`away = '[{"from":"2000-01-01","to":"2999-12-31"}]'`, 'MENTOR_AWAY'],
    ] as const) {
      const onBreak = await aMentor(app, own);
      await app.sql.query(`UPDATE profile SET ${break_} WHERE member_id = $1`, [onBreak.memberId]);
      const [refusal] = (await onBreak.api.mutate('claimRequest', { requestId }, '__typename')).userErrors;
      expect(refusal).toMatchObject({ code, hint: expect.stringContaining('then you can claim it') });
    }

    const full = await aMentor(app, own, { capacity: 1 });
    await aRequest(own, await aNewcomer(app, own), full);
    expect(await codesOf(full, 'claimRequest', { requestId })).toEqual(['MENTOR_FULL']);

    const asked = await aMentor(app, own);
    await aRequest(own, newcomer, asked);
    expect(await codesOf(asked, 'claimRequest', { requestId })).toEqual(['ALREADY_REQUESTED']);
    const guiding = (await aMentorship(app, { community: own, newcomer })).mentor;
    expect(await codesOf(guiding, 'claimRequest', { requestId })).toEqual(['ALREADY_IN_MENTORSHIP']);

    const blocked = await aMentor(app, own);
    await newcomer.api.done('blockMember', { memberId: blocked.memberId }, 'member { id }');
    expect(await codesOf(blocked, 'claimRequest', { requestId })).toEqual(['NOT_FOUND requestId']);
    expect(await queueOf(blocked, own.slug)).toEqual({ totalCount: 0, edges: [] });

    await passDeadline(app, requestId);
    expect(await codesOf(await aMentor(app, own), 'claimRequest', { requestId })).toEqual([
      'REQUEST_EXPIRED',
    ]);
    await newcomer.api.mutate('withdrawRequest', { requestId }, '__typename');

    const shortLived = await aRequest(own, await aNewcomer(app, own), null);
    await shortLived.newcomer.api.done('withdrawRequest', { requestId: shortLived.id }, '__typename');
    expect(await codesOf(await aMentor(app, own), 'claimRequest', { requestId: shortLived.id })).toEqual([
      'REQUEST_WITHDRAWN',
    ]);
  });

  it('keeps a newcomer whose membership is suspended out of it', async () => {
    const own = await aCommunity(app);
    const [mentor, newcomer] = [await aMentor(app, own), await aNewcomer(app, own)];
    const { id: requestId } = await aRequest(own, newcomer, null);
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [newcomer.memberId]);
    expect(await queueOf(mentor, own.slug)).toEqual({ totalCount: 0, edges: [] });
    expect(await codesOf(mentor, 'claimRequest', { requestId })).toEqual(['NOT_FOUND requestId']);
  });

  it('keeps a request from a coordinator who mentors and is blocked, but for where it stands', async () => {
    const own = await aCommunity(app);
    const [founder, newcomer] = [await aMentor(app, own), await aNewcomer(app, own)];
    await own.coordinator.api.done(
      'grantRole',
      { memberId: founder.memberId, role: 'COORDINATOR' },
      '__typename',
    );
    const { id: requestId } = await aRequest(own, newcomer, null);
    const seen = async () =>
      (
        await founder.api.query<{ mentorshipRequest: unknown }>(
          `query ($id: ID!) { mentorshipRequest(id: $id) {
             status introduction viewerCanClaim viewerCannotClaimReasons { code } } }`,
          { id: requestId },
        )
      ).mentorshipRequest;
    expect(await seen()).toMatchObject({ introduction: expect.any(String), viewerCanClaim: true });
    await newcomer.api.done('blockMember', { memberId: founder.memberId }, '__typename');
    expect(await seen()).toEqual({
      status: 'SUBMITTED',
      introduction: null,
      viewerCanClaim: false,
      viewerCannotClaimReasons: [{ code: 'NOT_FOUND' }],
    });
    expect(await codesOf(founder, 'claimRequest', { requestId })).toEqual(['NOT_FOUND requestId']);
  });

  it('leaves nothing between two of whom one blocks the other meanwhile', async () => {
    const own = await aCommunity(app);
    const pairs = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const [mentor, newcomer] = [await aMentor(app, own), await aNewcomer(app, own)];
        return { mentor, newcomer, requestId: (await aRequest(own, newcomer, null)).id };
      }),
    );
    const codes = await Promise.all(
      pairs.flatMap(({ mentor, newcomer, requestId }, n) => [
        codesOf(mentor, 'claimRequest', { requestId }).then(async (refused) => [
          ...refused,
          ...(refused.length === 0 ? await codesOf(mentor, 'acceptRequest', { requestId }) : []),
        ]),
        n % 2 === 0
          ? codesOf(newcomer, 'blockMember', { memberId: mentor.memberId })
          : codesOf(mentor, 'blockMember', { memberId: newcomer.memberId }),
      ]),
    );
    const expected = ['NOT_FOUND requestId', 'NOT_ALLOWED'];
    expect(codes.flat().filter((code) => !expected.includes(code))).toEqual([]);
    const left = await app.sql.query(
      `SELECT 1 FROM mentorship WHERE community_id = $1 AND status IN ('ACTIVE','PAUSED')
       UNION ALL SELECT 1 FROM mentorship_request WHERE community_id = $1 AND claimed_by_id IS NOT NULL`,
      [own.id],
    );
    expect(left).toEqual([]);
  }, 90_000);
});
