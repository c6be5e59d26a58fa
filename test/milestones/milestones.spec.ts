import { TestApplication } from '../support/application.js';
import {
  aCommunity,
  aCoordinator,
  aMember,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';
import { aMentor } from '../support/factories/mentor.js';
import { aMentorship } from '../support/factories/request.js';
import { statementsOf } from '../support/count-statements.js';
import { codesOf } from '../mentorships/observing.js';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';

interface TestRung {
  readonly id: string;
  readonly position: number;
  readonly needsConfirmation: boolean;
}

describe('milestones', () => {
  let app: TestApplication;
  let community: TestCommunity;
  let ladder: TestRung[];
  let checked: TestRung;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
    ladder = await ladderOf(community);
    checked = ladder.find(({ needsConfirmation }) => needsConfirmation)!;
  });
  afterAll(() => app.stop());

  const ladderOf = async ({ slug }: TestCommunity) => {
    const answer = await app.visitor().query<{
      community: { ladder: TestRung[] };
    }>('query ($slug: String!) { community(slug: $slug) { ladder { id position needsConfirmation } } }', { slug });
    return answer.community.ladder;
  };
  const evidence = (n: number | string) => `https://github.com/python/cpython/pull/${n}`;
  const inputOf = (rung: TestRung, more: object = {}) => ({
    communityId: community.id,
    rungId: rung.id,
    reachedOn: '2026-11-20',
    ...more,
  });
  const log = async (member: TestMember, rung: TestRung, more: object = {}) => {
    const { milestone } = await member.api.done<{ milestone: { id: string; status: string } }>(
      'logMilestone',
      inputOf(rung, { communityId: member.communityId, ...more }),
      'milestone { id status }',
    );
    return milestone;
  };
  const see = async (viewer: TestMember, id: string, selection = 'status') => {
    const answer = await viewer.api.query<{ milestone: unknown }>(
      `query ($id: ID!) { milestone(id: $id) { ${selection} } }`,
      { id },
    );
    return answer.milestone;
  };

  it('are claimed with evidence, and confirmed by a mentor of theirs', async () => {
    const { newcomer, mentor, mentorshipId } = await aMentorship(app, { community });
    const { milestone } = await newcomer.api.done<{ milestone: { id: string } }>(
      'logMilestone',
      inputOf(checked, { evidenceUrl: 'https://GitHub.com/python/cpython/pull/1', note: 'My *first*.' }),
      `milestone { id status reachedOn evidenceUrl note decidedAt decidedBy { id } rung { id } member { id }
         viewerCanConfirm viewerCannotConfirmReasons { code } }`,
    );
    expect(milestone).toEqual({
      id: milestone.id,
      status: 'CLAIMED',
      reachedOn: '2026-11-20',
      evidenceUrl: 'https://github.com/python/cpython/pull/1',
      note: 'My *first*.',
      decidedAt: null,
      decidedBy: null,
      rung: { id: checked.id },
      member: { id: newcomer.memberId },
      viewerCanConfirm: false,
      viewerCannotConfirmReasons: [{ code: 'ONESELF' }],
    });
    expect(await see(mentor, milestone.id, 'status viewerCanConfirm')).toEqual({
      status: 'CLAIMED',
      viewerCanConfirm: true,
    });
    const { milestone: confirmed } = await mentor.api.done<{ milestone: unknown }>(
      'confirmMilestone',
      { milestoneId: milestone.id },
      'milestone { status decidedAt decidedBy { id } viewerCannotConfirmReasons { code } }',
    );
    expect(confirmed).toEqual({
      status: 'CONFIRMED',
      decidedAt: expect.any(String) as string,
      decidedBy: { id: mentor.memberId },
      viewerCannotConfirmReasons: [{ code: 'MILESTONE_ALREADY_DECIDED' }],
    });
    const progress = await mentor.api.query<{ mentorship: unknown }>(
      'query ($id: ID!) { mentorship(id: $id) { progress { reached { id } next { id } share } mentee { ladderProgress { share } } } }',
      { id: mentorshipId },
    );
    const share = 1 / ladder.length;
    expect(progress.mentorship).toEqual({
      progress: {
        reached: [{ id: checked.id }],
        next: { id: ladder[ladder.indexOf(checked) + 1]?.id },
        share,
      },
      mentee: { ladderProgress: { share } },
    });
    const audit = await app.sql.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at',
      [milestone.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['log-milestone', 'confirm-milestone']);
  });

  it('need nobody’s word where the rung says so', async () => {
    const member = await aMember(app, community);
    const unchecked = ladder.find(({ needsConfirmation }) => !needsConfirmation)!;
    expect((await log(member, unchecked)).status).toBe('CONFIRMED');
  });

  it('are declined with a reason, and can be logged again', async () => {
    const member = await aMember(app, community);
    const { id: milestoneId } = await log(member, checked, { evidenceUrl: evidence(2) });
    const { coordinator } = community;
    expect(await codesOf(coordinator, 'declineMilestone', { milestoneId, reason: ' ' })).toEqual([
      'EMPTY_TEXT reason',
    ]);
    expect(await codesOf(coordinator, 'declineMilestone', { milestoneId, reason: 'x'.repeat(1001) })).toEqual(
      ['TOO_LONG reason'],
    );
    expect(
      await codesOf(coordinator, 'declineMilestone', { milestoneId, reason: 'It is not merged yet.' }),
    ).toEqual([]);
    expect(await see(member, milestoneId, 'status declineReason decidedBy { id }')).toEqual({
      status: 'DECLINED',
      declineReason: 'It is not merged yet.',
      decidedBy: { id: coordinator.memberId },
    });
    for (const mutation of ['confirmMilestone', 'declineMilestone']) {
      const input = { milestoneId, ...(mutation === 'declineMilestone' && { reason: 'Again.' }) };
      expect(await codesOf(coordinator, mutation, input)).toEqual(['MILESTONE_ALREADY_DECIDED']);
    }
    expect((await log(member, checked, { evidenceUrl: evidence(2) })).status).toBe('CLAIMED');
  });

  it('are confirmed by nobody else, and seen by others once they are', async () => {
    const { newcomer, mentor, mentorshipId } = await aMentorship(app, { community });
    const { id: milestoneId } = await log(newcomer, checked);
    const fellow = await aMember(app, community);
    const stranger = await aMentor(app, await aCommunity(app));
    for (const mutation of ['confirmMilestone', 'declineMilestone']) {
      const decide = (actor: TestMember, id = milestoneId) =>
        codesOf(actor, mutation, {
          milestoneId: id,
          ...(mutation === 'declineMilestone' && { reason: 'No.' }),
        });
      expect(await decide(newcomer)).toEqual(['ONESELF']);
      expect(await decide(fellow)).toEqual(['NOT_FOUND milestoneId']);
      expect(await decide(await aMentor(app, community))).toEqual(['NOT_FOUND milestoneId']);
      expect(await decide(stranger)).toEqual(['NOT_FOUND milestoneId']);
      expect(await decide(mentor, nobody)).toEqual(['NOT_FOUND milestoneId']);
      expect(await decide(mentor, 'nonsense')).toEqual(['NOT_FOUND milestoneId']);
    }
    const timeline = async (viewer: TestMember) => {
      const answer = await viewer.api.query<{ member: { milestones: { totalCount: number } } | null }>(
        'query ($id: ID!) { member(id: $id) { milestones { totalCount edges { node { status } } } } }',
        { id: newcomer.memberId },
      );
      return answer.member?.milestones.totalCount ?? null;
    };
    expect(await see(fellow, milestoneId)).toBeNull();
    expect(
      await Promise.all([newcomer, mentor, community.coordinator, fellow, stranger].map(timeline)),
    ).toEqual([1, 1, 1, 0, null]);
    // A mentor keeps seeing to it when the mentorship is complete; not when it was ended early.
    await mentor.api.done('completeMentorship', { mentorshipId }, 'mentorship { id }');
    expect(await codesOf(mentor, 'confirmMilestone', { milestoneId })).toEqual([]);
    expect(await see(fellow, milestoneId)).toEqual({ status: 'CONFIRMED' });
    expect(await codesOf(fellow, 'confirmMilestone', { milestoneId })).toEqual(['NOT_ALLOWED']);
    expect(await timeline(fellow)).toBe(1);
    expect(await timeline(stranger)).toBeNull();

    const early = await aMentorship(app, { community });
    const { id: second } = await log(early.newcomer, checked);
    await early.newcomer.api.done('endMentorship', { mentorshipId: early.mentorshipId }, 'mentorship { id }');
    expect(await codesOf(early.mentor, 'confirmMilestone', { milestoneId: second })).toEqual([
      'NOT_FOUND milestoneId',
    ]);

    const { coordinator } = community;
    const own = await log(coordinator, checked);
    expect(await codesOf(coordinator, 'confirmMilestone', { milestoneId: own.id })).toEqual(['ONESELF']);
  });

  it('refuse what cannot be', async () => {
    const member = await aMember(app, community);
    const logged = (more: object) => codesOf(member, 'logMilestone', inputOf(checked, more));
    const [elsewhere] = await ladderOf(await aCommunity(app));
    expect(await logged({ rungId: elsewhere?.id })).toEqual(['RUNG_UNKNOWN rungId']);
    expect(await logged({ rungId: nobody })).toEqual(['RUNG_UNKNOWN rungId']);
    expect(await logged({ rungId: 'nonsense' })).toEqual(['RUNG_UNKNOWN rungId']);
    expect(await logged({ communityId: 'nonsense' })).toEqual(['NOT_FOUND communityId']);
    expect(await logged({ reachedOn: '2026-11-23' })).toEqual(['DATE_OUT_OF_RANGE reachedOn']);
    expect(await logged({ reachedOn: '1989-12-31' })).toEqual(['DATE_OUT_OF_RANGE reachedOn']);
    for (const evidenceUrl of [
      'javascript:alert(1)',
      'data:text/html,x',
      'nonsense',
      'https://a:b@example.org',
    ]) {
      expect(await logged({ evidenceUrl })).toEqual(['EVIDENCE_URL_INVALID evidenceUrl']);
    }
    expect(await logged({ note: 'x'.repeat(2001) })).toEqual(['TOO_LONG note']);
    expect(await logged({ note: 'a\0b' })).toEqual(['INVALID_INPUT note']);

    await app.sql.query('UPDATE rung SET retired_at = now() WHERE id = $1', [ladder[0]?.id]);
    expect(await logged({ rungId: ladder[0]?.id })).toEqual(['RUNG_UNKNOWN rungId']);
    await app.sql.query('UPDATE rung SET retired_at = NULL WHERE id = $1', [ladder[0]?.id]);
    const left = await app.sql.query('SELECT 1 FROM milestone WHERE member_id = $1', [member.memberId]);
    expect(left).toEqual([]);

    // Where it is tomorrow already, tomorrow can be logged: the tests' clock stands at noon UTC.
    await member.api.done(
      'setAvailability',
      { communityId: community.id, timeZone: 'Pacific/Kiritimati', windows: [] },
      'member { id }',
    );
    expect(await logged({ reachedOn: '2026-11-23' })).toEqual([]);
  });

  it('are logged once per rung and evidence, by however many clients', async () => {
    const member = await aMember(app, community);
    const tally = async (more: object) => {
      const all = await Promise.all(
        Array.from({ length: 16 }, () => codesOf(member, 'logMilestone', inputOf(checked, more))),
      );
      return all.flat();
    };
    const refused = (field: string) => Array.from({ length: 15 }, () => `MILESTONE_ALREADY_LOGGED ${field}`);
    expect(await tally({ evidenceUrl: evidence(3) })).toEqual(refused('evidenceUrl'));
    expect(await tally({})).toEqual(refused('rungId'));
    expect(await tally({ evidenceUrl: evidence(4), clientMutationKey: 'one' })).toEqual([]);
    const [count] = await app.sql.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM milestone WHERE member_id = $1',
      [member.memberId],
    );
    expect(count?.count).toBe(3);
  });

  it('are decided once, by however many', async () => {
    const { newcomer, mentor } = await aMentorship(app, { community });
    for (let round = 0; round < 3; round += 1) {
      const { id: milestoneId } = await log(newcomer, checked, { evidenceUrl: evidence(`decided-${round}`) });
      const deciders = Array.from({ length: 32 }, (_, n) => (n % 2 === 0 ? mentor : community.coordinator));
      const all = await Promise.all(
        deciders.map((decider, n) =>
          n % 3 === 0
            ? codesOf(decider, 'declineMilestone', { milestoneId, reason: 'Not yet.' })
            : codesOf(decider, 'confirmMilestone', { milestoneId }),
        ),
      );
      expect(all.flat()).toEqual(Array.from({ length: 31 }, () => 'MILESTONE_ALREADY_DECIDED'));
    }
  });

  it('are not decided by who is no coordinator any more when their turn comes', async () => {
    const [member, deposed] = [await aMember(app, community), await aCoordinator(app, community)];
    const { id: milestoneId } = await log(member, checked, { evidenceUrl: evidence('deposed') });
    const revoking = app.sql.createQueryRunner();
    await revoking.startTransaction();
    await revoking.query(`UPDATE member SET roles = '{NEWCOMER}' WHERE id = $1`, [deposed.memberId]);
    const decided = codesOf(deposed, 'confirmMilestone', { milestoneId });
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await app.sql.query<unknown[]>(waiting)).length === 0);
    await revoking.commitTransaction();
    await revoking.release();
    expect(await decided).toEqual(['NOT_FOUND milestoneId']);
    expect(await see(member, milestoneId)).toEqual({ status: 'CLAIMED' });
  });

  it('stand in a timeline, newest first, in pages', async () => {
    const member = await aMember(app, community);
    const days = ['2026-01-05', '2026-03-01', '2026-03-01', '2026-11-22'];
    for (const [n, reachedOn] of days.entries()) {
      await log(member, checked, { reachedOn, evidenceUrl: evidence(`page-${n}`) });
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: {
        member: {
          milestones: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            edges: { node: { evidenceUrl: string } }[];
          };
        };
      } = await member.api.query(
        `query ($id: ID!, $after: String) { member(id: $id) { milestones(first: 2, after: $after, status: [CLAIMED]) {
           totalCount pageInfo { hasNextPage endCursor } edges { node { evidenceUrl } } } } }`,
        { id: member.memberId, after },
      );
      const { totalCount, pageInfo, edges } = answer.member.milestones;
      expect(totalCount).toBe(4);
      seen.push(...edges.map(({ node }) => node.evidenceUrl));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([3, 2, 1, 0].map((n) => evidence(`page-${n}`)));
    for (const forged of [['2026-02-31', nobody], ['2026-03-01', 'x'], ['2026-03-01']]) {
      const answer = await member.api.send(
        'query ($id: ID!, $after: String) { member(id: $id) { milestones(after: $after) { totalCount } } }',
        { id: member.memberId, after: Buffer.from(JSON.stringify(forged)).toString('base64url') },
      );
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('take as many statements for a page of 50 as for one of 1', async () => {
    const own = await aCommunity(app);
    const rung = (await ladderOf(own)).find(({ needsConfirmation }) => needsConfirmation);
    const { newcomer, mentor } = await aMentorship(app, { community: own });
    for (let n = 0; n < 50; n += 1) {
      await log(newcomer, rung!, { evidenceUrl: evidence(`many-${n}`) });
    }
    const ask = (first: number) => () =>
      mentor.api.query(
        `query ($id: ID!, $first: Int) { member(id: $id) { ladderProgress { share } milestones(first: $first) {
           totalCount edges { node { status rung { name } member { user { login } } decidedBy { id }
             viewerCanConfirm viewerCannotConfirmReasons { code } } } } } }`,
        { id: newcomer.memberId, first },
      );
    await ask(1)();
    const [one, fifty] = [await statementsOf(app, ask(1)), await statementsOf(app, ask(50))];
    expect(one.length).toBeGreaterThan(4);
    expect(fifty).toHaveLength(one.length);
  });
});
