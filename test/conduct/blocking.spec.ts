import { MemberBlocked } from '#conduct';
import { TransactionEvents } from '#platform/events';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestMember } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';

interface Blocked {
  readonly member: {
    readonly blockedMembers: {
      totalCount: number;
      edges: { cursor: string; node: { id: string } }[];
      pageInfo: { hasNextPage: boolean };
    } | null;
  } | null;
}

describe('blocking', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const block = (by: TestMember, memberId: string, verb = 'blockMember') =>
    by.api.mutate<{ member: { id: string } | null }>(verb, { memberId }, 'member { id }');
  const blockedOf = async (viewer: TestMember, of = viewer, args = '') =>
    (
      await viewer.api.query<Blocked>(
        `query ($id: ID!) { member(id: $id) {
           blockedMembers${args} { totalCount edges { cursor node { id } } pageInfo { hasNextPage } }
         } }`,
        { id: of.memberId },
      )
    ).member?.blockedMembers;
  const rows = (member: TestMember) =>
    app.sql.query<unknown[]>('SELECT 1 FROM block WHERE $1 IN (blocker_id, blocked_id)', [member.memberId]);

  it('works at once, can be undone, and is seen by nobody else', async () => {
    const community = await aCommunity(app);
    const [ada, ben] = [await aMember(app, community, 'ada'), await aMember(app, community, 'ben')];
    expect(await block(ada, ben.memberId)).toEqual({ member: { id: ben.memberId }, userErrors: [] });
    expect(await block(ada, ben.memberId)).toEqual({ member: { id: ben.memberId }, userErrors: [] });
    expect(await blockedOf(ada)).toMatchObject({ totalCount: 1, edges: [{ node: { id: ben.memberId } }] });
    expect(await blockedOf(ben)).toMatchObject({ totalCount: 0, edges: [] });
    for (const viewer of [ben, community.coordinator]) expect(await blockedOf(viewer, ada)).toBeNull();
    const audits = () =>
      app.sql.query(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at`, [ben.memberId]);
    expect(await audits()).toEqual([{ action: 'block-member' }]);

    expect(await block(ben, ada.memberId, 'unblockMember')).toMatchObject({ userErrors: [] });
    expect(await rows(ada)).toHaveLength(1); // another's block is not one's own to lift
    for (let n = 0; n < 2; n += 1) {
      expect(await block(ada, ben.memberId, 'unblockMember')).toEqual({
        member: { id: ben.memberId },
        userErrors: [],
      });
    }
    expect(await rows(ada)).toHaveLength(0);
  });

  it('lists whom one blocks in pages', async () => {
    const community = await aCommunity(app);
    const ada = await aMember(app, community, 'ada');
    const others: string[] = [];
    for (let n = 0; n < 5; n += 1) others.push((await aMember(app, community)).memberId);
    await Promise.all(others.map((memberId) => block(ada, memberId)));
    const first = await blockedOf(ada, ada, '(first: 3)');
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = await blockedOf(ada, ada, `(first: 3, after: "${first?.edges.at(-1)?.cursor}")`);
    expect(rest?.pageInfo.hasNextPage).toBe(false);
    expect([...(first?.edges ?? []), ...(rest?.edges ?? [])].map(({ node }) => node.id)).toEqual(others);
    for (const args of [
      '(first: 0)',
      '(first: -1)',
      '(first: 1000000)',
      '(after: "forged")',
      '(after: "WyIxIl0")',
    ]) {
      const answer = await ada.api.send(
        `query ($id: ID!) { member(id: $id) { blockedMembers${args} { totalCount } } }`,
        {
          id: ada.memberId,
        },
      );
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('is for others of the same community', async () => {
    const community = await aCommunity(app);
    const ada = await aMember(app, community, 'ada');
    const elsewhere = await aMember(app, await aCommunity(app));
    for (const verb of ['blockMember', 'unblockMember']) {
      expect(await block(ada, ada.memberId, verb)).toMatchObject({
        member: null,
        userErrors: [{ code: 'ONESELF', field: ['memberId'] }],
      });
      for (const id of [elsewhere.memberId, community.id, 'no-id', '\0', '']) {
        expect(await block(ada, id, verb)).toMatchObject({
          member: null,
          userErrors: [{ code: 'NOT_FOUND', field: ['memberId'] }],
        });
      }
    }
    expect(await rows(ada)).toHaveLength(0);
  });

  it('does not wait for the acceptance of a new conduct text', async () => {
    const community = await aCommunity(app);
    const [ada, ben] = [await aMember(app, community), await aMember(app, community)];
    await app.sql.query('UPDATE community SET conduct_version = 2 WHERE id = $1', [community.id]);
    expect((await block(ada, ben.memberId)).userErrors).toEqual([]);
  });

  it('closes what both take part in to both, in words that do not say why', async () => {
    const byBlock = await aThread(app);
    const byEnd = await aThread(app, { community: byBlock.community });
    await app.sql.query('UPDATE thread SET closed_at = now() WHERE id = $1', [byEnd.id]);
    await block(byBlock.mentor, byBlock.mentee.memberId);
    const state = async (person: TestMember, id: string) => ({
      ...(await person.api.query<object>(
        `query ($id: ID!) { thread(id: $id) { viewerCanPost viewerCannotPostReasons { code message hint } } }`,
        { id },
      )),
      refused: (await person.api.mutate('postMessage', { threadId: id, body: 'Hello?' }, 'message { id }'))
        .userErrors,
    });
    const ended = await state(byEnd.mentee, byEnd.id);
    expect(ended).toMatchObject({
      thread: { viewerCanPost: false, viewerCannotPostReasons: [{ code: 'THREAD_CLOSED' }] },
      refused: [{ code: 'THREAD_CLOSED' }],
    });
    expect(await state(byBlock.mentee, byBlock.id)).toEqual(ended);
    expect(await state(byBlock.mentor, byBlock.id)).toEqual(ended);

    await block(byBlock.mentor, byBlock.mentee.memberId, 'unblockMember');
    expect(await post(byBlock.mentee, byBlock.id)).toBe(1);
  });

  it('undoes itself when what follows from it fails', async () => {
    const community = await aCommunity(app);
    const [ada, ben] = [await aMember(app, community), await aMember(app, community)];
    app.application.nest
      .get(TransactionEvents)
      .on(MemberBlocked, (_tx, { blockedId }) =>
        blockedId === ben.memberId
          ? Promise.reject(new Error('as if lifting a request failed'))
          : Promise.resolve(),
      );
    const answer = await ada.api.send(
      'mutation ($input: BlockMemberInput!) { blockMember(input: $input) { member { id } } }',
      { input: { memberId: ben.memberId } },
    );
    expect(answer.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await rows(ada)).toHaveLength(0);
  });

  it('lets 32 people block each other and talk at the same time without a deadlock', async () => {
    const threads = await Promise.all(Array.from({ length: 8 }, () => aThread(app)));
    const work = threads.flatMap(({ id, mentee, mentor }) => [
      ...Array.from({ length: 4 }, () => block(mentee, mentor.memberId)),
      ...Array.from({ length: 4 }, () => block(mentor, mentee.memberId)),
      ...[mentee, mentor, mentee, mentor].map((author) =>
        author.api.mutate('postMessage', { threadId: id, body: 'Hello' }, 'message { id }'),
      ),
    ]);
    for (const { userErrors } of await Promise.all(work)) {
      expect(userErrors.map(({ code }) => code).filter((code) => code !== 'THREAD_CLOSED')).toEqual([]);
    }
    expect(
      await app.sql.query('SELECT count(*)::int FROM block WHERE blocker_id = ANY($1)', [
        threads.flatMap(({ mentee, mentor }) => [mentee.memberId, mentor.memberId]),
      ]),
    ).toEqual([{ count: 16 }]);
  });

  it('lets no message through that began before and ends after it', async () => {
    const threads = await Promise.all(Array.from({ length: 16 }, () => aThread(app)));
    await Promise.all(
      threads.flatMap(({ id, mentee, mentor }) => [
        block(mentor, mentee.memberId),
        ...Array.from({ length: 4 }, () =>
          mentee.api.mutate('postMessage', { threadId: id, body: 'Hello' }, 'message { id }'),
        ),
      ]),
    );
    const late = await app.sql.query(
      `SELECT message.posted_at, block.created_at FROM message
         JOIN thread ON thread.id = message.thread_id
         JOIN block ON block.blocker_id = thread.lead_id AND block.blocked_id = message.author_id
        WHERE message.posted_at > block.created_at AND thread.id = ANY($1)`,
      [threads.map(({ id }) => id)],
    );
    expect(late).toEqual([]);
  });
});
