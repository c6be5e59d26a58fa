import { ExpireRequests } from '#mentorships';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest, passDeadline } from '../support/factories/request.js';
import { accept, aCoMentor, inviteCoMentor, offerHandOver } from '../support/factories/together.js';
import { post } from '../support/factories/thread.js';
import { type Received, Subscriber } from '../support/subscriber.js';

describe('inboxChanged, for what moves on though nobody waits for it', () => {
  let app: TestApplication;
  let community: TestCommunity;
  let sockets: Subscriber[] = [];
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterEach(async () => {
    await Promise.all(sockets.map((socket) => socket.close()));
    sockets = [];
  });
  afterAll(() => app.stop());

  /** Rings once for each time that the person is told from now on. */
  const follow = async (person: Pick<TestMember, 'api'>): Promise<Received<unknown>> => {
    const socket = new Subscriber(app.url, person.api.headers);
    sockets.push(socket);
    const received = socket.subscribe('subscription { inboxChanged { total } }');
    await received.take(1);
    return received;
  };
  /** Does something, and waits until all these people have been told of it. */
  const tells = async (people: readonly Pick<TestMember, 'api'>[], act: () => Promise<unknown>) => {
    const all = await Promise.all(people.map(follow));
    await act();
    const told = await Promise.all(all.map((one) => one.take(1)));
    expect(told.flat().flatMap(({ errors }) => errors)).toEqual([]);
    await Promise.all(sockets.map((socket) => socket.close()));
    sockets = [];
  };
  const mentor = () => aMentor(app, community);
  const newcomer = () => aNewcomer(app, community);

  it('tells a newcomer that their request was accepted, declined or claimed', async () => {
    const [asked, asking] = [await mentor(), await newcomer()];
    const declined = await aRequest(community, asking, asked);
    await tells([asking, asked], () =>
      asked.api.done('declineRequest', { requestId: declined.id, kind: 'NO_TIME' }, 'request { id }'),
    );
    const queued = await aRequest(community, asking, null);
    await tells([asking], () => asked.api.done('claimRequest', { requestId: queued.id }, 'request { id }'));
    await tells([asking], () =>
      asked.api.done('acceptRequest', { requestId: queued.id }, 'mentorship { id }'),
    );
  });

  it('tells a newcomer that a mentor asked something back', async () => {
    const [asked, asking] = [await mentor(), await newcomer()];
    const { threadId } = await aRequest(community, asking, asked);
    await tells([asking], () => post(asked, threadId, 'What have you read so far?'));
  });

  it('tells a newcomer that their request went on, or that its time ran out', async () => {
    const own = await aCommunity(app);
    const [first, asking] = [await aMentor(app, own), await aNewcomer(app, own)];
    const expire = () => app.application.nest.get(ExpireRequests, { strict: false }).run();
    const { id } = await aRequest(own, asking, first);
    await passDeadline(app, id);
    await tells([asking], expire);
  });

  it('tells those in a mentorship who is asked to help, comes and leaves', async () => {
    const led = await aMentorship(app, { community, mentor: await mentor() });
    const beside = await mentor();
    const both = [led.newcomer, led.mentor];
    let invitationId = '';
    await tells([...both, beside], async () => (invitationId = await inviteCoMentor(led, beside)));
    await tells([...both, beside], () => accept(beside, invitationId));
    const { mentorshipId } = led;
    await tells([...both, beside], () =>
      beside.api.done('leaveMentorship', { mentorshipId }, 'userErrors { code }'),
    );
    const refused = await inviteCoMentor(led, beside);
    await tells(both, () =>
      beside.api.done('declineMentorInvitation', { invitationId: refused }, 'invitation { id }'),
    );
  });

  it('tells those in a mentorship that a hand-over is offered, declined and taken', async () => {
    const led = await aMentorship(app, { community, mentor: await mentor() });
    const beside = await aCoMentor(app, led, await mentor());
    const next = await mentor();
    const before = [led.newcomer, led.mentor, beside];
    let handOverId = '';
    await tells([...before, next], async () => (handOverId = await offerHandOver(led, next)));
    await tells([...before, next], () => next.api.done('declineHandOver', { handOverId }, 'handOver { id }'));
    const taken = await offerHandOver(led, next);
    await tells([...before, next], () =>
      next.api.done('acceptHandOver', { handOverId: taken }, 'handOver { id }'),
    );
  });

  it('tells all in a mentorship that it pauses, goes on, and is complete', async () => {
    const led = await aMentorship(app, { community, mentor: await mentor() });
    const beside = await aCoMentor(app, led, await mentor());
    const everybody = [led.newcomer, led.mentor, beside];
    for (const step of ['pauseMentorship', 'resumeMentorship', 'completeMentorship']) {
      await tells(everybody, () =>
        led.mentor.api.done(step, { mentorshipId: led.mentorshipId }, 'mentorship { id }'),
      );
    }
  });

  it('tells a member what became of their milestone, and those who guide them', async () => {
    const led = await aMentorship(app, { community, mentor: await mentor() });
    const beside = await aCoMentor(app, led, await mentor());
    const [rung] = await app.sql.query<{ id: string }[]>(
      'SELECT id FROM rung WHERE community_id = $1 AND needs_confirmation LIMIT 1',
      [community.id],
    );
    const log = async (evidence: number) => {
      const { milestone } = await led.newcomer.api.done<{ milestone: { id: string } }>(
        'logMilestone',
        {
          communityId: community.id,
          rungId: rung!.id,
          reachedOn: '2026-11-20',
          evidenceUrl: `https://example.org/${evidence}`,
        },
        'milestone { id }',
      );
      return milestone.id;
    };
    const everybody = [led.newcomer, led.mentor, beside];
    const [confirmed, declined] = [await log(1), await log(2)];
    await tells(everybody, () =>
      led.mentor.api.done('confirmMilestone', { milestoneId: confirmed }, 'milestone { id }'),
    );
    await tells(everybody, () =>
      beside.api.done(
        'declineMilestone',
        { milestoneId: declined, reason: 'It is not merged yet.' },
        'milestone { id }',
      ),
    );
  });

  it('tells nobody who has no part in it', async () => {
    const led = await aMentorship(app, { community, mentor: await mentor() });
    const [other, another] = await Promise.all([follow(await newcomer()), follow(await mentor())]);
    await tells([led.newcomer], () =>
      led.mentor.api.done('pauseMentorship', { mentorshipId: led.mentorshipId }, 'mentorship { id }'),
    );
    expect([other.waiting, another.waiting]).toEqual([false, false]);
  });
});
