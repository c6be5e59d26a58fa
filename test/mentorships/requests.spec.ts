import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest, passDeadline } from '../support/factories/request.js';

const everything = `request {
  id status openQueue introduction tried submittedAt expiresAt answeredAt declineKind declineKindText declineReason
  newcomer { id } mentor { id } mentorship { id }
  thread { title topic awaiting { id } awaitingSince viewerCanPost participants { id } }
  viewerCanAccept viewerCanDecline viewerCanClaim viewerCanWithdraw
}`;

describe('asking for guidance', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  it('opens a thread that waits for the mentor, with a deadline', async () => {
    const mentor = await aMentor(app, community);
    const newcomer = await aNewcomer(app, community);
    const { request } = await newcomer.api.done<{ request: Record<string, unknown> }>(
      'submitRequest',
      {
        communityId: community.id,
        mentorId: mentor.memberId,
        introduction: '# My first patch\n\nI read the guide.',
        tried: 'Built it.',
        topic: 'ISSUE',
      },
      everything,
    );
    expect(request).toMatchObject({
      status: 'SUBMITTED',
      openQueue: false,
      introduction: '# My first patch\n\nI read the guide.',
      tried: 'Built it.',
      answeredAt: null,
      newcomer: { id: newcomer.memberId },
      mentor: { id: mentor.memberId },
      mentorship: null,
      thread: {
        title: 'My first patch',
        topic: 'ISSUE',
        awaiting: { id: mentor.memberId },
        awaitingSince: request['submittedAt'],
        viewerCanPost: true,
        participants: [{ id: newcomer.memberId }, { id: mentor.memberId }],
      },
      viewerCanAccept: false,
      viewerCanDecline: false,
      viewerCanClaim: false,
      viewerCanWithdraw: true,
    });
    const days =
      (Date.parse(request['expiresAt'] as string) - Date.parse(request['submittedAt'] as string)) /
      86_400_000;
    expect(days).toBe(7);
  });
});
