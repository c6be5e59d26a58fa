import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, passDeadline } from '../support/factories/request.js';
import { codesOf, loadOf } from './observing.js';

describe('the open queue', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

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
    expect(await codesOf(other, 'claimRequest', { requestId: requests[0]?.id })).toEqual([
      'REQUEST_ALREADY_ANSWERED',
    ]);
    const hidden = await other.api.query<{ mentorshipRequest: unknown }>(
      'query ($id: ID!) { mentorshipRequest(id: $id) { id } }',
      { id: requests[0]?.id },
    );
    expect(hidden.mentorshipRequest).toBeNull();
    expect(await loadOf(app, mentor)).toEqual({ active: 1, waiting: 0, answerable: 0, prompt: 0 });
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

  it('starts no mentorship between two of whom one blocks the other meanwhile', async () => {
    const own = await aCommunity(app);
    const pairs = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const [mentor, newcomer] = [await aMentor(app, own), await aNewcomer(app, own)];
        return { mentor, newcomer, requestId: (await aRequest(own, newcomer, null)).id };
      }),
    );
    const codes = await Promise.all(
      pairs.flatMap(({ mentor, newcomer, requestId }, n) => [
        codesOf(mentor, 'claimRequest', { requestId }),
        n % 2 === 0
          ? codesOf(newcomer, 'blockMember', { memberId: mentor.memberId })
          : codesOf(mentor, 'blockMember', { memberId: newcomer.memberId }),
      ]),
    );
    expect(codes.flat().filter((code) => code !== 'NOT_FOUND requestId')).toEqual([]);
    const live = await app.sql.query(
      `SELECT 1 FROM mentorship WHERE community_id = $1 AND status IN ('ACTIVE','PAUSED')`,
      [own.id],
    );
    expect(live).toEqual([]);
  });
});
