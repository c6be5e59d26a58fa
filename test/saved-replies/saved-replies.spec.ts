import type { ApiClient, UserErrorAnswer } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aMember, type TestMember } from '../support/factories/community.js';
import { aThread, type TestThread } from '../support/factories/thread.js';

interface Reply {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

const selection = 'savedReply { id title body }';
const hello = { title: 'Welcome', body: 'Hi {{newcomer}}, {{me}} here. About {{title}} in {{community}}:' };

const save = (mentor: TestMember, more: object = {}) =>
  mentor.api.mutate<{ savedReply: Reply | null }>(
    'createSavedReply',
    { communityId: mentor.communityId, ...hello, ...more },
    selection,
  );

const change = (api: ApiClient, input: { savedReplyId: string; title?: string; body?: string }) =>
  api.mutate<{ savedReply: Reply | null }>('updateSavedReply', input, selection);

const remove = (api: ApiClient, savedReplyId: string) =>
  api.mutate<{ savedReply: Reply | null }>('deleteSavedReply', { savedReplyId }, selection);

const codes = ({ userErrors }: { userErrors: UserErrorAnswer[] }) => userErrors.map(({ code }) => code);

const repliesOf = async (viewer: ApiClient, memberId: string) =>
  (
    await viewer.query<{ member: { savedReplies: Reply[] | null } }>(
      'query ($id: ID!) { member(id: $id) { savedReplies { id title body } } }',
      { id: memberId },
    )
  ).member.savedReplies;

const textsFor = async ({ api, memberId }: TestMember, threadId: string) =>
  (
    await api.query<{ member: { savedReplies: { text: string | null }[] } }>(
      'query ($id: ID!, $threadId: ID!) { member(id: $id) { savedReplies { text: textFor(threadId: $threadId) } } }',
      { id: memberId, threadId },
    )
  ).member.savedReplies.map(({ text }) => text);

describe('saved replies', () => {
  let app: TestApplication;
  let thread: TestThread;
  let mentor: TestMember;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    thread = await aThread(app);
    mentor = thread.mentor;
  });

  it('are kept, changed and deleted by a mentor, and seen by nobody else', async () => {
    const keyed = { clientMutationKey: 'first' };
    const { savedReply } = await save(mentor, keyed);
    expect(savedReply).toMatchObject(hello);
    expect((await save(mentor, keyed)).savedReply).toEqual(savedReply);
    const { id } = savedReply!;
    expect((await change(mentor.api, { savedReplyId: id, title: 'Hello' })).savedReply).toEqual({
      id,
      title: 'Hello',
      body: hello.body,
    });
    await save(mentor, { title: 'A first look' });
    expect((await repliesOf(mentor.api, mentor.memberId))?.map(({ title }) => title)).toEqual([
      'A first look',
      'Hello',
    ]);
    for (const { api, memberId } of [thread.mentee, thread.community.coordinator]) {
      expect(await repliesOf(api, mentor.memberId)).toBeNull();
      expect(await repliesOf(api, memberId)).toEqual([]);
      expect(codes(await change(api, { savedReplyId: id, title: 'Mine' }))).toEqual(['NOT_FOUND']);
      expect(codes(await remove(api, id))).toEqual(['NOT_FOUND']);
    }
    expect((await remove(mentor.api, id)).savedReply?.id).toBe(id);
    expect(codes(await remove(mentor.api, id))).toEqual(['NOT_FOUND']);
    expect(codes(await remove(mentor.api, 'no-id'))).toEqual(['NOT_FOUND']);
    expect(await repliesOf(mentor.api, mentor.memberId)).toHaveLength(1);
  });

  it('are refused with what is wrong, and nothing is kept', async () => {
    const wrong = [
      [{ title: '' }, 'EMPTY_TEXT'],
      [{ title: 'a\nb' }, 'INVALID_INPUT'],
      [{ title: 'a'.repeat(101) }, 'TOO_LONG'],
      [{ body: ' ' }, 'EMPTY_TEXT'],
      [{ body: 'a'.repeat(20_001) }, 'TOO_LONG'],
      [{ body: 'nul \0' }, 'INVALID_INPUT'],
      [{ body: 'Hi {{newcommer}}' }, 'PLACEHOLDER_UNKNOWN'],
    ] as const;
    const { id } = (await save(mentor)).savedReply!;
    for (const [texts, code] of wrong) {
      expect([texts, codes(await save(mentor, texts))]).toEqual([texts, [code]]);
      expect(codes(await change(mentor.api, { savedReplyId: id, ...texts }))).toEqual([code]);
    }
    const [unknown] = (await save(mentor, { body: 'Hi {{newcommer}}' })).userErrors;
    expect(unknown).toMatchObject({
      field: ['body'],
      hint: expect.stringContaining('{{newcomer}}') as string,
    });
    expect(await repliesOf(mentor.api, mentor.memberId)).toMatchObject([hello]);
    expect(codes(await save(thread.mentee))).toEqual(['NOT_A_MENTOR']);
    expect(codes(await save({ ...mentor, communityId: 'none' }))).toEqual(['NOT_FOUND']);
  });

  it('are at most 50, also when many are saved at once', async () => {
    await app.sql.query(
      `INSERT INTO saved_reply (id, member_id, title, body) SELECT gen_random_uuid(), $1, 'n', 'b' FROM generate_series(1, 40)`,
      [mentor.memberId],
    );
    const answers = await Promise.all(Array.from({ length: 32 }, () => save(mentor)));
    expect(answers.filter(({ savedReply }) => savedReply !== null)).toHaveLength(10);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['SAVED_REPLY_LIMIT']));
    expect(await repliesOf(mentor.api, mentor.memberId)).toHaveLength(50);
  });

  it('are filled for a thread of the mentor, with names that stay names', async () => {
    await save(mentor);
    await app.sql.query(`UPDATE user_account SET name = '**[Ada](https://evil.example)**' WHERE id = $1`, [
      thread.mentee.userId,
    ]);
    await app.sql.query('UPDATE user_account SET name = NULL WHERE id = $1', [mentor.userId]);
    const [{ name }] = (await app.sql.query('SELECT name FROM community WHERE id = $1', [
      thread.community.id,
    ])) as [{ name: string }];
    expect(await textsFor(mentor, thread.id)).toEqual([
      String.raw`Hi \*\*\[Ada\]\(https\:\/\/evil\.example\)\*\*, ${mentor.login.replace('-', String.raw`\-`)} here. About First steps in ${name}:`,
    ]);
    const others = await aThread(app, { community: thread.community });
    const elsewhere = await aThread(app);
    for (const id of [others.id, elsewhere.id, 'no-id']) expect(await textsFor(mentor, id)).toEqual([null]);
  });

  it('take as many SQL statements for 20 as for one', async () => {
    await save(mentor);
    const read = () => statementsOf(app, () => textsFor(mentor, thread.id));
    await read();
    const one = await read();
    await Promise.all(Array.from({ length: 19 }, () => save(mentor)));
    expect((await read()).length).toBe(one.length);
    expect(await textsFor(await aMember(app, thread.community), thread.id)).toEqual([]);
  });
});
