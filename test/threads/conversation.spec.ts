import { TestApplication } from '../support/application.js';
import { aMember } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';

interface ThreadAnswer {
  readonly thread: {
    readonly lastSequence: number;
    readonly unreadCount: number;
    readonly readUpTo: number;
    readonly awaiting: { id: string } | null;
    readonly awaitingSince: string | null;
    readonly viewerCanPost: boolean;
    readonly viewerCannotPostReasons: { code: string }[];
  } | null;
}

const threadQuery = `query ($id: ID!) { thread(id: $id) {
  lastSequence unreadCount readUpTo awaiting { id } awaitingSince viewerCanPost viewerCannotPostReasons { code }
} }`;

interface Messages {
  readonly thread: {
    readonly messages: {
      readonly totalCount: number;
      readonly edges: { cursor: string; node: { sequence: number; body: string } }[];
      readonly pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
  };
}

const messagesQuery = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { thread(id: $id) {
  messages(first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { sequence body } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
} }`;

describe('a conversation', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  it('keeps whose turn it is from the first unanswered message, and what each has not read', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const read = async (by: typeof mentee) => (await by.api.query<ThreadAnswer>(threadQuery, { id })).thread;
    expect(await read(mentee)).toMatchObject({ lastSequence: 0, unreadCount: 0, awaiting: null });

    await post(mentee, id, 'How do I build it?');
    const asked = await read(mentor);
    expect(asked).toMatchObject({ unreadCount: 1, readUpTo: 0, awaiting: { id: mentor.memberId } });
    await post(mentee, id, 'I am on Windows.');
    expect(await read(mentor)).toMatchObject({ unreadCount: 2, awaitingSince: asked?.awaitingSince });
    expect(await read(mentee)).toMatchObject({ unreadCount: 0, readUpTo: 2 });

    await post(mentor, id, 'See the devguide.');
    expect(await read(mentor)).toMatchObject({ unreadCount: 2, readUpTo: 0 });
    expect(await read(mentee)).toMatchObject({ unreadCount: 1, awaiting: { id: mentee.memberId } });

    const mark = (upToSequence: number) =>
      mentor.api.mutate<{ thread: { unreadCount: number; readUpTo: number } | null }>(
        'markThreadRead',
        { threadId: id, upToSequence },
        'thread { unreadCount readUpTo }',
      );
    expect(await mark(1_000_000)).toMatchObject({ thread: { unreadCount: 0, readUpTo: 3 } });
    expect(await mark(1)).toMatchObject({ thread: { unreadCount: 1, readUpTo: 1 } });
    expect(await mark(-1)).toMatchObject({
      thread: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['upToSequence'] }],
    });

    const handBack = (by: typeof mentee) =>
      by.api.mutate('handBackTurn', { threadId: id }, 'thread { awaitingSince awaiting { id } }');
    expect(await handBack(mentor)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await handBack(mentee)).toMatchObject({ thread: { awaiting: null, awaitingSince: null } });
    expect(await handBack(mentee)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
  });

  it('shows a message as it was written, and rendered without what could do harm', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const body = '**Hi** <script>alert(1)</script> [x](javascript:alert(1)) https://example.org';
    const { message } = await mentee.api.done<{ message: { bodyHtml: string } }>(
      'postMessage',
      { threadId: id, body: `\r\n${body}  ` },
      'message { sequence body bodyHtml postedAt editedAt author { id user { login } } }',
    );
    expect(message).toMatchObject({
      sequence: 1,
      body,
      editedAt: null,
      author: { id: mentee.memberId, user: { login: mentee.login } },
    });
    expect(message.bodyHtml).toBe(
      '<p><strong>Hi</strong> &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) ' +
        '<a href="https://example.org" rel="nofollow noopener noreferrer ugc">https://example.org</a></p>\n',
    );
    await app.sql.query(
      `UPDATE message SET body_html = '<b>of old</b>', html_version = 0 WHERE thread_id = $1`,
      [id],
    );
    const { thread } = await mentor.api.query<{
      thread: { messages: { edges: { node: { bodyHtml: string } }[] }; participants: { id: string }[] };
    }>(
      'query ($id: ID!) { thread(id: $id) { messages { edges { node { bodyHtml } } } participants { id } } }',
      { id },
    );
    expect(thread.messages.edges[0]?.node.bodyHtml).toBe(message.bodyHtml);
    expect(thread.participants).toEqual([{ id: mentee.memberId }, { id: mentor.memberId }]);
  });

  it('reads in pages both ways', async () => {
    const { id, mentee } = await aThread(app);
    for (let n = 1; n <= 7; n += 1) await post(mentee, id, `message ${n}`);
    const page = async (args: Record<string, unknown>) => {
      const { thread } = await mentee.api.query<Messages>(messagesQuery, { id, ...args });
      const { edges, pageInfo, totalCount } = thread.messages;
      expect(totalCount).toBe(7);
      return { sequences: edges.map(({ node }) => node.sequence), ...pageInfo };
    };
    const first = await page({ first: 3 });
    expect(first).toMatchObject({ sequences: [1, 2, 3], hasNextPage: true, hasPreviousPage: false });
    expect(await page({ first: 5, after: first.endCursor })).toMatchObject({
      sequences: [4, 5, 6, 7],
      hasNextPage: false,
      hasPreviousPage: true,
    });
    const newest = await page({ last: 3 });
    expect(newest).toMatchObject({ sequences: [5, 6, 7], hasNextPage: false, hasPreviousPage: true });
    expect(await page({ last: 10, before: newest.startCursor })).toMatchObject({
      sequences: [1, 2, 3, 4],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(await page({ first: 5, after: first.endCursor, before: newest.startCursor })).toMatchObject({
      sequences: [4],
    });
    const far = Buffer.from('[1e300]').toString('base64url');
    expect(await page({ first: 5, after: far })).toMatchObject({ sequences: [], endCursor: null });

    for (const args of [
      { first: -1 },
      { first: 0 },
      { last: 0 },
      { first: 1_000_000 },
      { first: 1, last: 1 },
      { first: 3, after: 'forged' },
      { first: 3, after: Buffer.from('["1"]').toString('base64url') },
      { last: 3, before: Buffer.from('[1,2]').toString('base64url') },
    ]) {
      const answer = await mentee.api.send(messagesQuery, { id, ...args });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('is private to those who take part', async () => {
    const { id, community, mentee } = await aThread(app);
    await post(mentee, id);
    const other = await aMember(app, community);
    for (const outsider of [other, community.coordinator, await app.person()]) {
      expect(await outsider.api.query(threadQuery, { id })).toEqual({ thread: null });
      for (const [name, more] of [
        ['postMessage', { body: 'Hello' }],
        ['markThreadRead', { upToSequence: 1 }],
        ['handBackTurn', {}],
      ] as const) {
        for (const threadId of [id, mentee.memberId, 'no-id', "'; DROP TABLE message; --", '\0']) {
          const answer = await outsider.api.mutate(name, { threadId, ...more }, '__typename');
          expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['threadId'] }]);
        }
      }
    }
    expect(await other.api.query(threadQuery, { id: '\0' })).toEqual({ thread: null });
    expect((await app.visitor().send(threadQuery, { id })).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('refuses what is no message, and keeps nothing of it', async () => {
    const { id, mentee } = await aThread(app);
    const refused = async (body: string) =>
      (await mentee.api.mutate('postMessage', { threadId: id, body }, 'message { id }')).userErrors[0];
    expect(await refused('')).toMatchObject({ code: 'EMPTY_TEXT', field: ['body'] });
    expect(await refused(' \n\u200b\t ')).toMatchObject({ code: 'EMPTY_TEXT' });
    expect(await refused('x'.repeat(20_001))).toMatchObject({ code: 'TOO_LONG' });
    expect(await refused('x'.repeat(30_000))).toMatchObject({ code: 'TOO_LONG' });
    expect(await refused('a\0b')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused('half \ud83d a pair')).toMatchObject({ code: 'INVALID_INPUT' });
    const huge = await mentee.api.send(
      'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id } } }',
      { input: { threadId: id, body: 'x'.repeat(1_000_000) } },
    );
    expect(huge).toMatchObject({ status: 413, errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
    expect((await mentee.api.query<ThreadAnswer>(threadQuery, { id })).thread?.lastSequence).toBe(0);
    expect(await post(mentee, id, '😀'.repeat(20_000))).toBe(1);
  });

  it('lets those read on, but not post, who have not accepted a new conduct text', async () => {
    const { id, community, mentee } = await aThread(app);
    await app.sql.query('UPDATE community SET conduct_version = 2 WHERE id = $1', [community.id]);
    const { thread } = await mentee.api.query<ThreadAnswer>(threadQuery, { id });
    expect(thread).toMatchObject({
      viewerCanPost: false,
      viewerCannotPostReasons: [{ code: 'CONDUCT_OUTDATED' }],
    });
    const answer = await mentee.api.mutate('postMessage', { threadId: id, body: 'Hi' }, 'message { id }');
    expect(answer.userErrors).toMatchObject([{ code: 'CONDUCT_OUTDATED' }]);
  });
});
