import { Database, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { MessagePosted, Threads, ThreadsRepository } from '#threads';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';

/** What other features do with threads in their own transactions. */
describe('threads within transactions', () => {
  let app: TestApplication;
  let threads: Threads;
  beforeAll(async () => {
    app = await TestApplication.start();
    threads = app.application.nest.get(Threads, { strict: false });
  });
  afterAll(() => app.stop());

  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) =>
    app.application.nest.get(Database).transaction(work);
  const rowOf = async (id: string) => {
    const [row] = await app.sql.query<Record<string, unknown>[]>(
      `SELECT last_sequence, awaiting_id, awaiting_since, lead_id, closed_at IS NOT NULL AS closed,
              (SELECT array_agg(member_id ORDER BY joined_at) FROM thread_participant WHERE thread_id = id) AS participants
         FROM thread WHERE id = $1`,
      [id],
    );
    return row;
  };

  it('wait in the open queue for any mentor, and then for the one who takes the lead', async () => {
    const community = await aCommunity(app);
    const [mentee, mentor, coMentor] = await Promise.all(
      ['mentee', 'mentor', 'co-mentor'].map((name) => aMember(app, community, name)),
    );
    const posted: MessagePosted[] = [];
    app.application.nest.get(TransactionEvents).on(MessagePosted, (_tx, event) => {
      posted.push(event);
      return Promise.resolve();
    });
    const { id } = await inTransaction(async (tx) => {
      const thread = await threads.open(tx, {
        communityId: community.id,
        topic: 'IDEA',
        title: 'Where to begin',
        menteeId: mentee!.memberId,
        leadId: null,
      });
      await threads.post(tx, thread.id, { authorId: mentee!.memberId, body: 'Where do I begin?' });
      return thread;
    });
    expect(posted).toMatchObject([{ threadId: id, authorId: mentee!.memberId, sequence: 1 }]);
    const waiting = await rowOf(id);
    expect(waiting).toMatchObject({ last_sequence: 1, awaiting_id: null, lead_id: null });
    expect(waiting?.['awaiting_since']).toBeInstanceOf(Date);

    await inTransaction((tx) => threads.join(tx, id, coMentor!.memberId));
    await inTransaction((tx) => threads.lead(tx, id, mentor!.memberId));
    await inTransaction((tx) => threads.join(tx, id, mentor!.memberId));
    expect(await rowOf(id)).toMatchObject({
      lead_id: mentor!.memberId,
      awaiting_id: mentor!.memberId,
      awaiting_since: waiting?.['awaiting_since'],
      participants: [mentee, coMentor, mentor].map((member) => member!.memberId),
    });
    await post(coMentor!, id);
    await post(mentee!, id);
    expect(await rowOf(id)).toMatchObject({ awaiting_id: mentor!.memberId, last_sequence: 3 });
  });

  it('wait for nobody once they are closed, and are kept to be read', async () => {
    const { id, mentee, mentor } = await aThread(app);
    await post(mentee, id);
    await inTransaction((tx) => threads.close(tx, id));
    await inTransaction((tx) => threads.close(tx, id));
    expect(await rowOf(id)).toMatchObject({ closed: true, awaiting_id: null, awaiting_since: null });
    const refused = await mentor.api.mutate('postMessage', { threadId: id, body: 'Late' }, 'message { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'THREAD_CLOSED' }]);
    const { thread } = await mentor.api.query<{ thread: { messages: { totalCount: number } } }>(
      'query ($id: ID!) { thread(id: $id) { messages { totalCount } } }',
      { id },
    );
    expect(thread.messages.totalCount).toBe(1);
  });

  it('leave nothing behind when the transaction around them fails', async () => {
    const { id, mentee, mentor } = await aThread(app);
    const before = await rowOf(id);
    await expect(
      inTransaction(async (tx) => {
        await threads.post(tx, id, { authorId: mentee.memberId, body: 'Never said' });
        await threads.close(tx, id);
        throw new Error('something later failed');
      }),
    ).rejects.toThrow('something later failed');
    expect(await rowOf(id)).toEqual(before);
    expect(await post(mentor, id)).toBe(1);
  });

  it('are found by those who take part only', async () => {
    const { id, mentee, mentor, community } = await aThread(app);
    const found = (userId: string, threadId = id) =>
      app.application.nest
        .get(ThreadsRepository, { strict: false })
        .findForActor({ userId, via: 'SESSION', sessionId: 'test' }, threadId);
    for (const { userId } of [mentee, mentor]) expect((await found(userId))?.id).toBe(id);
    expect(await found(community.coordinator.userId)).toBeNull();
    expect(await found(mentee.userId, 'no-id')).toBeNull();
  });
});
