import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest } from '../support/factories/request.js';
import { actionsOn, codesOf, loadOf } from './observing.js';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('asking a mentor', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const ask = (newcomer: TestMember, mentorId: string | null, more: Record<string, unknown> = {}) =>
    codesOf(newcomer, 'submitRequest', {
      communityId: community.id,
      mentorId,
      introduction: 'Hello!',
      ...more,
    });

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
    expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 1 });
    expect(await actionsOn(app, request['id'] as string)).toEqual(['submit-request']);
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
    await newcomer.api.done('postMessage', { threadId: request.threadId, body: 'Debian.' }, 'message { id }');
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
    expect(await ask(newcomer, mentor.memberId, { introduction: ' ' })).toEqual(['EMPTY_TEXT introduction']);
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
    expect(await loadOf(app, mentor)).toMatchObject({ active: 0, waiting: 0 });
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
    await app.sql.query('UPDATE profile SET resting_since = now() WHERE member_id = $1', [resting.memberId]);
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
