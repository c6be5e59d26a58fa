import { Listeners } from '#platform/live';
import { ApiClient } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import { aCommunity, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import { type Received, Subscriber } from '../support/subscriber.js';

interface Counts {
  readonly requests: number;
  readonly claims: number;
  readonly turns: number;
  readonly stillGoing: number;
  readonly milestones: number;
}
interface Changed {
  readonly inboxChanged: Counts & { readonly total: number };
}

const document = 'subscription { inboxChanged { total requests claims turns stillGoing milestones } }';

describe('inboxChanged', () => {
  let app: TestApplication;
  let replica: TestApplication;
  let community: TestCommunity;
  let sockets: Subscriber[] = [];
  beforeAll(async () => {
    app = await TestApplication.start();
    replica = await TestApplication.start({ database: app.database });
    community = await aCommunity(app);
  });
  afterEach(async () => {
    await Promise.all(sockets.map((socket) => socket.close()));
    sockets = [];
  });
  afterAll(async () => {
    await replica.stop();
    await app.stop();
  });

  const follow = (person: Pick<TestMember, 'api'>, url = app.url): Received<Changed> => {
    const socket = new Subscriber(url, person.api.headers);
    sockets.push(socket);
    return socket.subscribe<Changed>(document);
  };
  const totals = async (received: Received<Changed>, count: number) =>
    (await received.take(count)).map(({ data }) => data?.inboxChanged.total);
  /** Waits until the numbers are these; what is not named is 0. */
  const reaches = async (received: Received<Changed>, counts: Partial<Counts>) => {
    const expected = { requests: 0, claims: 0, turns: 0, stillGoing: 0, milestones: 0, ...counts };
    const total = Object.values(expected).reduce((sum, count) => sum + count, 0);
    for (;;) {
      const [answer] = await received.take(1);
      const told = answer?.data?.inboxChanged;
      if (JSON.stringify(told) === JSON.stringify({ total, ...expected })) return;
    }
  };
  const throughReplica = (member: TestMember): TestMember => ({
    ...member,
    api: new ApiClient(replica.url, member.api.headers),
  });

  it('says the numbers at once, and what changes them from then on, through every replica', async () => {
    const mentor = await aMentor(app, community);
    const here = follow(mentor);
    const there = follow(mentor, replica.url);
    expect([await totals(here, 1), await totals(there, 1)]).toEqual([[0], [0]]);
    const newcomer = await aNewcomer(app, community);
    const first = await aRequest(community, newcomer, mentor);
    expect([await totals(here, 1), await totals(there, 1)]).toEqual([[1], [1]]);
    // Changes nothing that waits, but what there is to read.
    await post(newcomer, first.threadId);
    expect([await totals(here, 1), await totals(there, 1)]).toEqual([[1], [1]]);
    await aRequest(community, throughReplica(await aNewcomer(app, community)), mentor);
    expect([await totals(here, 1), await totals(there, 1)]).toEqual([[2], [2]]);
    await throughReplica(mentor).api.done(
      'declineRequest',
      { requestId: first.id, kind: 'NO_TIME' },
      'request { id }',
    );
    expect([await totals(here, 1), await totals(there, 1)]).toEqual([[1], [1]]);
    expect([here.waiting, there.waiting]).toEqual([false, false]);
  });

  it('tells of what changed together once', async () => {
    const mentor = await aMentor(app, community, { capacity: 20 });
    const newcomers = await Promise.all(Array.from({ length: 10 }, () => aNewcomer(app, community)));
    const received = follow(mentor);
    expect(await totals(received, 1)).toEqual([0]);
    const lock = app.sql.createQueryRunner();
    await lock.startTransaction();
    // Nobody can publish until all are ready to.
    await lock.query('LOCK TABLE live_event IN EXCLUSIVE MODE');
    const sent = Promise.all(newcomers.map((newcomer) => aRequest(community, newcomer, mentor)));
    await lock.commitTransaction();
    await lock.release();
    await sent;
    const told: number[] = [];
    while (told.at(-1) !== 10) told.push((await totals(received, 1))[0] ?? 0);
    expect(told).toEqual([...new Set(told)]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('follows requests, claims and turns', async () => {
    const [mentor, newcomer] = [await aMentor(app, community), await aNewcomer(app, community)];
    const [ofMentor, ofNewcomer] = [follow(mentor), follow(newcomer)];
    await Promise.all([reaches(ofMentor, {}), reaches(ofNewcomer, {})]);
    const queued = await aRequest(community, newcomer, null);
    await mentor.api.done('claimRequest', { requestId: queued.id }, 'request { id }');
    await reaches(ofMentor, { claims: 1 });
    await mentor.api.done('releaseClaim', { requestId: queued.id }, 'request { id }');
    await reaches(ofMentor, {});
    await mentor.api.done('claimRequest', { requestId: queued.id }, 'request { id }');
    await reaches(ofMentor, { claims: 1 });
    await newcomer.api.done('withdrawRequest', { requestId: queued.id }, 'request { id }');
    await reaches(ofMentor, {});
    const { id, threadId } = await aRequest(community, newcomer, mentor);
    await reaches(ofMentor, { requests: 1 });
    await post(mentor, threadId, 'What have you read?');
    await reaches(ofNewcomer, { turns: 1 });
    await mentor.api.done('acceptRequest', { requestId: id }, 'mentorship { id }');
    await reaches(ofMentor, {});
    await newcomer.api.done('handBackTurn', { threadId }, 'thread { id }');
    await reaches(ofNewcomer, {});
    await post(newcomer, threadId);
    await reaches(ofMentor, { turns: 1 });
    await mentor.api.done('blockMember', { memberId: newcomer.memberId }, 'member { id }');
    await reaches(ofMentor, {});
  });

  it('follows quiet mentorships and claimed milestones', async () => {
    const own = await aCommunity(app);
    const { mentorshipId, threadId, mentor, newcomer } = await aMentorship(app, { community: own });
    await mentor.api.done('handBackTurn', { threadId }, 'thread { id }');
    await app.sql.query('UPDATE mentorship SET still_going_asked_at = clock_timestamp() WHERE id = $1', [
      mentorshipId,
    ]);
    const [ofMentor, ofNewcomer, ofCoordinator] = [follow(mentor), follow(newcomer), follow(own.coordinator)];
    await Promise.all([reaches(ofMentor, { stillGoing: 1 }), reaches(ofNewcomer, { stillGoing: 1 })]);
    await post(newcomer, threadId, 'It does');
    await Promise.all([reaches(ofMentor, { turns: 1 }), reaches(ofNewcomer, {}), reaches(ofCoordinator, {})]);
    const [rung] = await app.sql.query<{ id: string }[]>(
      'SELECT id FROM rung WHERE community_id = $1 AND needs_confirmation LIMIT 1',
      [own.id],
    );
    const log = (evidence: number) =>
      newcomer.api.done<{ milestone: { id: string } }>(
        'logMilestone',
        {
          communityId: own.id,
          rungId: rung!.id,
          reachedOn: '2026-11-20',
          evidenceUrl: `https://example.org/${evidence}`,
        },
        'milestone { id }',
      );
    await log(1);
    await reaches(ofMentor, { turns: 1, milestones: 1 });
    const second = await log(2);
    await reaches(ofMentor, { turns: 1, milestones: 2 });
    await newcomer.api.done('endMentorship', { mentorshipId }, 'mentorship { id }');
    await Promise.all([reaches(ofMentor, {}), reaches(ofCoordinator, { milestones: 2 })]);
    await own.coordinator.api.done(
      'confirmMilestone',
      { milestoneId: second.milestone.id },
      'milestone { id }',
    );
    await reaches(ofCoordinator, { milestones: 1 });
  });

  it('follows what one may do', async () => {
    const own = await aCommunity(app);
    const mentor = await aMentor(app, own);
    await aRequest(own, await aNewcomer(app, own), mentor);
    const received = follow(mentor);
    await reaches(received, { requests: 1 });
    await own.coordinator.api.done(
      'revokeRole',
      { memberId: mentor.memberId, role: 'MENTOR' },
      'member { id }',
    );
    await reaches(received, {});
    await app.sql.query(
      `INSERT INTO milestone (id, community_id, member_id, rung_id, status, reached_on)
       SELECT gen_random_uuid(), community_id, $2, id, 'CLAIMED', '2026-11-20' FROM rung WHERE community_id = $1 LIMIT 1`,
      [own.id, own.coordinator.memberId],
    );
    await own.coordinator.api.done(
      'grantRole',
      { memberId: mentor.memberId, role: 'COORDINATOR' },
      'member { id }',
    );
    await reaches(received, { milestones: 1 });
  });

  it('follows the conduct text, before whose acceptance nothing can be done', async () => {
    const own = await aCommunity(app);
    const mentor = await aMentor(app, own);
    await aRequest(own, await aNewcomer(app, own), mentor);
    const received = follow(mentor);
    await reaches(received, { requests: 1 });
    const text = { communityId: own.id, body: 'Be kind, and patient.', replacesVersion: 1 };
    await own.coordinator.api.done('publishConductText', text, 'community { id }');
    await reaches(received, {});
    const accepted = { communityId: own.id, acceptedConductVersion: 2 };
    await mentor.api.done('joinCommunity', accepted, 'member { id }');
    await reaches(received, { requests: 1 });
  });

  it('is for who is signed in, and leaves nothing behind', async () => {
    const [refused] = await follow({ api: app.visitor() }).take(1);
    expect(refused?.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const listeners = app.application.nest.get(Listeners, { strict: false });
    const mentor = await aMentor(app, community);
    const received = follow(mentor);
    await received.take(1);
    expect(listeners.count('INBOX', mentor.userId)).toBe(1);
    received.unsubscribe();
    await new Promise<void>((resolve) => {
      const look = () => (listeners.count('INBOX', mentor.userId) === 0 ? resolve() : setImmediate(look));
      look();
    });
  });
});
