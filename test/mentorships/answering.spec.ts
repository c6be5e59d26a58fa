import { ExpireRequests, GoOnHandler } from '#mentorships';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestCommunity } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, passDeadline, withoutConsent } from '../support/factories/request.js';
import { runJobs } from '../support/jobs.js';
import { actionsOn, codesOf, loadOf, statusOf } from './observing.js';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('answering a request', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const expire = () => app.application.nest.get(ExpireRequests, { strict: false }).run();

  it('accepts: the mentorship carries the thread on', async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const request = await aRequest(community, newcomer, mentor);
    const before = await mentor.api.query<{ mentorshipRequest: unknown }>(
      'query ($id: ID!) { mentorshipRequest(id: $id) { viewerCanAccept viewerCannotAcceptReasons { code } viewerCanWithdraw } }',
      { id: request.id },
    );
    expect(before.mentorshipRequest).toEqual({
      viewerCanAccept: true,
      viewerCannotAcceptReasons: [],
      viewerCanWithdraw: false,
    });
    const { mentorship } = await mentor.api.done<{ mentorship: { id: string } }>(
      'acceptRequest',
      { requestId: request.id, clientMutationKey: 'yes' },
      `mentorship { id status endedAt mentee { id } lead { id } coMentors { id }
         request { status mentorship { id } viewerCannotAcceptReasons { code } }
         threads { totalCount edges { node { id viewerCanPost mentorship { id } } } } }`,
    );
    expect(mentorship).toEqual({
      id: mentorship.id,
      status: 'ACTIVE',
      endedAt: null,
      mentee: { id: newcomer.memberId },
      lead: { id: mentor.memberId },
      coMentors: [],
      request: {
        status: 'ACCEPTED',
        mentorship: { id: mentorship.id },
        viewerCannotAcceptReasons: [{ code: 'REQUEST_ALREADY_ANSWERED' }],
      },
      threads: {
        totalCount: 1,
        edges: [{ node: { id: request.threadId, viewerCanPost: true, mentorship: { id: mentorship.id } } }],
      },
    });
    expect(await loadOf(app, mentor)).toEqual({ active: 1, waiting: 0, answerable: 1, prompt: 1 });
    const retry = await mentor.api.done<{ mentorship: { id: string } }>(
      'acceptRequest',
      { requestId: request.id, clientMutationKey: 'yes' },
      'mentorship { id }',
    );
    expect(retry.mentorship.id).toBe(mentorship.id);
    expect(await actionsOn(app, request.id)).toEqual(['submit-request', 'accept-request']);
  });

  it('declines with a kind and words, and pauses in the same step', async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const request = await aRequest(community, newcomer, mentor);
    expect(
      await codesOf(mentor, 'declineRequest', {
        requestId: request.id,
        kind: 'NO_TIME',
        pauseUntil: '2026-11-22',
      }),
    ).toEqual(['DATE_OUT_OF_RANGE pauseUntil']);
    expect(await statusOf(app, request.id)).toBe('SUBMITTED');
    expect(
      await codesOf(mentor, 'declineRequest', {
        requestId: request.id,
        kind: 'NO_TIME',
        reason: 'x'.repeat(1001),
      }),
    ).toEqual(['TOO_LONG reason']);
    await mentor.api.done(
      'declineRequest',
      {
        requestId: request.id,
        kind: 'TOO_MANY_MENTEES',
        reason: ' Sorry, and good luck! ',
        pauseUntil: '2026-12-01',
      },
      'request { id }',
    );
    const seen = await newcomer.api.query<{ mentorshipRequest: unknown }>(
      `query ($id: ID!) { mentorshipRequest(id: $id) {
         status declineKind declineKindText declineReason thread { viewerCanPost awaiting { id } } } }`,
      { id: request.id },
    );
    expect(seen.mentorshipRequest).toEqual({
      status: 'DECLINED',
      declineKind: 'TOO_MANY_MENTEES',
      declineKindText: 'They already guide as many people as they can do well by.',
      declineReason: 'Sorry, and good luck!',
      thread: { viewerCanPost: false, awaiting: null },
    });
    const [profile] = await app.sql.query('SELECT paused, paused_until FROM profile WHERE member_id = $1', [
      mentor.memberId,
    ]);
    expect(profile).toEqual({ paused: true, paused_until: new Date('2026-11-30T23:00:00Z') }); // Berlin
    expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 0 });
  });

  it('is for the mentor who was asked, while it waits', async () => {
    const mentor = await aMentor(app, community);
    const other = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const { id: requestId } = await aRequest(community, newcomer, mentor);
    for (const mutation of ['acceptRequest', 'declineRequest']) {
      const input = { requestId, ...(mutation === 'declineRequest' && { kind: 'OTHER' }) };
      expect(await codesOf(other, mutation, input)).toEqual(['NOT_FOUND requestId']);
      expect(await codesOf(newcomer, mutation, input)).toEqual(['NOT_ALLOWED']);
      expect(await codesOf(community.coordinator, mutation, input)).toEqual(['NOT_ALLOWED']);
      expect(await codesOf(mentor, mutation, { ...input, requestId: 'nonsense' })).toEqual([
        'NOT_FOUND requestId',
      ]);
      expect(await codesOf(mentor, mutation, { ...input, requestId: nobody })).toEqual([
        'NOT_FOUND requestId',
      ]);
    }
    expect(await codesOf(mentor, 'withdrawRequest', { requestId })).toEqual(['NOT_ALLOWED']);
    expect(await codesOf(other, 'withdrawRequest', { requestId })).toEqual(['NOT_FOUND requestId']);
    expect(await codesOf(mentor, 'claimRequest', { requestId })).toEqual(['REQUEST_NOT_IN_OPEN_QUEUE']);

    await app.sql.query(`UPDATE member SET roles = '{NEWCOMER}' WHERE id = $1`, [mentor.memberId]);
    expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual(['NOT_A_MENTOR']);
    expect(await codesOf(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual([]);
  });

  it.each([
    ['withdrawn', 'withdrawRequest', 'REQUEST_WITHDRAWN'],
    ['accepted', 'acceptRequest', 'REQUEST_ALREADY_ANSWERED'],
    ['declined', 'declineRequest', 'REQUEST_ALREADY_ANSWERED'],
  ])('changes nothing once it is %s', async (_, mutation, code) => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const { id: requestId } = await aRequest(community, newcomer, mentor);
    const input = { requestId, ...(mutation === 'declineRequest' && { kind: 'OTHER' }) };
    const actor = mutation === 'withdrawRequest' ? newcomer : mentor;
    expect(await codesOf(actor, mutation, input)).toEqual([]);
    expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual([code]);
    expect(await codesOf(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual([code]);
    expect(await codesOf(newcomer, 'withdrawRequest', { requestId })).toEqual([code]);
  });

  it('lets go on what waits for somebody who is no mentor any more, or declines it', async () => {
    const { mentor, newcomer, mentorshipId } = await aMentorship(app, { community });
    const request = await aRequest(community, await aNewcomer(app, community), mentor);
    const staying = await aNewcomer(app, community);
    await withoutConsent(app, staying);
    const other = await aRequest(community, staying, mentor);
    await community.coordinator.api.done(
      'revokeRole',
      { memberId: mentor.memberId, role: 'MENTOR' },
      'member { id }',
    );
    expect(await runJobs(app, GoOnHandler)).toBe(2);
    expect(await statusOf(app, request.id)).toBe('REROUTED');
    expect(await statusOf(app, other.id)).toBe('DECLINED');
    expect(await loadOf(app, mentor)).toMatchObject({ active: 1, waiting: 0 });
    const seen = await newcomer.api.query<{ mentorship: unknown }>(
      'query ($id: ID!) { mentorship(id: $id) { status } }',
      { id: mentorshipId },
    );
    expect(seen.mentorship).toEqual({ status: 'ACTIVE' });
  });

  describe('the deadline', () => {
    it('counts from the moment it passes, before the task has run', async () => {
      const mentor = await aMentor(app, community, { capacity: 1 });
      const newcomer = await aNewcomer(app, community);
      const { id: requestId } = await aRequest(community, newcomer, mentor);
      await passDeadline(app, requestId);
      expect(await codesOf(mentor, 'acceptRequest', { requestId })).toEqual(['REQUEST_EXPIRED']);
      expect(await codesOf(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual([
        'REQUEST_EXPIRED',
      ]);
      expect(await codesOf(newcomer, 'withdrawRequest', { requestId })).toEqual(['REQUEST_EXPIRED']);
      // And it stands in nobody's way: the same newcomer can ask again at once.
      const again = await aRequest(community, newcomer, mentor);
      expect(await statusOf(app, requestId)).toBe('EXPIRED');
      expect(await statusOf(app, again.id)).toBe('SUBMITTED');
      expect(await loadOf(app, mentor)).toEqual({ active: 0, waiting: 1, answerable: 1, prompt: 0 });
    });

    it('lets the task free the place, once, in the open queue too', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      await withoutConsent(app, newcomer);
      const direct = await aRequest(community, newcomer, mentor);
      const queued = await aRequest(community, newcomer, null);
      await aRequest(community, await aNewcomer(app, community), mentor);
      expect(await expire()).toBe(0);
      await passDeadline(app, direct.id);
      await passDeadline(app, queued.id);
      expect(
        await Promise.all([expire(), expire(), expire()]).then((all) => all.reduce((a, b) => a + b)),
      ).toBe(2);
      expect(await loadOf(app, mentor)).toMatchObject({ waiting: 1 });
      expect(await actionsOn(app, direct.id)).toEqual(['submit-request', 'expire-request']);
      const seen = await newcomer.api.query<{ mentorshipRequest: unknown }>(
        'query ($id: ID!) { mentorshipRequest(id: $id) { status thread { viewerCanPost } } }',
        { id: queued.id },
      );
      expect(seen.mentorshipRequest).toEqual({ status: 'EXPIRED', thread: { viewerCanPost: false } });
    });
  });
});
