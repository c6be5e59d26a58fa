import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, passDeadline } from '../support/factories/request.js';
import { ExpireRequests } from '#mentorships';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('requests', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const codes = async (actor: TestMember, mutation: string, input: Record<string, unknown>) => {
    const { userErrors } = await actor.api.mutate(mutation, input, '__typename');
    for (const { message, hint } of userErrors)
      expect([message, hint]).toEqual([expect.any(String), expect.any(String)]);
    return userErrors.map(({ code, field }) => (field === null ? code : `${code} ${field.join('.')}`));
  };
  const ask = (newcomer: TestMember, mentorId: string | null, more: Record<string, unknown> = {}) =>
    codes(newcomer, 'submitRequest', {
      communityId: community.id,
      mentorId,
      introduction: 'Hello!',
      ...more,
    });
  const expire = () => app.application.nest.get(ExpireRequests, { strict: false }).run();
  const statusOf = async (requestId: string) => {
    const [row] = await app.sql.query<{ status: string }[]>(
      'SELECT status FROM mentorship_request WHERE id = $1',
      [requestId],
    );
    return row?.status;
  };
  const loadOf = async (mentor: TestMember) => {
    const [row] = await app.sql.query<
      { active: number; waiting: number; answerable: number; prompt: number }[]
    >(
      `SELECT active_mentorships AS active, waiting_requests AS waiting, answerable,
              answered_within72h AS prompt FROM profile WHERE member_id = $1`,
      [mentor.memberId],
    );
    return row;
  };
  const actionsOn = async (id: string) => {
    const rows = await app.sql.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at',
      [id],
    );
    return rows.map(({ action }) => action);
  };

  describe('asking a mentor', () => {
    it('opens a thread that waits for the mentor, with a deadline', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const { request } = await newcomer.api.done<{ request: Record<string, unknown> }>(
        'submitRequest',
        {
          communityId: community.id,
          mentorId: mentor.memberId,
          introduction: '# My first patch\n\nI read the guide.',
          tried: 'Built it.',
          topic: 'ISSUE',
        },
        `request {
          id status openQueue introduction tried submittedAt expiresAt answeredAt declineKind declineReason
          newcomer { id } mentor { id } mentorship { id }
          thread { title topic awaiting { id } awaitingSince viewerCanPost participants { id } request { id } }
          viewerCanAccept viewerCanDecline viewerCanClaim viewerCanWithdraw
        }`,
      );
      expect(request).toMatchObject({
        status: 'SUBMITTED',
        openQueue: false,
        introduction: '# My first patch\n\nI read the guide.',
        tried: 'Built it.',
        answeredAt: null,
        newcomer: { id: newcomer.memberId },
        mentor: { id: mentor.memberId },
        mentorship: null,
        thread: {
          title: 'My first patch',
          topic: 'ISSUE',
          awaiting: { id: mentor.memberId },
          awaitingSince: request['submittedAt'],
          viewerCanPost: true,
          participants: [{ id: newcomer.memberId }, { id: mentor.memberId }],
          request: { id: request['id'] },
        },
        viewerCanAccept: false,
        viewerCanDecline: false,
        viewerCanClaim: false,
        viewerCanWithdraw: true,
      });
      const msOf = (name: string) => Date.parse(request[name] as string);
      expect(msOf('expiresAt') - msOf('submittedAt')).toBe(7 * 86_400_000);
      expect(await loadOf(mentor)).toMatchObject({ active: 0, waiting: 1 });
      expect(await actionsOn(request['id'] as string)).toEqual(['submit-request']);
    });

    it('lets the mentor ask back before deciding', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const request = await aRequest(community, newcomer, mentor);
      await mentor.api.done(
        'postMessage',
        { threadId: request.threadId, body: 'Which system?' },
        'message { id }',
      );
      const seen = await newcomer.api.query<{ mentorshipRequest: unknown }>(
        `query ($id: ID!) { mentorshipRequest(id: $id) {
           status thread { awaiting { id } messages { edges { node { body } } } } viewerCanWithdraw } }`,
        { id: request.id },
      );
      expect(seen.mentorshipRequest).toEqual({
        status: 'SUBMITTED',
        thread: {
          awaiting: { id: newcomer.memberId },
          messages: { edges: [{ node: { body: 'Which system?' } }] },
        },
        viewerCanWithdraw: true,
      });
      await newcomer.api.done(
        'postMessage',
        { threadId: request.threadId, body: 'Debian.' },
        'message { id }',
      );
    });

    it('follows the community’s number of days and of requests at once', async () => {
      const strict = await aCommunity(app);
      await app.sql.query(
        `UPDATE community SET settings = '{"requestDays": 2, "maxWaitingRequests": 1}' WHERE id = $1`,
        [strict.id],
      );
      const newcomer = await aNewcomer(app, strict);
      const [one, two] = [await aMentor(app, strict), await aMentor(app, strict)];
      const { request } = await newcomer.api.done<{ request: { submittedAt: string; expiresAt: string } }>(
        'submitRequest',
        { communityId: strict.id, mentorId: one.memberId, introduction: 'Hello!' },
        'request { submittedAt expiresAt }',
      );
      expect(Date.parse(request.expiresAt) - Date.parse(request.submittedAt)).toBe(2 * 86_400_000);
      expect(await ask(newcomer, two.memberId, { communityId: strict.id })).toEqual(['NOT_ALLOWED']);
    });

    it('refuses whom and what cannot be asked', async () => {
      const newcomer = await aNewcomer(app, community);
      const plain = await aMember(app, community);
      const elsewhere = await aMentor(app, await aCommunity(app));
      expect(await ask(newcomer, nobody)).toEqual(['NOT_FOUND mentorId']);
      expect(await ask(newcomer, 'nonsense')).toEqual(['NOT_FOUND mentorId']);
      expect(await ask(newcomer, elsewhere.memberId)).toEqual(['NOT_FOUND mentorId']);
      expect(await ask(newcomer, plain.memberId)).toEqual(['NOT_A_MENTOR mentorId']);
      const both = await aMentor(app, community);
      expect(await ask(both, both.memberId)).toEqual(['ONESELF mentorId']);

      const mentor = await aMentor(app, community);
      expect(await ask(newcomer, mentor.memberId, { introduction: ' ' })).toEqual([
        'EMPTY_TEXT introduction',
      ]);
      expect(await ask(newcomer, mentor.memberId, { introduction: 'a\0' })).toEqual([
        'INVALID_INPUT introduction',
      ]);
      expect(await ask(newcomer, mentor.memberId, { introduction: 'x'.repeat(4001) })).toEqual([
        'TOO_LONG introduction',
      ]);
      expect(await ask(newcomer, mentor.memberId, { tried: 'x'.repeat(4001) })).toEqual(['TOO_LONG tried']);
      expect(await ask(newcomer, mentor.memberId, { title: 'two\nlines' })).toEqual(['INVALID_INPUT title']);
      expect(await ask(newcomer, mentor.memberId, { communityId: 'nonsense' })).toEqual([
        'NOT_FOUND communityId',
      ]);
      expect(await ask(elsewhere, mentor.memberId)).toEqual(['NOT_FOUND communityId']);
      expect(await ask(community.coordinator, mentor.memberId)).toEqual(['NOT_A_NEWCOMER']);
      expect(await ask(community.coordinator, null)).toEqual(['NOT_A_NEWCOMER']);
      expect(await loadOf(mentor)).toMatchObject({ active: 0, waiting: 0 });
      const left = await app.sql.query('SELECT 1 FROM thread_participant WHERE member_id = $1', [
        newcomer.memberId,
      ]);
      expect(left).toEqual([]);
    });

    it('refuses mentors who are full, paused, away, resting, suspended or kept apart', async () => {
      const newcomer = await aNewcomer(app, community);
      const full = await aMentor(app, community, { capacity: 1 });
      await aRequest(community, await aNewcomer(app, community), full);
      expect(await ask(newcomer, full.memberId)).toEqual(['MENTOR_FULL mentorId']);

      const paused = await aMentor(app, community);
      await paused.api.done('pauseMentoring', { communityId: community.id }, 'member { id }');
      expect(await ask(newcomer, paused.memberId)).toEqual(['MENTOR_PAUSED mentorId']);

      const away = await aMentor(app, community);
      await app.sql.query(`UPDATE profile SET away = $2 WHERE member_id = $1`, [
        away.memberId,
        JSON.stringify([{ from: '2000-01-01', to: '2199-12-31' }]),
      ]);
      expect(await ask(newcomer, away.memberId)).toEqual(['MENTOR_AWAY mentorId']);

      const resting = await aMentor(app, community);
      await app.sql.query('UPDATE profile SET resting_since = now() WHERE member_id = $1', [
        resting.memberId,
      ]);
      expect(await ask(newcomer, resting.memberId)).toEqual(['MENTOR_UNAVAILABLE mentorId']);

      const suspended = await aMentor(app, community);
      await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [suspended.memberId]);
      expect(await ask(newcomer, suspended.memberId)).toEqual(['MENTOR_UNAVAILABLE mentorId']);

      const blocker = await aMentor(app, community);
      await blocker.api.done('blockMember', { memberId: newcomer.memberId }, 'member { id }');
      expect(await ask(newcomer, blocker.memberId)).toEqual(['MENTOR_UNAVAILABLE mentorId']);
    });

    it('refuses a second request, one in a mentorship, and one after a decline', async () => {
      const newcomer = await aNewcomer(app, community);
      const mentor = await aMentor(app, community);
      const request = await aRequest(community, newcomer, mentor);
      expect(await ask(newcomer, mentor.memberId)).toEqual(['ALREADY_REQUESTED mentorId']);
      await mentor.api.done('acceptRequest', { requestId: request.id }, 'mentorship { id }');
      expect(await ask(newcomer, mentor.memberId)).toEqual(['ALREADY_IN_MENTORSHIP mentorId']);

      const other = await aMentor(app, community);
      const second = await aRequest(community, newcomer, other);
      await other.api.done('declineRequest', { requestId: second.id, kind: 'NO_TIME' }, 'request { id }');
      expect(await ask(newcomer, other.memberId)).toEqual(['DECLINED_RECENTLY mentorId']);
      await app.sql.query(
        `UPDATE pair_history SET last_declined_at = now() - interval '31 days' WHERE mentor_id = $1`,
        [other.memberId],
      );
      expect(await ask(newcomer, other.memberId)).toEqual([]);
    });

    it('is closed to the suspended and to who has not accepted the newest conduct text', async () => {
      const own = await aCommunity(app);
      const newcomer = await aNewcomer(app, own);
      const mentor = await aMentor(app, own);
      await app.sql.query('UPDATE community SET conduct_version = 2 WHERE id = $1', [own.id]);
      expect(await ask(newcomer, mentor.memberId, { communityId: own.id })).toEqual(['CONDUCT_OUTDATED']);
      await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [newcomer.memberId]);
      expect(await ask(newcomer, mentor.memberId, { communityId: own.id })).toEqual(['MEMBER_SUSPENDED']);
    });

    it('returns the first result to a retry, and refuses the key with other input', async () => {
      const newcomer = await aNewcomer(app, community);
      const mentor = await aMentor(app, community);
      const first = await aRequest(community, newcomer, mentor, { clientMutationKey: 'once' });
      const again = await aRequest(community, newcomer, mentor, { clientMutationKey: 'once' });
      expect(again.id).toBe(first.id);
      expect(await ask(newcomer, null, { clientMutationKey: 'once' })).toEqual([
        'MUTATION_KEY_REUSED clientMutationKey',
      ]);
    });
  });

  describe('answering', () => {
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
      expect(await loadOf(mentor)).toEqual({ active: 1, waiting: 0, answerable: 1, prompt: 1 });
      const retry = await mentor.api.done<{ mentorship: { id: string } }>(
        'acceptRequest',
        { requestId: request.id, clientMutationKey: 'yes' },
        'mentorship { id }',
      );
      expect(retry.mentorship.id).toBe(mentorship.id);
      expect(await actionsOn(request.id)).toEqual(['submit-request', 'accept-request']);
    });

    it('declines with a kind and words, and pauses in the same step', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const request = await aRequest(community, newcomer, mentor);
      expect(
        await codes(mentor, 'declineRequest', {
          requestId: request.id,
          kind: 'NO_TIME',
          pauseUntil: '2026-11-22',
        }),
      ).toEqual(['DATE_OUT_OF_RANGE pauseUntil']);
      expect(await statusOf(request.id)).toBe('SUBMITTED');
      expect(
        await codes(mentor, 'declineRequest', {
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
      expect(await loadOf(mentor)).toMatchObject({ active: 0, waiting: 0 });
    });

    it('is for the mentor who was asked, while it waits', async () => {
      const mentor = await aMentor(app, community);
      const other = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const { id: requestId } = await aRequest(community, newcomer, mentor);
      for (const mutation of ['acceptRequest', 'declineRequest']) {
        const input = { requestId, ...(mutation === 'declineRequest' && { kind: 'OTHER' }) };
        expect(await codes(other, mutation, input)).toEqual(['NOT_FOUND requestId']);
        expect(await codes(newcomer, mutation, input)).toEqual(['NOT_ALLOWED']);
        expect(await codes(community.coordinator, mutation, input)).toEqual(['NOT_ALLOWED']);
        expect(await codes(mentor, mutation, { ...input, requestId: 'nonsense' })).toEqual([
          'NOT_FOUND requestId',
        ]);
        expect(await codes(mentor, mutation, { ...input, requestId: nobody })).toEqual([
          'NOT_FOUND requestId',
        ]);
      }
      expect(await codes(mentor, 'withdrawRequest', { requestId })).toEqual(['NOT_ALLOWED']);
      expect(await codes(other, 'withdrawRequest', { requestId })).toEqual(['NOT_FOUND requestId']);
      expect(await codes(mentor, 'claimRequest', { requestId })).toEqual(['REQUEST_NOT_IN_OPEN_QUEUE']);

      await app.sql.query(`UPDATE member SET roles = '{NEWCOMER}' WHERE id = $1`, [mentor.memberId]);
      expect(await codes(mentor, 'acceptRequest', { requestId })).toEqual(['NOT_A_MENTOR']);
      expect(await codes(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual([]);
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
      expect(await codes(actor, mutation, input)).toEqual([]);
      expect(await codes(mentor, 'acceptRequest', { requestId })).toEqual([code]);
      expect(await codes(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual([code]);
      expect(await codes(newcomer, 'withdrawRequest', { requestId })).toEqual([code]);
    });
  });

  describe('the deadline', () => {
    it('counts from the moment it passes, before the task has run', async () => {
      const mentor = await aMentor(app, community, { capacity: 1 });
      const newcomer = await aNewcomer(app, community);
      const { id: requestId } = await aRequest(community, newcomer, mentor);
      await passDeadline(app, requestId);
      expect(await codes(mentor, 'acceptRequest', { requestId })).toEqual(['REQUEST_EXPIRED']);
      expect(await codes(mentor, 'declineRequest', { requestId, kind: 'OTHER' })).toEqual([
        'REQUEST_EXPIRED',
      ]);
      expect(await codes(newcomer, 'withdrawRequest', { requestId })).toEqual(['REQUEST_EXPIRED']);
      // And it stands in nobody's way: the same newcomer can ask again at once.
      const again = await aRequest(community, newcomer, mentor);
      expect(await statusOf(requestId)).toBe('EXPIRED');
      expect(await statusOf(again.id)).toBe('SUBMITTED');
      expect(await loadOf(mentor)).toEqual({ active: 0, waiting: 1, answerable: 1, prompt: 0 });
    });

    it('lets the task free the place, once, in the open queue too', async () => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      const direct = await aRequest(community, newcomer, mentor);
      const queued = await aRequest(community, newcomer, null);
      await aRequest(community, await aNewcomer(app, community), mentor);
      expect(await expire()).toBe(0);
      await passDeadline(app, direct.id);
      await passDeadline(app, queued.id);
      expect(
        await Promise.all([expire(), expire(), expire()]).then((all) => all.reduce((a, b) => a + b)),
      ).toBe(2);
      expect(await loadOf(mentor)).toMatchObject({ waiting: 1 });
      expect(await actionsOn(direct.id)).toEqual(['submit-request', 'expire-request']);
      const seen = await newcomer.api.query<{ mentorshipRequest: unknown }>(
        'query ($id: ID!) { mentorshipRequest(id: $id) { status thread { viewerCanPost } } }',
        { id: queued.id },
      );
      expect(seen.mentorshipRequest).toEqual({ status: 'EXPIRED', thread: { viewerCanPost: false } });
    });
  });

  describe('the open queue', () => {
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

    it('shows mentors who waits longest first, and lets one claim', async () => {
      const own = await aCommunity(app);
      const [first, second] = [await aNewcomer(app, own), await aNewcomer(app, own)];
      const requests = [await aRequest(own, first, null), await aRequest(own, second, null)];
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

      // What waits for any mentor waits for the one who claims.
      const { mentorship } = await mentor.api.done<{ mentorship: unknown }>(
        'claimRequest',
        { requestId: requests[0]?.id },
        `mentorship { mentee { id } lead { id } threads { edges { node { id awaiting { id } } } }
           request { status openQueue mentor { id } } }`,
      );
      expect(mentorship).toEqual({
        mentee: { id: first.memberId },
        lead: { id: mentor.memberId },
        threads: { edges: [{ node: { id: requests[0]?.threadId, awaiting: { id: mentor.memberId } } }] },
        request: { status: 'ACCEPTED', openQueue: true, mentor: { id: mentor.memberId } },
      });
      expect((await queueOf(other, own.slug))?.edges).toEqual([entry(1)]);
      expect(await codes(other, 'claimRequest', { requestId: requests[0]?.id })).toEqual([
        'REQUEST_ALREADY_ANSWERED',
      ]);
      const hidden = await other.api.query<{ mentorshipRequest: unknown }>(
        'query ($id: ID!) { mentorshipRequest(id: $id) { id } }',
        { id: requests[0]?.id },
      );
      expect(hidden.mentorshipRequest).toBeNull();
      expect(await loadOf(mentor)).toEqual({ active: 1, waiting: 0, answerable: 0, prompt: 0 });
    });

    it('refuses who cannot claim', async () => {
      const own = await aCommunity(app);
      const newcomer = await aMentor(app, own); // who mentors, too
      const { id: requestId } = await aRequest(own, newcomer, null);
      expect(await ask(newcomer, null, { communityId: own.id })).toEqual(['ALREADY_REQUESTED']);
      expect(await codes(newcomer, 'claimRequest', { requestId })).toEqual(['ONESELF']);
      expect(await codes(await aMember(app, own), 'claimRequest', { requestId })).toEqual([
        'NOT_FOUND requestId',
      ]);
      expect(await codes(await aMentor(app, community), 'claimRequest', { requestId })).toEqual([
        'NOT_FOUND requestId',
      ]);
      expect(await codes(own.coordinator, 'claimRequest', { requestId })).toEqual(['NOT_A_MENTOR']);

      const full = await aMentor(app, own, { capacity: 1 });
      await aRequest(own, await aNewcomer(app, own), full);
      expect(await codes(full, 'claimRequest', { requestId })).toEqual(['MENTOR_FULL']);

      const asked = await aMentor(app, own);
      await aRequest(own, newcomer, asked);
      expect(await codes(asked, 'claimRequest', { requestId })).toEqual(['ALREADY_REQUESTED']);
      const guiding = (await aMentorship(app, { community: own, newcomer })).mentor;
      expect(await codes(guiding, 'claimRequest', { requestId })).toEqual(['ALREADY_IN_MENTORSHIP']);

      const blocked = await aMentor(app, own);
      await newcomer.api.done('blockMember', { memberId: blocked.memberId }, 'member { id }');
      expect(await codes(blocked, 'claimRequest', { requestId })).toEqual(['NOT_FOUND requestId']);
      expect(await queueOf(blocked, own.slug)).toEqual({ totalCount: 0, edges: [] });

      await passDeadline(app, requestId);
      expect(await codes(await aMentor(app, own), 'claimRequest', { requestId })).toEqual([
        'REQUEST_EXPIRED',
      ]);
      await newcomer.api.mutate('withdrawRequest', { requestId }, '__typename');
    });
  });
});
