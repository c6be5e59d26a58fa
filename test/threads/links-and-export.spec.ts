import { exportLimits, mostLinksOfThread } from '#domain/threads';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aThread } from '../support/factories/thread.js';

interface Links {
  readonly thread: {
    readonly links: {
      readonly totalCount: number;
      readonly pageInfo: { endCursor: string | null };
      readonly edges: {
        node: { id: string; url: string; kind: string | null; message: { sequence: number } };
      }[];
    };
  };
}

const linksQuery = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { thread(id: $id) {
  links(first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { endCursor }
    edges { node { id url kind repository number title message { sequence body } } } } } }`;
const exportQuery = `query ($id: ID!, $format: ThreadExportFormat!) { thread(id: $id) {
  export(format: $format) { fileName mediaType content } } }`;
interface Export {
  readonly thread: { export: { fileName: string; mediaType: string; content: string } } | null;
}

describe('what is taken from a conversation', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const say = async (who: TestMember, threadId: string, body: string) => {
    const { message } = await who.api.done<{ message: { id: string } }>(
      'postMessage',
      { threadId, body },
      'message { id }',
    );
    return message.id;
  };
  const linksOf = async (who: TestMember, id: string, args: object = {}) => {
    const { links } = (await who.api.query<Links>(linksQuery, { id, ...args })).thread;
    return { ...links, nodes: links.edges.map(({ node }) => node) };
  };
  const urlsOf = async (who: TestMember, id: string) =>
    (await linksOf(who, id)).nodes.map(({ url }) => url.replace('https://github.com/', ''));
  const addRepository = (community: TestCommunity, name: string) =>
    app.sql.query(
      `INSERT INTO repository (id, community_id, owner, name) VALUES (gen_random_uuid(), $1, 'python', $2)`,
      [community.id, name],
    );

  it('are the issues and pull requests that it mentions, outside code, each once, newest first', async () => {
    const { id, community, mentee, mentor } = await aThread(app);
    await say(mentee, id, '#1 is nothing yet, as there is no repository');
    await addRepository(community, 'cpython');
    await say(
      mentee,
      id,
      'See #12 and https://github.com/python/peps/pull/3, not `#13` or\n```\nhttps://github.com/a/b/pull/1\n```',
    );
    await say(mentor, id, '[this](https://github.com/Python/CPython/pull/12/files), and sphinx-doc/sphinx#7');
    const { nodes, totalCount } = await linksOf(mentee, id);
    expect(totalCount).toBe(3);
    expect(nodes).toMatchObject([
      { repository: 'sphinx-doc/sphinx', number: 7, kind: null, title: null, message: { sequence: 3 } },
      { url: 'https://github.com/python/peps/pull/3', kind: 'PULL_REQUEST', message: { sequence: 2 } },
      { url: 'https://github.com/python/cpython/pull/12', kind: 'PULL_REQUEST', message: { sequence: 2 } },
    ]);
    await addRepository(community, 'devguide');
    await say(mentor, id, '#14 could be in either');
    expect((await linksOf(mentor, id)).totalCount).toBe(3);
  });

  it('go with their last mention', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const first = await say(mentee, id, 'a/b#1, a/b#2, a/b#3');
    const second = await say(mentor, id, 'a/b#2 and a/b#1');
    const before = await linksOf(mentee, id);
    await mentee.api.done('editMessage', { messageId: first, body: 'a/b#4 and a/b#2' }, 'message { id }');
    const after = await linksOf(mentee, id);
    expect(after.nodes.map(({ url }) => url.slice(-1))).toEqual(['4', '2', '1']);
    expect(after.nodes.slice(1).map(({ id: link }) => link)).toEqual(
      before.nodes.slice(1).map(({ id: link }) => link),
    );
    expect(after.nodes.map(({ message }) => message.sequence)).toEqual([1, 1, 2]);
    await mentor.api.done('deleteMessage', { messageId: second }, 'message { id }');
    expect(await urlsOf(mentee, id)).toEqual(['a/b/issues/4', 'a/b/issues/2']);
    await mentee.api.done('deleteMessage', { messageId: first }, 'message { id }');
    expect(await linksOf(mentee, id)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are so many at most, read in pages both ways with as many statements', async () => {
    const { id, mentee } = await aThread(app);
    for (let n = 0; n <= mostLinksOfThread / 20; n += 1) {
      await say(mentee, id, Array.from({ length: 25 }, (_, k) => `a/b#${n * 25 + k + 1}`).join(' '));
    }
    const newest = await linksOf(mentee, id, { first: 30 });
    expect(newest.totalCount).toBe(mostLinksOfThread);
    const next = await linksOf(mentee, id, { first: 100, after: newest.pageInfo.endCursor });
    const oldest = await linksOf(mentee, id, { last: 70 });
    const all = [...newest.nodes, ...next.nodes, ...oldest.nodes].map(({ id: link }) => link);
    expect(new Set(all).size).toBe(mostLinksOfThread);
    expect(all).toEqual(all.toSorted().toReversed());

    // In a full thread, one that goes makes room for another.
    const edit = async (messageId: string, body: string) =>
      mentee.api.done('editMessage', { messageId, body }, 'message { id }');
    const full = await say(mentee, id, 'Nothing yet');
    await app.sql.query(
      'DELETE FROM thread_link WHERE id = (SELECT id FROM thread_link WHERE thread_id = $1 ORDER BY id LIMIT 1)',
      [id],
    );
    await edit(full, 'c/d#1');
    await edit(full, 'c/d#2');
    expect((await linksOf(mentee, id, { first: 1 })).nodes).toMatchObject([{ repository: 'c/d', number: 2 }]);

    const statements = (first: number) => statementsOf(app, () => linksOf(mentee, id, { first }));
    expect((await statements(100)).length).toBe((await statements(1)).length);
  });

  it('survive 32 messages at once that mention the same', async () => {
    const { id, mentee, mentor } = await aThread(app);
    await Promise.all(
      Array.from({ length: 32 }, (_, n) => say(n % 2 === 0 ? mentee : mentor, id, `a/b#1 and a/b#${n + 2}`)),
    );
    expect((await linksOf(mentee, id, { first: 100 })).totalCount).toBe(33);
  }, 120_000); // 32 posts, one after another, on whatever machine this is

  it('can be the whole, as Markdown and as JSON, for those who take part', async () => {
    const { id, community, mentee, mentor } = await aThread(app);
    const ids = [await say(mentee, id, 'Where do I *begin*?'), await say(mentor, id, 'Here.')];
    await say(mentee, id, 'Forget it');
    await mentor.api.done('editMessage', { messageId: ids[1], body: 'There.' }, 'message { id }');
    await mentee.api.done('deleteMessage', { messageId: ids[0] }, 'message { id }');
    const take = async (who: TestMember, format: string) =>
      (await who.api.query<Export>(exportQuery, { id, format })).thread?.export;
    const markdown = await take(mentee, 'MARKDOWN');
    expect(markdown).toMatchObject({ fileName: `first-steps-${id.slice(-8)}.md` });
    expect(markdown?.content).toContain(`- Mentor: mentor (@${mentor.login})`);
    expect(markdown?.content).toMatch(
      /\n## 1 · @mentee-\d+ · .*\n\nDeleted by its author, .*\n\n## 2 · @mentor-\d+ · .*\n\nMay be quoted\. Edited .*\n\n> There\.\n\n## 3 .*\n\nNot to be quoted without asking\.\n\n> Forget it\n$/u,
    );
    expect(markdown?.content).not.toContain('begin');
    const json = await take(mentor, 'JSON');
    expect(JSON.parse(json?.content ?? '')).toMatchObject({
      thread: { id, exportedAt: app.clock.now().toISOString() },
      messages: [
        { sequence: 1, body: null, quotable: false, author: { login: mentee.login } },
        { sequence: 2, body: 'There.', quotable: true },
        { sequence: 3, body: 'Forget it', quotable: false },
      ],
    });
    for (const stranger of [community.coordinator, await aMember(app, community)]) {
      expect(await take(stranger, 'JSON')).toBeUndefined();
    }
  });

  it('has an end, which is said before much is read', async () => {
    const { id, mentee } = await aThread(app);
    await app.sql.query('ALTER TABLE message DISABLE TRIGGER message_words'); // nobody searches in this
    const fill = async (count: number, length: number) => {
      await app.sql.query('DELETE FROM message WHERE thread_id = $1', [id]);
      await app.sql.query(
        `WITH filled AS (UPDATE thread SET last_sequence = $3 WHERE id = $1)
         INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
         SELECT gen_random_uuid(), $1, n, $2, repeat('x', $4), '', 1 FROM generate_series(1, $3::int) AS n`,
        [id, mentee.memberId, count, length],
      );
    };
    const take = () => mentee.api.send<Export>(exportQuery, { id, format: 'JSON' });
    await fill(exportLimits.characters / 20_000 + 1, 20_000);
    expect(await take()).toMatchObject({
      data: { thread: null },
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' }, message: expect.stringContaining('10,000,000') }],
    });
    await fill(1_200, 10);
    const { thread } = await mentee.api.query<Export>(exportQuery, { id, format: 'JSON' });
    const { messages } = JSON.parse(thread?.export.content ?? '') as { messages: { sequence: number }[] };
    expect(messages.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 1_200 }, (_, n) => n + 1));
    await app.sql.query('ALTER TABLE message ENABLE TRIGGER message_words');
  });

  it('costs what it is: not five exports at once, nor the histories of a page of messages', async () => {
    const { id, mentee } = await aThread(app);
    const exports = Array.from({ length: 5 }, (_, n) => `e${n}: export(format: JSON) { fileName }`);
    for (const selection of [
      exports.join(' '),
      'messages(first: 20) { edges { node { revisions { body } } } }',
    ]) {
      const { errors } = await mentee.api.send(`query ($id: ID!) { thread(id: $id) { ${selection} } }`, {
        id,
      });
      expect(errors).toMatchObject([{ extensions: { code: 'TOO_COMPLEX' } }]);
    }
  });
});
