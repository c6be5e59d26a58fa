import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aMember, aCommunity } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';

describe('the SQL statements of conversations', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  it('are as many for 50 messages as for one', async () => {
    const community = await aCommunity(app);
    const coMentors = await Promise.all(Array.from({ length: 5 }, () => aMember(app, community, 'mentor')));
    const thread = await aThread(app, { community, coMentorIds: coMentors.map(({ memberId }) => memberId) });
    const people = [thread.mentee, thread.mentor, ...coMentors];
    await Promise.all(Array.from({ length: 50 }, (_, n) => post(people[n % people.length]!, thread.id)));
    const read = async (first: number) => {
      let read = 0;
      const statements = await statementsOf(app, async () => {
        const answer = await thread.mentee.api.query<{ thread: { messages: { edges: unknown[] } } }>(
          `query ($id: ID!, $first: Int) { thread(id: $id) {
             unreadCount viewerCanPost awaiting { user { login } } participants { user { login } }
             messages(first: $first) { totalCount edges { node { sequence bodyHtml author { roles user { login } } } } }
           } }`,
          { id: thread.id, first },
        );
        read = answer.thread.messages.edges.length;
      });
      expect(read).toBe(first);
      return statements;
    };
    await read(1); // which notes that the token was used
    const [fifty, one] = [await read(50), await read(1)];
    // People are loaded in one go or in some, depending on which of the other answers come together.
    expect(Math.abs(fifty.length - one.length)).toBeLessThan(5);
  });

  it('are as many for 50 blocked members as for one', async () => {
    const community = await aCommunity(app);
    const viewer = await aMember(app, community);
    const others = await Promise.all(Array.from({ length: 50 }, () => aMember(app, community)));
    for (const { memberId } of others) await viewer.api.done('blockMember', { memberId }, 'member { id }');
    const read = (first: number) =>
      statementsOf(app, async () => {
        const answer = await viewer.api.query<{ member: { blockedMembers: { edges: unknown[] } } }>(
          `query ($id: ID!, $first: Int) { member(id: $id) {
             blockedMembers(first: $first) { totalCount edges { node { user { login } } } }
           } }`,
          { id: viewer.memberId, first },
        );
        expect(answer.member.blockedMembers).toMatchObject({ totalCount: 50 });
        expect(answer.member.blockedMembers.edges).toHaveLength(first);
      });
    await read(1);
    expect((await read(50)).length).toBe((await read(1)).length);
  });
});
