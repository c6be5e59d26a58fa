import { TestApplication } from '../support/application.js';
import type { UserErrorAnswer } from '../support/api-client.js';
import { aCommunity, aMember, type TestMember } from '../support/factories/community.js';
import { aThread } from '../support/factories/thread.js';

interface Draft {
  readonly body: string;
  readonly sequence: number;
  readonly savedAt: string | null;
}

interface Answer {
  readonly draft: Draft | null;
  readonly userErrors: UserErrorAnswer[];
}

const draftFields = 'body sequence savedAt';
const nothing = { body: '', sequence: 0, savedAt: null };

describe('drafts', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const save = ({ api }: TestMember, threadId: string, body: string, sequence: number) =>
    api.mutate<Answer>('saveDraft', { threadId, body, sequence }, `draft { ${draftFields} }`);
  const discard = ({ api }: TestMember, threadId: string, sequence: number) =>
    api.mutate<Answer>('discardDraft', { threadId, sequence }, `draft { ${draftFields} }`);
  const send = ({ api }: TestMember, threadId: string, body: string, more: object) =>
    api.mutate<{ message: { sequence: number } | null; draft: Draft | null }>(
      'postMessage',
      { threadId, body, ...more },
      `message { sequence } draft { ${draftFields} }`,
    );
  const see = async ({ api }: TestMember, id: string): Promise<Draft | undefined> =>
    (
      await api.query<{ thread: { draft: Draft } | null }>(
        `query ($id: ID!) { thread(id: $id) { draft { ${draftFields} } } }`,
        { id },
      )
    ).thread?.draft;
  const allOf = async ({ api }: TestMember, args = '') =>
    (
      await api.query<{
        viewer: {
          drafts: {
            totalCount: number;
            edges: { cursor: string; node: { body: string; thread: { id: string } } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string | null };
          };
        };
      }>(
        `{ viewer { drafts${args} {
             totalCount edges { cursor node { body thread { id } } } pageInfo { hasNextPage endCursor }
           } } }`,
      )
    ).viewer.drafts;

  it('are kept as they grow, for their author alone', async () => {
    const { id, mentee, mentor } = await aThread(app);
    expect(await see(mentee, id)).toEqual(nothing);
    expect(await save(mentee, id, 'Hello, I', 0)).toMatchObject({
      draft: { body: 'Hello, I', sequence: 1, savedAt: expect.any(String) as string },
      userErrors: [],
    });
    expect(await save(mentee, id, 'Hello, I **wonder**', 1)).toMatchObject({ draft: { sequence: 2 } });
    expect(await save(mentee, id, '', 2)).toMatchObject({ draft: { body: '', sequence: 3 }, userErrors: [] });
    expect(await save(mentee, id, 'Anew', 3)).toMatchObject({ draft: { body: 'Anew', sequence: 4 } });
    expect(await see(mentee, id)).toMatchObject({ body: 'Anew', sequence: 4 });
    expect(await see(mentor, id)).toEqual(nothing);
    expect((await allOf(mentor)).totalCount).toBe(0);
  });

  it('are not overwritten by a window that missed a change, which is shown both texts', async () => {
    const { id, mentee } = await aThread(app);
    await save(mentee, id, 'Here', 0);
    for (const [body, sequence] of [
      ['There', 0],
      ['There', 2],
      ['There', 2 ** 31 - 1],
      ['', 0],
    ] as const) {
      expect(await save(mentee, id, body, sequence)).toMatchObject({
        draft: { body: 'Here', sequence: 1 },
        userErrors: [
          { code: 'DRAFT_STALE', field: ['sequence'], hint: expect.stringContaining('both texts') as string },
        ],
      });
    }
    expect(await discard(mentee, id, 0)).toMatchObject({
      draft: { body: 'Here', sequence: 1 },
      userErrors: [{ code: 'DRAFT_STALE' }],
    });
    // A save whose answer was lost, sent again.
    expect(await save(mentee, id, 'Here', 0)).toMatchObject({ draft: { sequence: 1 }, userErrors: [] });
    // Having seen both, its author decides.
    expect(await save(mentee, id, 'Here and there', 1)).toMatchObject({ draft: { sequence: 2 } });
  });

  it('take one of 32 saves that saw the same', async () => {
    const { id, mentee } = await aThread(app);
    for (const seen of [0, 1]) {
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, n) => save(mentee, id, `window ${seen} ${n}`, seen)),
      );
      const won = answers.filter(({ userErrors }) => userErrors.length === 0);
      expect(won).toHaveLength(1);
      expect(won[0]?.draft?.sequence).toBe(seen + 1);
      const lost = answers.filter((answer) => answer !== won[0]);
      for (const { draft, userErrors } of lost) {
        expect(userErrors.map(({ code }) => code)).toEqual(['DRAFT_STALE']);
        expect(draft).toEqual(won[0]?.draft);
      }
      expect(await see(mentee, id)).toEqual(won[0]?.draft);
    }
  });

  it('are over when they are posted, whatever a window still shows', async () => {
    const { id, mentee } = await aThread(app);
    await save(mentee, id, 'Hello', 0);
    expect(await send(mentee, id, 'Hello', { draftSequence: 1 })).toMatchObject({
      message: { sequence: 1 },
      draft: { body: '', sequence: 2 },
      userErrors: [],
    });
    for (const stale of [0, 1]) {
      expect(await save(mentee, id, 'Hello', stale)).toMatchObject({
        draft: { body: '', sequence: 2 },
        userErrors: [{ code: 'DRAFT_STALE' }],
      });
    }
    // Posted before its first save arrived, which comes too late.
    const fresh = await aThread(app);
    expect(await send(fresh.mentee, fresh.id, 'Quick', { draftSequence: 0 })).toMatchObject({
      draft: { body: '', sequence: 1 },
    });
    expect(await save(fresh.mentee, fresh.id, 'Quick', 0)).toMatchObject({
      userErrors: [{ code: 'DRAFT_STALE' }],
    });
  });

  it('stay when they went on elsewhere, when posting leaves them alone, and when it is refused', async () => {
    const { id, mentee } = await aThread(app);
    await save(mentee, id, 'One', 0);
    await save(mentee, id, 'Two', 1);
    const kept = { body: 'Two', sequence: 2 };
    expect(await send(mentee, id, 'One', { draftSequence: 1 })).toMatchObject({
      message: { sequence: 1 },
      draft: kept,
    });
    expect(await send(mentee, id, 'By the way', {})).toMatchObject({ message: { sequence: 2 }, draft: kept });
    expect(await send(mentee, id, 'x'.repeat(20_001), { draftSequence: 2 })).toMatchObject({
      message: null,
      draft: null,
      userErrors: [{ code: 'TOO_LONG' }],
    });
    expect(await send(mentee, id, 'Negative', { draftSequence: -1 })).toMatchObject({
      message: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['draftSequence'] }],
    });
    await app.sql.query('UPDATE thread SET closed_at = now() WHERE id = $1', [id]);
    expect(await send(mentee, id, 'Two', { draftSequence: 2 })).toMatchObject({
      userErrors: [{ code: 'THREAD_CLOSED' }],
    });
    expect(await see(mentee, id)).toMatchObject(kept);
    // What was being written when it closed is not lost.
    expect(await save(mentee, id, 'Three', 2)).toMatchObject({ draft: { sequence: 3 }, userErrors: [] });
    expect(await discard(mentee, id, 3)).toMatchObject({ draft: { body: '', sequence: 4 }, userErrors: [] });
  });

  it('are posted once by 32 clients with the same key, and cleared once', async () => {
    const { id, mentee } = await aThread(app);
    await save(mentee, id, 'Hello', 0);
    const once = { draftSequence: 1, clientMutationKey: 'post' };
    const answers = await Promise.all(Array.from({ length: 32 }, () => send(mentee, id, 'Hello', once)));
    for (const { message, draft } of answers) {
      expect({ message, draft }).toMatchObject({
        message: { sequence: 1 },
        draft: { body: '', sequence: 2 },
      });
    }
  });

  it('are found in all communities, the newest first, and without those that are empty', async () => {
    const [here, elsewhere] = [await aCommunity(app), await aCommunity(app)];
    const mentee = await aMember(app, here);
    const { member } = await mentee.api.done<{ member: { id: string } }>(
      'joinCommunity',
      { communityId: elsewhere.id, acceptedConductVersion: 1 },
      'member { id }',
    );
    const threads: string[] = [];
    for (const community of [here, elsewhere, here, elsewhere]) {
      const memberId = community === here ? mentee.memberId : member.id;
      threads.push((await aThread(app, { community, mentee: { ...mentee, memberId } })).id);
      await save(mentee, threads.at(-1)!, `Draft ${threads.length}`, 0);
    }
    await discard(mentee, threads[1]!, 1);
    await save(mentee, threads[0]!, 'Draft 1, once more', 1);
    const first = await allOf(mentee, '(first: 2)');
    expect(first).toMatchObject({
      totalCount: 3,
      edges: [
        { node: { body: 'Draft 1, once more', thread: { id: threads[0] } } },
        { node: { thread: { id: threads[3] } } },
      ],
      pageInfo: { hasNextPage: true },
    });
    expect(await allOf(mentee, `(first: 2, after: "${first.pageInfo.endCursor}")`)).toMatchObject({
      edges: [{ node: { thread: { id: threads[2] } } }],
      pageInfo: { hasNextPage: false },
    });
    const far = Buffer.from(JSON.stringify([1e300, threads[0]])).toString('base64url');
    expect((await allOf(mentee, `(after: "${far}")`)).edges).toHaveLength(3);
    const forged = await mentee.api.send('{ viewer { drafts(after: "WzFd") { totalCount } } }');
    expect(forged.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('are out of reach with the thread, and there again with it', async () => {
    const { id, mentor } = await aThread(app);
    await save(mentor, id, 'Not sent yet', 0);
    await app.sql.query('DELETE FROM thread_participant WHERE member_id = $1', [mentor.memberId]);
    expect(await see(mentor, id)).toBeUndefined();
    expect(await allOf(mentor)).toMatchObject({ totalCount: 0, edges: [] });
    for (const answer of [await save(mentor, id, 'x', 1), await discard(mentor, id, 1)]) {
      expect(answer).toMatchObject({ draft: null, userErrors: [{ code: 'NOT_FOUND', field: ['threadId'] }] });
    }
    await app.sql.query(
      `INSERT INTO thread_participant (thread_id, member_id, side) VALUES ($1, $2, 'MENTOR')`,
      [id, mentor.memberId],
    );
    expect(await see(mentor, id)).toMatchObject({ body: 'Not sent yet', sequence: 1 });
  });

  it('refuse what is no draft, and keep nothing of it', async () => {
    const { id, mentee } = await aThread(app);
    const refused = async (body: string, sequence = 0) =>
      (await save(mentee, id, body, sequence)).userErrors[0];
    expect(await refused('x'.repeat(20_001))).toMatchObject({ code: 'TOO_LONG', field: ['body'] });
    expect(await refused('a\0b')).toMatchObject({ code: 'INVALID_INPUT', field: ['body'] });
    expect(await refused('half \ud83d a pair')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused('fine', -1)).toMatchObject({ code: 'INVALID_INPUT', field: ['sequence'] });
    expect((await discard(mentee, id, -1)).userErrors[0]).toMatchObject({ code: 'INVALID_INPUT' });
    for (const threadId of ['no-id', '\0', mentee.memberId]) {
      expect(await save(mentee, threadId, 'x', 0)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    }
    const tooLarge = await mentee.api.send(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { body } } }',
      { input: { threadId: id, body: 'x', sequence: 2 ** 31 } },
    );
    expect(tooLarge.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await see(mentee, id)).toEqual(nothing);
    expect(await save(mentee, id, '😀'.repeat(20_000), 0)).toMatchObject({ draft: { sequence: 1 } });
  });
});
