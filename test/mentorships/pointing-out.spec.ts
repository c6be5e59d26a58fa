import { mostPointedOutTo } from '#domain/mentorships';
import { TestApplication } from '../support/application.js';
import {
  aCommunity,
  aCoordinator,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest, waitTooLong } from '../support/factories/request.js';

const pointing = 'pointedOutAt viewerCanPointOut viewerCannotPointOutReasons { code }';

interface Pointing {
  readonly pointedOutAt: string | null;
  readonly viewerCanPointOut: boolean;
  readonly viewerCannotPointOutReasons: readonly { readonly code: string }[];
}

describe('pointing out a request that waits too long', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  beforeEach(async () => {
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const pointOut = (requestId: string, by: TestMember = community.coordinator) =>
    by.api.mutate<{ toldCount: number | null; request: Pointing | null }>(
      'pointOutRequest',
      { requestId },
      `toldCount request { ${pointing} }`,
    );
  const codeOf = async (requestId: string, by?: TestMember) =>
    (await pointOut(requestId, by)).userErrors.map(({ code }) => code);
  const seenBy = async (viewer: TestMember, requestId: string) => {
    const { mentorshipRequest } = await viewer.api.query<{ mentorshipRequest: Pointing }>(
      `query ($id: ID!) { mentorshipRequest(id: $id) { ${pointing} } }`,
      { id: requestId },
    );
    return mentorshipRequest;
  };
  const toldOf = (kind: string) =>
    app.sql.query<{ memberId: string; aboutId: string }[]>(
      `SELECT member_id AS "memberId", about_id AS "aboutId" FROM notification
         JOIN member ON member.id = notification.member_id
        WHERE kind = $1 AND member.community_id = $2 ORDER BY told_at`,
      [kind, community.id],
    );
  /** As if it had last been pointed out three days before. */
  const passDays = (requestId: string) =>
    app.sql.query(
      `UPDATE mentorship_request SET pointed_out_at = pointed_out_at - interval '3 days' WHERE id = $1`,
      [requestId],
    );

  it('reminds the mentor who was asked, once in some days, and says so to coordinators alone', async () => {
    const [ada, grace] = [await aNewcomer(app, community), await aMentor(app, community)];
    const { id } = await aRequest(community, ada, grace);
    expect(await codeOf(id)).toEqual(['REQUEST_WAITS_NOT_LONG']);
    expect(await seenBy(community.coordinator, id)).toEqual({
      pointedOutAt: null,
      viewerCanPointOut: false,
      viewerCannotPointOutReasons: [{ code: 'REQUEST_WAITS_NOT_LONG' }],
    });

    await waitTooLong(app, id);
    expect(await seenBy(community.coordinator, id)).toMatchObject({ viewerCanPointOut: true });
    expect(await pointOut(id)).toMatchObject({
      toldCount: 1,
      request: { pointedOutAt: expect.any(String) as string, viewerCanPointOut: false },
    });
    expect(await toldOf('REQUEST_ASKED_AFTER')).toEqual([
      { memberId: grace.memberId, aboutId: ada.memberId },
    ]);
    expect(await codeOf(id)).toEqual(['REQUEST_POINTED_OUT']);
    for (const one of [ada, grace]) {
      expect(await seenBy(one, id)).toEqual({
        pointedOutAt: null,
        viewerCanPointOut: false,
        viewerCannotPointOutReasons: [{ code: 'NOT_ALLOWED' }],
      });
    }

    await passDays(id);
    expect(await codeOf(id)).toEqual([]);
    expect(await toldOf('REQUEST_ASKED_AFTER')).toHaveLength(2);
    const audit = await app.sql.query<object[]>(
      `SELECT action, facts FROM audit_entry WHERE subject_id = $1 AND action = 'point-out-request'`,
      [id],
    );
    expect(audit).toEqual(
      Array(2).fill({ action: 'point-out-request', facts: { mentorIds: [grace.memberId] } }),
    );
  });

  it('shows what waits in the open queue to a few mentors whom it suits, each time to others, until nobody is left', async () => {
    const ada = await aNewcomer(app, community);
    const mentors = [];
    for (let n = 0; n <= mostPointedOutTo; n += 1) mentors.push(await aMentor(app, community));
    const blocked = await aMentor(app, community);
    await blocked.api.done('blockMember', { memberId: ada.memberId }, '__typename');
    await aMentor(app, community, { capacity: 1 }).then(async (full) =>
      aRequest(community, await aNewcomer(app, community), full),
    );
    const { id } = await aRequest(community, ada, null);
    await waitTooLong(app, id);
    expect(await pointOut(id)).toMatchObject({ toldCount: mostPointedOutTo });
    await passDays(id);
    expect(await pointOut(id)).toMatchObject({ toldCount: 1 });
    await passDays(id);
    expect(await codeOf(id)).toEqual(['NO_MENTOR_FITS']);
    const told = await toldOf('REQUEST_SUGGESTED');
    expect(told.map(({ memberId }) => memberId).sort()).toEqual(
      mentors.map(({ memberId }) => memberId).sort(),
    );
    // Who was shown it can read and take it; it is as good as unread no more once somebody does.
    await mentors[0]!.api.done('claimRequest', { requestId: id }, '__typename');
    expect(await codeOf(id)).toEqual(['REQUEST_HELD']);
    await mentors[0]!.api.done('acceptRequest', { requestId: id }, '__typename');
    const unread = await app.sql.query(
      `SELECT FROM notification WHERE subject_id = $1 AND kind = 'REQUEST_SUGGESTED' AND read_at IS NULL`,
      [id],
    );
    expect(unread).toEqual([]);
    expect(await codeOf(id)).toEqual(['REQUEST_ALREADY_ANSWERED']);
  });

  it('is for coordinators who take no part in it', async () => {
    const own = await aCoordinator(app, community);
    const { id } = await aRequest(community, own, await aMentor(app, community));
    await waitTooLong(app, id);
    expect(await codeOf(id, own)).toEqual(['NOT_ALLOWED']);
    expect(await seenBy(own, id)).toMatchObject({ pointedOutAt: null, viewerCanPointOut: false });
    expect(await codeOf(id)).toEqual([]);
    expect(await seenBy(own, id)).toMatchObject({ pointedOutAt: null });
  });

  it('happens once, however many coordinators do it at once', async () => {
    const { id } = await aRequest(community, await aNewcomer(app, community), await aMentor(app, community));
    await waitTooLong(app, id);
    const other = await aCoordinator(app, community);
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, n) => codeOf(id, n % 2 === 0 ? community.coordinator : other)),
    );
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flat())).toEqual(new Set(['REQUEST_POINTED_OUT']));
    expect(await toldOf('REQUEST_ASKED_AFTER')).toHaveLength(1);
  });
});
