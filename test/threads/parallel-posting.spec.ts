import { TestApplication } from '../support/application.js';
import { aMember, aCommunity } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';

describe('posting at the same time', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  it('gives 32 clients with two messages each the sequences 1 to 64, each once', async () => {
    const community = await aCommunity(app);
    const coMentors = await Promise.all(Array.from({ length: 6 }, () => aMember(app, community, 'mentor')));
    const thread = await aThread(app, { community, coMentorIds: coMentors.map(({ memberId }) => memberId) });
    const people = [thread.mentee, thread.mentor, ...coMentors];
    const clients = Array.from({ length: 32 }, (_, n) => people[n % people.length]!);
    const sequences = await Promise.all(
      clients.map(async (author) => {
        const own: number[] = [];
        for (let n = 0; n < 2; n += 1) own.push(await post(author, thread.id, `from ${author.login}`));
        return own;
      }),
    );
    for (const own of sequences) expect(own).toEqual([...own].sort((a, b) => a - b));
    expect(sequences.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, n) => n + 1));

    const stored = await app.sql.query<{ sequence: number; author: string; posted_at: Date }[]>(
      'SELECT sequence, author_id AS author, posted_at FROM message WHERE thread_id = $1 ORDER BY sequence',
      [thread.id],
    );
    expect(stored.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 64 }, (_, n) => n + 1));
    const instants = stored.map(({ posted_at }) => posted_at.getTime());
    expect(instants).toEqual([...instants].sort((a, b) => a - b));

    // The turn is that of the first message after the last change of sides, seen from the end.
    const byMentee = (n: number) => stored[n]?.author === thread.mentee.memberId;
    let first = stored.length - 1;
    while (first > 0 && byMentee(first - 1) === byMentee(stored.length - 1)) first -= 1;
    const [row] = await app.sql.query('SELECT * FROM thread WHERE id = $1', [thread.id]);
    expect(row).toMatchObject({
      last_sequence: 64,
      awaiting_id: byMentee(stored.length - 1) ? thread.mentor.memberId : thread.mentee.memberId,
      awaiting_since: stored[first]?.posted_at,
    });

    for (const person of people) {
      const { thread: seen } = await person.api.query<{ thread: { unreadCount: number; readUpTo: number } }>(
        'query ($id: ID!) { thread(id: $id) { unreadCount readUpTo } }',
        { id: thread.id },
      );
      const unread = stored.filter(
        ({ sequence, author }) => sequence > seen.readUpTo && author !== person.memberId,
      );
      expect(seen.unreadCount).toBe(unread.length);
    }
  }, 120_000); // 64 posts, one after another, on whatever machine this is

  it('makes one message of 32 parallel tries with the same key', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const input = { threadId: id, body: 'Only once', clientMutationKey: 'try-1' };
    const tries = await Promise.all(
      Array.from({ length: 32 }, () =>
        mentee.api.done<{ message: { id: string } }>('postMessage', input, 'message { id sequence }'),
      ),
    );
    expect(new Set(tries.map(({ message }) => message.id)).size).toBe(1);
    const count = () => app.sql.query('SELECT count(*)::int FROM message WHERE thread_id = $1', [id]);
    expect(await count()).toEqual([{ count: 1 }]);

    const other = await mentee.api.mutate(
      'postMessage',
      { ...input, body: 'Something else' },
      'message { id }',
    );
    expect(other.userErrors).toMatchObject([{ code: 'MUTATION_KEY_REUSED' }]);
    await mentor.api.done('postMessage', input, 'message { id }'); // another person's key is another key
    expect(await count()).toEqual([{ count: 2 }]);
  });

  it('gives back the sequence of a message that failed', async () => {
    const { id, mentee } = await aThread(app);
    await app.sql.query(`ALTER TABLE message ADD CONSTRAINT no_such_word CHECK (body <> 'unstorable')`);
    const failed = await mentee.api.send(
      'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id } } }',
      { input: { threadId: id, body: 'unstorable', clientMutationKey: 'again' } },
    );
    expect(failed.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    await app.sql.query('ALTER TABLE message DROP CONSTRAINT no_such_word');
    const { message } = await mentee.api.done<{ message: { sequence: number } }>(
      'postMessage',
      { threadId: id, body: 'unstorable', clientMutationKey: 'again' },
      'message { sequence }',
    );
    expect(message.sequence).toBe(1);
  });
});
