import { editWindowHours, mostRevisions } from '#domain/threads';
import { TestApplication } from '../support/application.js';
import { aMember, type TestMember } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';

interface MessageAnswer {
  readonly id: string;
  readonly sequence: number;
  readonly body: string;
  readonly bodyHtml: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly quotable: boolean;
  readonly change: number | null;
  readonly revisions: { number: number; body: string; bodyHtml: string; replacedAt: string }[];
  readonly viewerCanEdit: boolean;
  readonly viewerCannotEditReasons: { code: string }[];
  readonly viewerCanDelete: boolean;
}
interface Answer {
  readonly message: MessageAnswer | null;
}

const fields = `id sequence body bodyHtml editedAt deletedAt quotable change revisions { number body bodyHtml replacedAt }
  viewerCanEdit viewerCannotEditReasons { code } viewerCanDelete`;
const selection = `message { ${fields} }`;
/** Where many answers are asked for at once. */
const little = 'message { id }';
const threadQuery = `query ($id: ID!) { thread(id: $id) { changes lastSequence unreadCount awaiting { id } awaitingSince
  messages(first: 5) { edges { node { ${fields} } } } } }`;

describe('what becomes of a message', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const read = async (who: TestMember, id: string) => {
    const { thread } = await who.api.query<{
      thread: {
        changes: number;
        unreadCount: number;
        awaiting: { id: string } | null;
        awaitingSince: string | null;
        messages: { edges: { node: MessageAnswer }[] };
      };
    }>(threadQuery, { id });
    return { ...thread, messages: thread.messages.edges.map(({ node }) => node) };
  };
  const say = async (who: TestMember, threadId: string, body = 'Hello', more: object = {}) => {
    const { message } = await who.api.done<Answer>('postMessage', { threadId, body, ...more }, selection);
    return message as MessageAnswer;
  };
  const edit = (who: TestMember, messageId: string, body: string, answer = selection) =>
    who.api.mutate<Answer>('editMessage', { messageId, body }, answer);
  const remove = (who: TestMember, messageId: string, answer = selection) =>
    who.api.mutate<Answer>('deleteMessage', { messageId }, answer);
  const permit = (who: TestMember, messageId: string, quotable: boolean) =>
    who.api.mutate<Answer>('setQuotePermission', { messageId, quotable }, selection);
  const close = (id: string) => app.sql.query('UPDATE thread SET closed_at = now() WHERE id = $1', [id]);
  const tooLate = (id: string, milliseconds: number) =>
    app.sql.query(
      `UPDATE message SET posted_at = clock_timestamp() - make_interval(hours => $2, secs => $3) WHERE id = $1`,
      [id, editWindowHours, milliseconds / 1_000],
    );

  it('keeps every former text of one that is edited, for those who take part', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const { id: messageId } = await say(mentee, id, 'It **fials**');
    const waiting = await read(mentor, id);
    expect(await edit(mentee, messageId, ' It **fails** ')).toMatchObject({
      message: { body: 'It **fails**', editedAt: expect.any(String), change: 1, viewerCanEdit: true },
    });
    expect(await edit(mentee, messageId, 'It fails')).toMatchObject({ userErrors: [] });
    const same = await edit(mentee, messageId, 'It fails\n');
    expect(same).toMatchObject({ message: { change: 2 }, userErrors: [] });

    const { messages, ...thread } = await read(mentor, id);
    expect(messages).toMatchObject([
      {
        bodyHtml: '<p>It fails</p>\n',
        revisions: [
          { number: 1, body: 'It **fials**', bodyHtml: '<p>It <strong>fials</strong></p>\n' },
          { number: 2, body: 'It **fails**', replacedAt: same.message?.editedAt },
        ],
        viewerCanEdit: false,
        viewerCannotEditReasons: [{ code: 'NOT_ALLOWED' }],
        viewerCanDelete: false,
      },
    ]);
    const { messages: _, ...before } = waiting;
    expect(thread).toEqual({ ...before, changes: 2 }); // turn and unread as they were

    await app.sql.query(`UPDATE message_revision SET html_version = 0, body_html = '<b>of old</b>'`);
    expect((await read(mentor, id)).messages[0]?.revisions[0]?.bodyHtml).toBe('<pre>It **fials**</pre>\n');
  });

  it('leaves nothing of the text of one that is deleted, and everything else in its place', async () => {
    const { id, mentee, mentor } = await aThread(app);
    await say(mentor, id, 'Which version?');
    const { id: messageId } = await say(mentee, id, 'mysecretone', { quotable: true });
    await edit(mentee, messageId, 'mysecrettwo');
    await say(mentor, id, 'You should not have said that.');
    const before = await read(mentee, id);

    const first = await remove(mentee, messageId);
    const tombstone = {
      id: messageId,
      sequence: 2,
      body: '',
      bodyHtml: '',
      editedAt: null,
      deletedAt: expect.any(String),
      quotable: false,
      change: 2,
      revisions: [],
      viewerCanEdit: false,
      viewerCannotEditReasons: [{ code: 'MESSAGE_DELETED' }],
      viewerCanDelete: false,
    };
    expect(first).toEqual({ message: tombstone, userErrors: [] });
    expect(await remove(mentee, messageId)).toEqual(first);
    const after = await read(mentee, id);
    expect(after.messages.map(({ sequence, body }) => [sequence, body])).toEqual([
      [1, 'Which version?'],
      [2, ''],
      [3, 'You should not have said that.'],
    ]);
    expect(after).toMatchObject({
      changes: 2,
      unreadCount: before.unreadCount,
      awaiting: before.awaiting,
      awaitingSince: before.awaitingSince,
    });
    const tables = await app.sql.query<{ text: string }[]>(
      `SELECT row_to_json(message)::text AS text FROM message UNION ALL SELECT row_to_json(message_revision)::text FROM message_revision`,
    );
    expect(tables.filter(({ text }) => text.includes('mysecret'))).toEqual([]);
    expect(await post(mentee, id)).toBe(4);
  });

  it('may be quoted as its author says: at first a mentor’s yes, a mentee’s no', async () => {
    const { id, mentee, mentor } = await aThread(app);
    expect(await say(mentor, id)).toMatchObject({ quotable: true, change: null });
    expect(await say(mentee, id, 'Mine', { quotable: null })).toMatchObject({ quotable: false });
    expect(await say(mentor, id, 'Hush', { quotable: false })).toMatchObject({ quotable: false });
    const { id: messageId } = await say(mentee, id, 'Gladly', { quotable: true });
    await tooLate(messageId, 0);
    await close(id);
    expect(await permit(mentee, messageId, false)).toMatchObject({ message: { quotable: false, change: 1 } });
    expect(await permit(mentee, messageId, false)).toMatchObject({ message: { change: 1 }, userErrors: [] });
    expect(await permit(mentor, messageId, true)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    await remove(mentee, messageId);
    expect(await permit(mentee, messageId, true)).toMatchObject({
      userErrors: [{ code: 'MESSAGE_DELETED' }],
    });
  });

  it('is found by its id by those who take part, and by nobody else', async () => {
    const { id, mentee, mentor, community } = await aThread(app);
    const { id: messageId } = await say(mentee, id, 'Frist');
    await edit(mentee, messageId, 'First');
    const find = async ({ api }: TestMember, one = messageId) =>
      (
        await api.query<{ message: { body: string; revisions: { body: string }[] } | null }>(
          'query ($id: ID!) { message(id: $id) { body revisions { body } } }',
          { id: one },
        )
      ).message;
    const found = { body: 'First', revisions: [{ body: 'Frist' }] };
    expect(await find(mentee)).toEqual(found);
    expect(await find(mentor)).toEqual(found);
    for (const other of [community.coordinator, await aMember(app, community, 'other')]) {
      expect(await find(other)).toBeNull();
    }
    for (const none of [id, 'nonsense', '']) expect(await find(mentee, none)).toBeNull();
  });

  it('is nobody’s to change but its author’s, and unknown to strangers', async () => {
    const { id, community, mentee, mentor } = await aThread(app);
    const { id: messageId } = await say(mentee, id);
    const other = await aMember(app, community);
    const changes = (who: TestMember, one: string) =>
      Promise.all([edit(who, one, 'Mine'), remove(who, one), permit(who, one, true)]);
    for (const answer of await changes(mentor, messageId)) {
      expect(answer).toMatchObject({
        message: null,
        userErrors: [{ code: 'NOT_ALLOWED', field: ['messageId'], hint: expect.any(String) }],
      });
    }
    for (const stranger of [other, community.coordinator]) {
      for (const one of [messageId, id, 'no-id', "'; DROP TABLE message; --", '\0']) {
        for (const answer of await changes(stranger, one)) {
          expect(answer).toMatchObject({
            message: null,
            userErrors: [{ code: 'NOT_FOUND', field: ['messageId'], hint: expect.any(String) }],
          });
        }
      }
    }
    expect((await read(mentor, id)).messages).toMatchObject([{ body: 'Hello', change: null }]);
  });

  it('takes an edit only as posting takes a text, in time, and where one can post', async () => {
    const { id, mentee, mentor, community } = await aThread(app);
    const { id: messageId } = await say(mentee, id);
    const refused = async (body = 'Late') => (await edit(mentee, messageId, body)).userErrors[0]?.code;
    expect(await refused(' \n\u200b')).toBe('EMPTY_TEXT');
    expect(await refused('x'.repeat(20_001))).toBe('TOO_LONG');
    expect(await refused('a\0b')).toBe('INVALID_INPUT');
    expect(await refused('half \ud83d a pair')).toBe('INVALID_INPUT');

    await mentor.api.done('blockMember', { memberId: mentee.memberId }, 'member { id }');
    const whileBlocked = await edit(mentee, messageId, 'Late');
    await mentor.api.done('unblockMember', { memberId: mentee.memberId }, 'member { id }');
    await close(id);
    expect(await edit(mentee, messageId, 'Late')).toEqual(whileBlocked); // a block never shows
    expect(whileBlocked.userErrors).toMatchObject([{ code: 'THREAD_CLOSED' }]);
    await app.sql.query('UPDATE thread SET closed_at = NULL WHERE id = $1', [id]);

    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [mentee.memberId]);
    expect(await refused()).toBe('MEMBER_SUSPENDED');
    expect((await remove(mentee, messageId)).userErrors).toMatchObject([{ code: 'MEMBER_SUSPENDED' }]);
    await app.sql.query('UPDATE member SET suspended_at = NULL WHERE id = $1', [mentee.memberId]);
    await app.sql.query('UPDATE community SET conduct_version = 2 WHERE id = $1', [community.id]);
    expect(await refused()).toBe('CONDUCT_OUTDATED');
    await app.sql.query('UPDATE community SET conduct_version = 1 WHERE id = $1', [community.id]);

    await tooLate(messageId, -60_000);
    expect(await refused('In time')).toBeUndefined();
    await tooLate(messageId, 0);
    expect(await refused()).toBe('EDIT_WINDOW_OVER');
    expect((await read(mentee, id)).messages).toMatchObject([
      { body: 'In time', viewerCanEdit: false, viewerCannotEditReasons: [{ code: 'EDIT_WINDOW_OVER' }] },
    ]);
    await close(id);
    expect((await remove(mentee, messageId)).message?.deletedAt).not.toBeNull();
    expect(await refused()).toBe('MESSAGE_DELETED');
  });

  it('keeps 32 parallel edits one after the other, and so many and no more', async () => {
    const { id, mentee } = await aThread(app);
    const { id: messageId } = await say(mentee, id, 'text 0');
    const edits = await Promise.all(
      Array.from({ length: 32 }, (_, n) => edit(mentee, messageId, `text ${n + 1}`, little)),
    );
    expect(edits.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const [message] = (await read(mentee, id)).messages;
    expect(message?.change).toBe(32);
    expect(message?.revisions.map(({ number }) => number)).toEqual(
      Array.from({ length: 32 }, (_, n) => n + 1),
    );
    const said = [...(message?.revisions ?? []), message].map((one) => one?.body ?? '');
    expect(said[0]).toBe('text 0');
    expect(said.toSorted()).toEqual(Array.from({ length: 33 }, (_, n) => `text ${n}`).toSorted());

    const rest = await Promise.all(
      Array.from({ length: 32 }, (_, n) => edit(mentee, messageId, `more ${n}`, little)),
    );
    const codes = rest.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array(32 + 32 - mostRevisions).fill('EDIT_LIMIT'));
    expect((await read(mentee, id)).messages[0]?.revisions).toHaveLength(mostRevisions);
  }, 120_000); // 64 changes, one after another, on whatever machine this is

  it('leaves a tombstone without a word when edits race with deletions', async () => {
    const { id, mentee } = await aThread(app);
    const { id: messageId } = await say(mentee, id, 'secret');
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, n) =>
        n % 2 === 0 ? edit(mentee, messageId, `secret ${n}`, little) : remove(mentee, messageId, little),
      ),
    );
    const codes = new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
    expect([...codes].every((code) => code === 'MESSAGE_DELETED')).toBe(true);
    const { messages, changes } = await read(mentee, id);
    expect(messages).toMatchObject([{ body: '', bodyHtml: '', revisions: [], change: changes }]);
    expect(await app.sql.query('SELECT FROM message_revision WHERE message_id = $1', [messageId])).toEqual(
      [],
    );
  }, 120_000);
});
