import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import {
  aCommunity,
  aCoordinator,
  aMember,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';
import { inboxOf, inboxPage } from '../support/factories/inbox.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, endHold, passDeadline } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';

const countsSelection = 'total requests claims turns stillGoing milestones';
const none = { total: 0, requests: 0, claims: 0, turns: 0, stillGoing: 0, milestones: 0 };

describe('the inbox', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const countsOf = async ({ api }: TestMember) => {
    const { viewer } = await api.query<{ viewer: { inboxCounts: typeof none } }>(
      `{ viewer { inboxCounts { ${countsSelection} } } }`,
    );
    return viewer.inboxCounts;
  };
  const claim = (mentor: TestMember, requestId: string) =>
    mentor.api.done('claimRequest', { requestId }, 'request { id }');
  /** Asks both whether a mentorship goes on, as if it had been quiet. */
  const askWhetherItGoesOn = (mentorshipId: string) =>
    app.sql.query('UPDATE mentorship SET still_going_asked_at = clock_timestamp() WHERE id = $1', [
      mentorshipId,
    ]);
  const coMentor = (mentorshipId: string, { memberId }: TestMember) =>
    app.sql.query('INSERT INTO co_mentor (mentorship_id, member_id) VALUES ($1, $2)', [
      mentorshipId,
      memberId,
    ]);
  /** Gives somebody a membership that another one has made, as if they had joined there themselves. */
  const handOver = (membership: TestMember, person: TestMember) =>
    app.sql.query('UPDATE member SET user_id = $1 WHERE id = $2', [person.userId, membership.memberId]);
  const log = async (member: TestMember, evidence = 1) => {
    const [rung] = await app.sql.query<{ id: string }[]>(
      'SELECT id FROM rung WHERE community_id = $1 AND needs_confirmation LIMIT 1',
      [member.communityId],
    );
    const { milestone } = await member.api.done<{ milestone: { id: string } }>(
      'logMilestone',
      {
        communityId: member.communityId,
        rungId: rung!.id,
        reachedOn: '2026-11-20',
        evidenceUrl: `https://example.org/${evidence}`,
      },
      'milestone { id }',
    );
    return milestone.id;
  };

  it('has a request until its mentor answers, or nobody can any more', async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    expect([await inboxOf(mentor), await countsOf(mentor)]).toEqual([[], none]);
    const first = await aRequest(community, newcomer, mentor);
    expect(await inboxOf(mentor)).toEqual([`REQUEST ${first.id}`]);
    expect(await countsOf(mentor)).toEqual({ ...none, total: 1, requests: 1 });
    expect(await inboxOf(newcomer)).toEqual([]);
    await mentor.api.done('declineRequest', { requestId: first.id, kind: 'NO_TIME' }, 'request { id }');
    expect(await inboxOf(mentor)).toEqual([]);
    const second = await aRequest(community, await aNewcomer(app, community), mentor);
    await passDeadline(app, second.id);
    expect([await inboxOf(mentor), await countsOf(mentor)]).toEqual([[], none]);
  });

  it('has whose turn it is, once: the thread of a request that waits is the request', async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const request = await aRequest(community, newcomer, mentor);
    await post(newcomer, request.threadId, 'One more thing');
    expect(await inboxOf(mentor)).toEqual([`REQUEST ${request.id}`]);
    await post(mentor, request.threadId, 'What have you read so far?');
    expect(await inboxOf(mentor)).toEqual([`REQUEST ${request.id}`]);
    expect(await inboxOf(newcomer)).toEqual([`TURN ${request.threadId}`]);
    await post(newcomer, request.threadId, 'The guide');
    expect([await inboxOf(mentor), await inboxOf(newcomer)]).toEqual([[`REQUEST ${request.id}`], []]);
    await mentor.api.done('acceptRequest', { requestId: request.id }, 'mentorship { id }');
    expect(await inboxOf(mentor)).toEqual([`TURN ${request.threadId}`]);
    await mentor.api.done('handBackTurn', { threadId: request.threadId }, 'thread { id }');
    expect([await inboxOf(mentor), await inboxOf(newcomer)]).toEqual([[], []]);
    await post(mentor, request.threadId);
    await post(mentor, request.threadId);
    expect(await countsOf(newcomer)).toEqual({ ...none, total: 1, turns: 1 });
    const [{ id: mentorshipId }] = await app.sql.query<[{ id: string }]>(
      'SELECT id FROM mentorship WHERE request_id = $1',
      [request.id],
    );
    await mentor.api.done('completeMentorship', { mentorshipId }, 'mentorship { id }');
    expect(await inboxOf(newcomer)).toEqual([]);
  });

  it('asks no newcomer for an answer about a request whose deadline has passed', async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const request = await aRequest(community, newcomer, mentor);
    await post(mentor, request.threadId);
    await passDeadline(app, request.id);
    expect([await inboxOf(newcomer), await inboxOf(mentor)]).toEqual([[], []]);
  });

  it('has a request from the open queue for who holds it, as long as they do', async () => {
    const [mentor, other] = [await aMentor(app, community), await aMentor(app, community)];
    const { id } = await aRequest(community, await aNewcomer(app, community), null);
    expect(await inboxOf(mentor)).toEqual([]);
    await claim(mentor, id);
    const { items } = await inboxPage(mentor);
    expect(items).toMatchObject([{ kind: 'CLAIM', id }]);
    expect(Math.abs(Date.now() - Date.parse(items[0]!.since))).toBeLessThan(60_000);
    expect(await countsOf(mentor)).toEqual({ ...none, total: 1, claims: 1 });
    expect(await inboxOf(other)).toEqual([]);
    await endHold(app, id);
    expect(await inboxOf(mentor)).toEqual([]);
    await claim(other, id);
    await other.api.done('acceptRequest', { requestId: id }, 'mentorship { id }');
    expect((await inboxPage(other)).items).toMatchObject([{ kind: 'TURN' }]);
  });

  it('asks mentee and lead whether a quiet mentorship goes on', async () => {
    const { mentorshipId, threadId, mentor, newcomer } = await aMentorship(app, { community });
    const beside = await aMentor(app, community);
    await coMentor(mentorshipId, beside);
    await mentor.api.done('handBackTurn', { threadId }, 'thread { id }');
    await askWhetherItGoesOn(mentorshipId);
    for (const asked of [mentor, newcomer]) {
      expect(await inboxOf(asked)).toEqual([`STILL_GOING ${mentorshipId}`]);
      expect(await countsOf(asked)).toEqual({ ...none, total: 1, stillGoing: 1 });
    }
    expect(await inboxOf(beside)).toEqual([]);
    await newcomer.api.done('keepMentorshipGoing', { mentorshipId }, 'mentorship { id }');
    expect([await inboxOf(mentor), await inboxOf(newcomer)]).toEqual([[], []]);
    await askWhetherItGoesOn(mentorshipId);
    await newcomer.api.done('pauseMentorship', { mentorshipId }, 'mentorship { id }');
    expect([await inboxOf(mentor), await inboxOf(newcomer)]).toEqual([[], []]);
    await newcomer.api.done('resumeMentorship', { mentorshipId }, 'mentorship { id }');
    await askWhetherItGoesOn(mentorshipId);
    expect(await countsOf(mentor)).toEqual({ ...none, total: 1, stillGoing: 1 });
    await post(mentor, threadId, 'Yes, it does');
    expect([await inboxOf(mentor), await inboxOf(newcomer)]).toEqual([[], [`TURN ${threadId}`]]);
  });

  it('has claimed milestones for the mentors of who claims them, and for coordinators only where there is none', async () => {
    const own = await aCommunity(app);
    const { mentorshipId, threadId, mentor, newcomer } = await aMentorship(app, { community: own });
    const [beside, stranger] = [await aMentor(app, own), await aMentor(app, own)];
    const second = await aCoordinator(app, own);
    await coMentor(mentorshipId, beside);
    await mentor.api.done('handBackTurn', { threadId }, 'thread { id }');
    const guided = await log(newcomer);
    for (const mentorOfTheirs of [mentor, beside]) {
      expect(await inboxOf(mentorOfTheirs)).toEqual([`MILESTONE ${guided}`]);
      expect(await countsOf(mentorOfTheirs)).toEqual({ ...none, total: 1, milestones: 1 });
    }
    for (const other of [newcomer, stranger, second, own.coordinator]) {
      expect(await inboxOf(other)).toEqual([]);
    }
    const unguided = await log(stranger);
    const ofCoordinator = await log(second);
    expect(await inboxOf(own.coordinator)).toEqual([`MILESTONE ${unguided}`, `MILESTONE ${ofCoordinator}`]);
    expect(await inboxOf(second)).toEqual([`MILESTONE ${unguided}`]);
    await own.coordinator.api.done('confirmMilestone', { milestoneId: unguided }, 'milestone { id }');
    expect(await inboxOf(second)).toEqual([]);
    await newcomer.api.done('endMentorship', { mentorshipId }, 'mentorship { id }');
    expect([await inboxOf(mentor), await inboxOf(beside)]).toEqual([[], []]);
    expect(await inboxOf(second)).toEqual([`MILESTONE ${guided}`]);
    await second.api.done('declineMilestone', { milestoneId: guided, reason: 'Not yet' }, 'milestone { id }');
    expect(await countsOf(own.coordinator)).toEqual({ ...none, total: 1, milestones: 1 });
  });

  it('goes through all communities, what waits longest first, page by page and kind by kind', async () => {
    const elsewhere = await aCommunity(app);
    const mentor = await aMentor(app, community, { capacity: 20 });
    const there = await aMentor(app, elsewhere, { capacity: 20 });
    await handOver(there, mentor);
    const expected: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const [place, asked] = n % 2 === 0 ? [community, mentor] : [elsewhere, there];
      const request = await aRequest(place, await aNewcomer(app, place), asked);
      expected.push(`REQUEST ${request.id}`);
    }
    // The same microsecond for all of them, so that only the ids tell pages apart.
    await app.sql.query(
      `UPDATE mentorship_request SET submitted_at = '2026-01-01T00:00:00.123456Z' WHERE mentor_id = ANY($1)`,
      [[mentor.memberId, there.memberId]],
    );
    expected.sort();
    const { threadId, newcomer } = await aMentorship(app, { community, mentor });
    await post(mentor, threadId);
    await post(newcomer, threadId);
    expected.push(`TURN ${threadId}`);
    expect(await inboxOf(mentor)).toEqual(expected);
    const paged: string[] = [];
    let after: string | null = null;
    for (let n = 0; n < expected.length; n += 1) {
      const page = await inboxPage(mentor, { first: 1, after });
      expect(page).toMatchObject({ totalCount: 5, hasNextPage: n < 4 });
      paged.push(...page.items.map(({ kind, id }) => `${kind} ${id}`));
      after = page.endCursor;
    }
    expect(paged).toEqual(expected);
    const turns = await inboxPage(mentor, { kinds: ['TURN', 'TURN', 'CLAIM'] });
    expect(turns).toMatchObject({ totalCount: 1, hasNextPage: false, items: [{ id: threadId }] });
    expect(await inboxPage(mentor, { kinds: [] })).toMatchObject({ totalCount: 0, items: [] });
    expect(await countsOf(mentor)).toEqual({ ...none, total: 5, requests: 4, turns: 1 });
  });

  it('is read for one community, however much waits elsewhere, page by page', async () => {
    const elsewhere = await aCommunity(app);
    const mentor = await aMentor(app, community, { capacity: 20 });
    const there = await aMentor(app, elsewhere, { capacity: 20 });
    await handOver(there, mentor);
    const expected: string[] = [];
    for (let n = 0; n < 3; n += 1) await aRequest(community, await aNewcomer(app, community), mentor);
    for (let n = 0; n < 3; n += 1) {
      expected.push((await aRequest(elsewhere, await aNewcomer(app, elsewhere), there)).id);
    }
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await inboxPage(mentor, { first: 2, after, communityId: elsewhere.id });
      expect(page.totalCount).toBe(3);
      paged.push(...page.items.map(({ id }) => id));
      after = page.hasNextPage ? page.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(expected);
    expect(await inboxPage(mentor, { communityId: community.id })).toMatchObject({ totalCount: 3 });
    expect(await inboxPage(mentor, { communityId: elsewhere.id, kinds: ['TURN'] })).toMatchObject({
      totalCount: 0,
      items: [],
    });
    const unseen = await aCommunity(app);
    for (const communityId of [unseen.id, 'not an id', '\0']) {
      expect(await inboxPage(mentor, { communityId })).toMatchObject({ totalCount: 0, items: [] });
    }
  });

  it('answers a cursor that nobody was given with reason', async () => {
    const mentor = await aMentor(app, community);
    await aRequest(community, await aNewcomer(app, community), mentor);
    const cursor = (...position: unknown[]) => Buffer.from(JSON.stringify(position)).toString('base64url');
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    for (const [microseconds, found] of [
      [-1e300, 1],
      [-1, 1],
      [0.5, 1],
      [2 ** 53, 0],
      [1e300, 0],
    ] as const) {
      const page = await inboxPage(mentor, { after: cursor(microseconds, id) });
      expect(page.items).toHaveLength(found);
    }
    for (const forged of [cursor('x', id), cursor(1, 'x'), cursor(1), cursor(null, id), 'nonsense']) {
      const answer = await mentor.api.send(
        'query ($after: String) { viewer { inbox(after: $after) { totalCount } } }',
        {
          after: forged,
        },
      );
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('is empty where its owner cannot act', async () => {
    const own = await aCommunity(app);
    const mentor = await aMentor(app, own);
    await aRequest(own, await aNewcomer(app, own), mentor);
    const set = (column: string, value: string) =>
      app.sql.query(`UPDATE member SET ${column} = ${value} WHERE id = $1`, [mentor.memberId]);
    expect(await inboxOf(mentor)).toHaveLength(1);
    await set('suspended_at', 'now()');
    expect([await inboxOf(mentor), await countsOf(mentor)]).toEqual([[], none]);
    await set('suspended_at', 'NULL');
    await app.sql.query('UPDATE community SET conduct_version = 2 WHERE id = $1', [own.id]);
    expect([await inboxOf(mentor), await countsOf(mentor)]).toEqual([[], none]);
    await mentor.api.done(
      'joinCommunity',
      { communityId: own.id, acceptedConductVersion: 2 },
      'member { id }',
    );
    expect(await inboxOf(mentor)).toHaveLength(1);
  });

  it('has nothing that a block stands before', async () => {
    const own = await aCommunity(app);
    const { mentorshipId, threadId, mentor, newcomer } = await aMentorship(app, { community: own });
    const beside = await aMentor(app, own);
    await coMentor(mentorshipId, beside);
    await app.sql.query(
      `INSERT INTO thread_participant (thread_id, member_id, side) VALUES ($1, $2, 'MENTOR')`,
      [threadId, beside.memberId],
    );
    const asking = await aNewcomer(app, own);
    const { id } = await aRequest(own, asking, mentor);
    const milestone = await log(newcomer);
    expect(await inboxOf(mentor)).toEqual([`TURN ${threadId}`, `REQUEST ${id}`, `MILESTONE ${milestone}`]);
    const block = (by: TestMember, whom: TestMember) =>
      by.api.done('blockMember', { memberId: whom.memberId }, 'member { id }');
    await block(asking, mentor);
    expect(await inboxOf(mentor)).toEqual([`TURN ${threadId}`, `MILESTONE ${milestone}`]);
    await block(beside, newcomer);
    expect(await inboxOf(beside)).toEqual([]);
    await block(newcomer, mentor);
    expect([await inboxOf(mentor), await inboxOf(newcomer)]).toEqual([[], []]);
    expect(await inboxOf(own.coordinator)).toEqual([`MILESTONE ${milestone}`]);
  });

  it('brings what each item is about, and takes as many SQL statements for 50 as for one', async () => {
    const own = await aCommunity(app);
    const mentor = await aMentor(app, own, { capacity: 20 });
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      const { mentorshipId, threadId, newcomer } = await aMentorship(app, { community: own, mentor });
      await askWhetherItGoesOn(mentorshipId);
      ids.push(mentorshipId, threadId, await log(newcomer, 1), await log(newcomer, 2));
    }
    for (let n = 0; n < 10; n += 1) {
      const { id } = await aRequest(own, await aNewcomer(app, own), n === 0 ? null : mentor);
      if (n === 0) await claim(mentor, id);
      ids.push(id);
    }
    interface Node {
      readonly id: string;
      readonly kind: string;
      readonly request: { id: string; introduction: string } | null;
      readonly thread: { id: string } | null;
      readonly mentorship: { id: string } | null;
      readonly milestone: { id: string } | null;
    }
    const read = async (first: number, kinds?: readonly string[]) => {
      let nodes: Node[] = [];
      const statements = await statementsOf(app, async () => {
        const { viewer } = await mentor.api.query<{ viewer: { inbox: { edges: { node: Node }[] } } }>(
          `query ($first: Int, $kinds: [InboxItemKind!]) { viewer { inboxCounts { total } inbox(first: $first, kinds: $kinds) { totalCount edges { node {
             id kind since community { slug } member { id user { login } }
             request { id introduction newcomer { user { login } } viewerCanAccept }
             thread { id title unreadCount awaiting { id } mentorship { mentee { id } } request { id } }
             mentorship { id status mentee { user { login } } lead { id } }
             milestone { id rung { name } member { user { login } } viewerCanConfirm }
           } } } } }`,
          { first, kinds },
        );
        nodes = viewer.inbox.edges.map(({ node }) => node);
      });
      expect(nodes).toHaveLength(first);
      return { statements, nodes };
    };
    const { nodes } = await read(50);
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const subjectOf: Record<string, 'request' | 'thread' | 'mentorship' | 'milestone'> = {
      REQUEST: 'request',
      CLAIM: 'request',
      TURN: 'thread',
      STILL_GOING: 'mentorship',
      MILESTONE: 'milestone',
    };
    for (const node of nodes) {
      const { request, thread, mentorship, milestone } = node;
      const subjects = { request, thread, mentorship, milestone };
      expect(subjects[subjectOf[node.kind]!]?.id).toBe(node.id);
      expect(Object.values(subjects).filter((subject) => subject !== null)).toHaveLength(1);
    }
    expect(
      nodes.filter(({ request }) => request !== null).every(({ request }) => request?.introduction),
    ).toBe(true);
    for (const kind of ['REQUEST', 'TURN', 'STILL_GOING', 'MILESTONE']) {
      const [many, one] = [await read(9, [kind]), await read(1, [kind])];
      expect([kind, many.statements.length]).toEqual([kind, one.statements.length]);
    }
    const { statements } = await read(50);
    expect(statements.filter((statement) => statement.includes('WITH me AS'))).toHaveLength(2); // the page, and all counts
  });

  it('is nobody else’s', async () => {
    const { threadId, newcomer } = await aMentorship(app, { community });
    const request = await aRequest(community, newcomer, await aMentor(app, community));
    const milestone = await log(newcomer);
    const others = [await aMember(app, community), await aMentor(app, community), community.coordinator];
    for (const other of others) {
      const inbox = await inboxOf(other);
      for (const id of [threadId, request.id, milestone]) expect(inbox.join()).not.toContain(id);
    }
    const visitor = await app.visitor().query<{ viewer: unknown }>('{ viewer { inbox { totalCount } } }');
    expect(visitor.viewer).toBeNull();
  });
});
