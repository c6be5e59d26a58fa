import type { ApiClient, GraphqlAnswer } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, aMember } from '../support/factories/community.js';
import { aThread, post, type TestThread } from '../support/factories/thread.js';

interface Found {
  readonly searchMessages: {
    readonly totalCount: number;
    readonly edges: {
      readonly node: {
        readonly thread: { readonly id: string };
        readonly message: { readonly sequence: number; readonly body: string } | null;
        readonly excerpt: { readonly text: string; readonly matched: boolean }[];
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const searchQuery = `query ($query: String!, $communityId: ID, $threadId: ID, $first: Int, $after: String) {
  searchMessages(query: $query, communityId: $communityId, threadId: $threadId, first: $first, after: $after) {
    totalCount edges { node { thread { id } message { sequence body } excerpt { text matched } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

type Where = { communityId?: string; threadId?: string; first?: number; after?: string | null };

const send = (api: ApiClient, query: string, where: Where = {}): Promise<GraphqlAnswer<Found>> =>
  api.send<Found>(searchQuery, { query, ...where });

const search = async (api: ApiClient, query: string, where: Where = {}) =>
  (await api.query<Found>(searchQuery, { query, ...where })).searchMessages;

/** The texts of the messages that are found, the newest first; of a title its thread's id. */
async function found(api: ApiClient, query: string, where?: Where): Promise<string[]> {
  const { edges, totalCount } = await search(api, query, where);
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.message?.body ?? node.thread.id);
}

describe('searching messages', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  describe('finds words', () => {
    let thread: TestThread;
    const texts = [
      'The **asyncio** event loop, see `os.path.join` and gh-1234.',
      'I didn\'t review it - or did I? "merge conflict" & such | (a:*) ! \\ <-> <b>bold</b>',
      'Conflict when you merge: 日本語のテスト, 검색을 한다, Überprüfung, café.',
      'Reviewed C and CPython 3.12.',
    ] as const;
    beforeAll(async () => {
      thread = await aThread(app);
      for (const text of texts) await post(thread.mentor, thread.id, text);
    });

    it.each<[string, number[]]>([
      // newest first; all words, in any order and case
      ['ASYNCIO', [0]],
      ['merge conflict', [2, 1]],
      ['loop asyncio', [0]],
      ['asyncio bold', []],
      // the beginning of a word, but not of a short one or a number, and not its middle
      ['review', [3, 1]],
      ['c', [3]],
      ['gh-123', []],
      ['syncio', []],
      // words that signs connect stand next to each other, and can be found alone
      ['os.path', [0]],
      ['path.os', []],
      ['join', [0]],
      ['gh-1234', [0]],
      ['1234', [0]],
      ['3.12', [3]],
      // whatever would be an operator is none
      ['"merge conflict"', [2, 1]],
      ['review -merge', [1]],
      ['asyncio or merge', []],
      ['merge | asyncio', []],
      ['!asyncio', [0]],
      ['asy:*', [0]],
      ['(a:*) & \\ <->', [1]],
      ["didn't", [1]],
      ["'); DROP TABLE message; --", []],
      ['merge\0conflict', [2, 1]],
      ['merge \ud83d', [2, 1]],
      ['%', []],
      ['conf%', [2, 1]],
      // other languages
      ['日本', [2]],
      ['本日', []],
      ['テスト', [2]],
      ['검색', [2]],
      ['überprüf', [2]],
      ['cafe\u0301', [2]],
      // nothing to look for
      ['', []],
      ['  "" !!! :* \\ 😀 ', []],
      ['\0', []],
      ['a'.repeat(200), []],
    ])('%j', async (query, expected) => {
      expect(await found(thread.mentee.api, query)).toEqual(expected.map((n) => texts[n]));
    });

    it('and shows where, in fragments of plain text', async () => {
      const { edges } = await search(thread.mentee.api, 'bold "review');
      expect(edges.map(({ node }) => node.excerpt)).toEqual([
        [
          { text: "I didn't ", matched: false },
          { text: 'review', matched: true },
          { text: ' it - or did I? "merge conflict" & such | (a:*) ! \\ <-> <b>', matched: false },
          { text: 'bold', matched: true },
          { text: '</b>', matched: false },
        ],
      ]);
    });

    it('and says when the search is too long', async () => {
      const { errors } = await send(thread.mentee.api, 'a'.repeat(201));
      expect(errors).toMatchObject([
        {
          message: 'The search has 201 characters; there is room for 200.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    });
  });

  it('finds what a message says now, and nothing of what was edited or deleted', async () => {
    const { id, mentee } = await aThread(app);
    await post(mentee, id, 'before');
    const [{ messageId }] = await app.sql.query<[{ messageId: string }]>(
      'SELECT id AS "messageId" FROM message WHERE thread_id = $1',
      [id],
    );
    await mentee.api.done('editMessage', { messageId, body: 'after' }, 'message { id }');
    expect(await found(mentee.api, 'before')).toEqual([]);
    expect(await found(mentee.api, 'after')).toEqual(['after']);
    await mentee.api.done('deleteMessage', { messageId }, 'message { id }');
    for (const query of ['before', 'after']) expect(await found(mentee.api, query)).toEqual([]);
  });

  it('finds titles, where no thread was chosen', async () => {
    const { id, mentee } = await aThread(app);
    await post(mentee, id, 'My first steps');
    expect(await found(mentee.api, 'first steps')).toEqual(['My first steps', id]);
    expect((await search(mentee.api, 'first steps')).edges[1]?.node).toMatchObject({
      message: null,
      excerpt: [{ text: 'First', matched: true }, { text: ' ' }, { text: 'steps', matched: true }],
    });
    expect(await found(mentee.api, 'first steps', { threadId: id })).toEqual(['My first steps']);
  });

  it('never finds what others say, whoever asks, and however they ask', async () => {
    const thread = await aThread(app);
    const { community, mentee, mentor } = thread;
    await post(mentee, thread.id, 'canary');
    const other = await aThread(app, { community, mentor });
    const [member, stranger] = [await aMember(app, community), await app.person('stranger')];
    const outsiders = [other.mentee, community.coordinator, member, stranger];
    for (const { api } of outsiders) {
      for (const query of ['canary', 'CAN', 'first steps', 'canary | first', '!zebra']) {
        for (const where of [{}, { communityId: community.id }, { threadId: thread.id }]) {
          const { edges, totalCount } = await search(api, query, where);
          expect(edges.filter(({ node }) => node.thread.id === thread.id)).toEqual([]);
          expect(totalCount).toBe(edges.length);
        }
      }
    }
    expect(await found(mentor.api, 'canary', { communityId: community.id, threadId: thread.id })).toEqual([
      'canary',
    ]);
    expect(await found(mentor.api, 'canary', { communityId: thread.id })).toEqual([]);
    expect(await found(mentor.api, 'canary', { threadId: other.id })).toEqual([]);
    expect(await found(mentor.api, 'canary', { threadId: 'no-id' })).toEqual([]);
  });

  it('follows who may read: not those who left; those who are blocked or suspended, as far as they may read', async () => {
    const thread = await aThread(app);
    const { mentee, mentor, community } = thread;
    await post(mentee, thread.id, 'canary');
    await mentee.api.done('blockMember', { memberId: mentor.memberId }, 'member { id }');
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [mentor.memberId]);
    const reads = async () =>
      (
        await mentor.api.query<{ thread: object | null }>('query ($id: ID!) { thread(id: $id) { id } }', {
          id: thread.id,
        })
      ).thread !== null;
    expect([await reads(), await found(mentor.api, 'canary')]).toEqual([true, ['canary']]);
    await app.sql.query('DELETE FROM thread_participant WHERE member_id = $1', [mentor.memberId]);
    expect([await reads(), await found(mentor.api, 'canary')]).toEqual([false, []]);
    expect(await found(mentor.api, 'first', { communityId: community.id })).toEqual([]);
    expect(await found(mentee.api, 'canary')).toEqual(['canary']);
  });

  it('goes on page by page through all communities, whatever is posted meanwhile', async () => {
    const first = await aThread(app);
    const { mentee } = first;
    const second = await aThread(app, { community: first.community, mentee });
    for (let n = 1; n <= 4; n += 1) await post(mentee, n % 2 === 0 ? first.id : second.id, `needle ${n}`);
    // All at once, as imported ones may be.
    await app.sql.query(`UPDATE message SET posted_at = '2026-11-01' WHERE thread_id = $1`, [first.id]);
    const all = await found(mentee.api, 'needle');
    expect(all.slice(0, 2)).toEqual(['needle 3', 'needle 1']);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Found['searchMessages'] = await search(mentee.api, 'needle', {
        first: 1,
        after,
      });
      paged.push(...edges.map(({ node }) => node.message?.body ?? ''));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      await post(mentee, first.id, 'a later needle');
    } while (after !== null);
    expect(paged).toEqual(all);
    for (const where of [{ first: 0 }, { first: 101 }, { after: 'forged' }]) {
      expect((await send(mentee.api, 'needle', where)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const forged = Buffer.from(JSON.stringify([-1e300, first.id])).toString('base64url');
    expect((await search(mentee.api, 'needle', { after: forged })).edges).toEqual([]);
  });

  it('takes as many SQL statements for 20 messages as for one', async () => {
    const community = await aCommunity(app);
    const mentee = await aMember(app, community);
    for (let n = 0; n < 4; n += 1) {
      const { id, mentor } = await aThread(app, { community, mentee });
      for (let m = 0; m < 5; m += 1) await post(m % 2 === 0 ? mentee : mentor, id, 'needle');
    }
    const query = `query ($first: Int) { searchMessages(query: "needle", first: $first) {
      totalCount edges { node { thread { title unreadCount } message { author { user { login } } } excerpt { text } } }
    } }`;
    const read = (first: number) => statementsOf(app, () => mentee.api.query(query, { first }));
    await read(1);
    expect((await read(20)).length).toBe((await read(1)).length);
  });
});
