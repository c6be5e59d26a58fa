import { Database, type Tx } from '#platform/database';
import { PairHistories, RequestGates } from '#matching';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';

interface Answer {
  readonly acceptingRequests: boolean;
  readonly viewerCanRequest: boolean;
  readonly viewerCannotRequestReasons: readonly { code: string; message: string; hint: string | null }[];
}

describe('whether a newcomer can ask a mentor', () => {
  let app: TestApplication;
  let community: TestCommunity;
  let newcomer: TestMember;
  let mentor: TestMember;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  beforeEach(async () => {
    community = await aCommunity(app);
    newcomer = await aNewcomer(app, community);
    mentor = await aMentor(app, community);
  });
  afterAll(() => app.stop());

  const asSeenBy = async (viewer: TestMember, member: TestMember): Promise<Answer> =>
    (
      await viewer.api.query<{ member: Answer }>(
        `query ($id: ID!) { member(id: $id) {
          acceptingRequests viewerCanRequest viewerCannotRequestReasons { code message hint } } }`,
        { id: member.memberId },
      )
    ).member;
  const codes = async (viewer: TestMember, member: TestMember) => {
    const { viewerCanRequest, viewerCannotRequestReasons: reasons } = await asSeenBy(viewer, member);
    expect(viewerCanRequest).toBe(reasons.length === 0);
    return reasons.map(({ code }) => code);
  };
  const change = (member: TestMember, set: string) =>
    app.sql.query(`UPDATE profile SET ${set} WHERE member_id = $1`, [member.memberId]);
  const block = (blocker: TestMember, blocked: TestMember) =>
    app.sql.query('INSERT INTO block (blocker_id, blocked_id) VALUES ($1, $2)', [
      blocker.memberId,
      blocked.memberId,
    ]);

  it('is a yes when nothing stands between them', async () => {
    expect(await asSeenBy(newcomer, mentor)).toEqual({
      acceptingRequests: true,
      viewerCanRequest: true,
      viewerCannotRequestReasons: [],
    });
  });

  it('does not depend on what two profiles have in common', async () => {
    await change(mentor, `languages = '[]', availability = '[]'`);
    expect(await codes(newcomer, mentor)).toEqual([]);
  });

  it.each<[string, string]>([
    ['paused = true', 'MENTOR_PAUSED'],
    [`away = '[{"from":"2026-11-20","to":"2026-11-22"}]'`, 'MENTOR_AWAY'],
    ['resting_since = now()', 'MENTOR_UNAVAILABLE'],
    ['active_mentorships = 2, waiting_requests = 1', 'MENTOR_FULL'],
  ])('is a no while %s', async (set, code) => {
    await change(mentor, set);
    expect(await codes(newcomer, mentor)).toEqual([code]);
  });

  it('names every reason, most telling first', async () => {
    await change(mentor, 'paused = true, resting_since = now(), waiting_requests = 3');
    expect(await codes(newcomer, mentor)).toEqual(['MENTOR_UNAVAILABLE', 'MENTOR_PAUSED', 'MENTOR_FULL']);
  });

  it('answers a blocked newcomer word for word as if the mentor rested, and nobody else', async () => {
    const other = await aNewcomer(app, community);
    const resting = await aMentor(app, community);
    await change(resting, 'resting_since = now()');
    await block(mentor, newcomer);
    expect(await asSeenBy(newcomer, mentor)).toEqual(await asSeenBy(newcomer, resting));
    expect(await asSeenBy(other, mentor)).toMatchObject({ acceptingRequests: true, viewerCanRequest: true });
    const lists = await newcomer.api.query(
      `query ($slug: String!) { community(slug: $slug) {
        mentorsWithRoom mentors(filter: { hasRoom: true }) { totalCount edges { node { id } } } } }`,
      { slug: community.slug },
    );
    const listed = [mentor, resting].map(({ memberId }) => ({ node: { id: memberId } }));
    expect(lists).toEqual({
      community: { mentorsWithRoom: 2, mentors: { totalCount: 2, edges: listed } },
    });
  });

  it('is a no between oneself and oneself, and where the roles do not fit', async () => {
    expect(await codes(newcomer, newcomer)).toEqual(['ONESELF']);
    expect(await codes(mentor, mentor)).toEqual(['ONESELF']);
    const member = await aMember(app, community);
    expect(await codes(newcomer, member)).toEqual(['NOT_A_MENTOR']);
    expect(await codes(community.coordinator, member)).toEqual(['NOT_A_NEWCOMER', 'NOT_A_MENTOR']);
    expect(await codes(community.coordinator, mentor)).toEqual(['NOT_A_NEWCOMER']);
    // A coordinator can give the role before the member has said for how many they have room.
    await app.sql.query(`UPDATE member SET roles = '{MENTOR}' WHERE id = $1`, [member.memberId]);
    expect(await codes(newcomer, member)).toEqual(['NOT_A_MENTOR']);
    expect(await asSeenBy(newcomer, member)).toMatchObject({ acceptingRequests: false });
  });

  it('is a no for who cannot act in the community', async () => {
    await app.sql.query('UPDATE community SET conduct_version = 2 WHERE id = $1', [community.id]);
    expect(await codes(newcomer, mentor)).toEqual(['CONDUCT_OUTDATED']);
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [newcomer.memberId]);
    expect(await codes(newcomer, mentor)).toEqual(['MEMBER_SUSPENDED']);
  });

  describe('after what happened between them', () => {
    const happened = (what: (tx: Tx, pairs: PairHistories, pair: Pair) => Promise<void>) =>
      app.application.nest.get(Database).transaction((tx) =>
        what(tx, app.application.nest.get(PairHistories), {
          newcomerId: newcomer.memberId,
          mentorId: mentor.memberId,
        }),
      );
    interface Pair {
      readonly newcomerId: string;
      readonly mentorId: string;
    }
    const declinedAt = new Date('2026-11-10T00:00:00Z');

    it('goes by the request that waits, the mentorship that lives, and the last decline', async () => {
      await happened((tx, pairs, pair) => pairs.requestSubmitted(tx, pair));
      expect(await codes(newcomer, mentor)).toEqual(['ALREADY_REQUESTED']);
      await happened((tx, pairs, pair) => pairs.requestClosed(tx, pair, { declinedAt }));
      expect(await codes(newcomer, mentor)).toEqual(['DECLINED_RECENTLY']);
      await happened((tx, pairs, pair) => pairs.mentorshipStarted(tx, pair));
      expect(await codes(newcomer, mentor)).toEqual(['ALREADY_IN_MENTORSHIP', 'DECLINED_RECENTLY']);
      await happened((tx, pairs, pair) => pairs.mentorshipEnded(tx, pair));
      expect(await codes(newcomer, mentor)).toEqual(['DECLINED_RECENTLY']);
      await app.sql.query(`UPDATE pair_history SET last_declined_at = '2026-10-23T12:00:00Z'`);
      expect(await codes(newcomer, mentor)).toEqual([]);
    });

    it('keeps an older decline when a later request is withdrawn', async () => {
      await happened((tx, pairs, pair) => pairs.requestClosed(tx, pair, { declinedAt }));
      await happened((tx, pairs, pair) => pairs.requestSubmitted(tx, pair));
      await happened((tx, pairs, pair) => pairs.requestClosed(tx, pair));
      expect(await codes(newcomer, mentor)).toEqual(['DECLINED_RECENTLY']);
    });

    it('is asked the same way by a command, in its transaction', async () => {
      const gates = app.application.nest.get(RequestGates);
      const refusals = (mentorId: string) =>
        happened(async (tx, pairs, pair) => {
          await pairs.requestSubmitted(tx, pair);
          const now = app.clock.now();
          found = (await gates.refusals(tx, { ...pair, mentorId }, now)).map(({ code }) => code);
        });
      let found: string[] = [];
      await refusals(mentor.memberId);
      expect(found).toEqual(['ALREADY_REQUESTED']);
      const elsewhere = await aMentor(app, await aCommunity(app));
      for (const unknown of [elsewhere.memberId, 'nonsense', newcomer.userId]) {
        await refusals(unknown);
        expect(found).toEqual(['NOT_FOUND']);
      }
    });
  });
});
