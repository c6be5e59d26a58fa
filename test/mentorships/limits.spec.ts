import { ExpireRequests, ReturnClaimHandler } from '#mentorships';
import { Database } from '#platform/database';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor } from '../support/factories/mentor.js';
import { aRequest, endHold, passDeadline } from '../support/factories/request.js';
import { sizeOf } from '../support/size.js';

const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));

/** How many requests are answered in every way at once; in hundreds. */
const races = sizeOf('WAYMARK_FAULT_RACES', 5);

/** Many clients at once, on real PostgreSQL: the rules of DESIGN §5. */
describe('limits that no race can break', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  /** The codes of all answers, counted; `OK` for what was done. A failure of the server, such as a deadlock, throws. */
  const tally = async (answers: Promise<{ userErrors: { code: string }[] }>[]) => {
    const counts: Record<string, number> = {};
    for (const { userErrors } of await Promise.all(answers)) {
      const code = userErrors[0]?.code ?? 'OK';
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  };
  const submit = (newcomer: TestMember, mentor: TestMember | null, more: object = {}) =>
    newcomer.api.mutate<{ request: { id: string } | null }>(
      'submitRequest',
      { communityId: community.id, mentorId: mentor?.memberId ?? null, introduction: 'Hello!', ...more },
      'request { id }',
    );
  const act = (actor: TestMember, mutation: string, input: object) =>
    actor.api.mutate(mutation, { ...input }, '__typename');
  const expire = () => app.application.nest.get(ExpireRequests, { strict: false }).run();
  /** As the worker does it at the end of a hold. */
  const returnHold = (requestId: string) => {
    const handler = app.application.nest.get(ReturnClaimHandler, { strict: false });
    const job = { requestId, claimedUntil: new Date().toISOString() };
    return app.application.nest.get(Database).transaction((tx) => handler.run(tx, job));
  };

  /** What mentors' profiles and matching's pairs say, against the rows themselves; and one end for everything. */
  const expectConsistency = async () => {
    const loads = await app.sql.query(
      `SELECT member_id, active_mentorships, waiting_requests,
              (SELECT count(*)::int FROM mentorship WHERE lead_id = member_id AND status IN ('ACTIVE','PAUSED')) AS active,
              (SELECT count(*)::int FROM mentorship_request
                WHERE (mentor_id = member_id OR claimed_by_id = member_id) AND status = 'SUBMITTED') AS waiting
         FROM profile`,
    );
    expect(loads.length).toBeGreaterThan(0);
    for (const row of loads) {
      expect({ id: row.member_id, active: row.active_mentorships, waiting: row.waiting_requests }).toEqual({
        id: row.member_id,
        active: row.active,
        waiting: row.waiting,
      });
    }
    const wrong = await app.sql.query(
      `SELECT 'over capacity' AS what, member_id::text AS id FROM profile WHERE active_mentorships > capacity
       UNION ALL
       SELECT 'pair', mentor_id::text FROM pair_history pair
        WHERE live_request <> EXISTS (SELECT 1 FROM mentorship_request request
                WHERE request.newcomer_id = pair.newcomer_id AND request.mentor_id = pair.mentor_id AND status = 'SUBMITTED')
           OR live_mentorship <> EXISTS (SELECT 1 FROM mentorship
                WHERE mentee_id = pair.newcomer_id AND lead_id = pair.mentor_id AND status IN ('ACTIVE','PAUSED'))
       UNION ALL
       SELECT 'mentorship without an accepted request', mentorship.id::text
         FROM mentorship_request request LEFT JOIN mentorship ON mentorship.request_id = request.id
        WHERE (request.status = 'ACCEPTED') <> (mentorship.id IS NOT NULL)
       UNION ALL
       SELECT 'thread open without reason, or closed without', thread.id::text
         FROM mentorship_request request JOIN thread ON thread.id = request.thread_id
         LEFT JOIN mentorship ON mentorship.request_id = request.id
        WHERE (thread.closed_at IS NULL)
           <> (request.status = 'SUBMITTED' OR coalesce(mentorship.status IN ('ACTIVE','PAUSED'), false))
       UNION ALL
       SELECT 'not one final action', request.id::text FROM mentorship_request request
        WHERE (SELECT count(*) FROM audit_entry WHERE subject_id = request.id
                AND action NOT IN ('submit-request', 'claim-request', 'release-claim', 'return-claim', 'renew-request'))
           <> (CASE WHEN request.status = 'SUBMITTED' THEN 0 ELSE 1 END)
       UNION ALL
       SELECT 'deadlocks', deadlocks::text FROM pg_stat_database
        WHERE datname = current_database() AND deadlocks > 0`,
    );
    expect(wrong).toEqual([]);
  };

  it('32 accepts at once take a mentor with room for 3 to exactly 3', async () => {
    // Room was larger when they asked.
    const mentor = await aMentor(app, community, { capacity: 20 });
    const requests: string[] = [];
    for (const newcomer of await times(20, () => aMember(app, community))) {
      requests.push((await aRequest(community, newcomer, mentor)).id);
    }
    await app.sql.query('UPDATE profile SET capacity = 3 WHERE member_id = $1', [mentor.memberId]);
    const accepts = Array.from({ length: 32 }, (_, n) =>
      act(mentor, 'acceptRequest', { requestId: requests[n % requests.length] }),
    );
    const { OK, ...refused } = await tally(accepts);
    expect(OK).toBe(3);
    expect(
      Object.keys(refused).filter((code) => !['MENTOR_FULL', 'REQUEST_ALREADY_ANSWERED'].includes(code)),
    ).toEqual([]);
    const [count] = await app.sql.query<{ live: number }[]>(
      `SELECT count(*)::int AS live FROM mentorship WHERE lead_id = $1 AND status = 'ACTIVE'`,
      [mentor.memberId],
    );
    expect(count?.live).toBe(3);
    await expectConsistency();
  });

  it('32 newcomers at once get exactly the 2 places that a mentor has left', async () => {
    const mentor = await aMentor(app, community, { capacity: 2 });
    const newcomers = await times(32, () => aMember(app, community));
    expect(await tally(newcomers.map((newcomer) => submit(newcomer, mentor)))).toEqual({
      OK: 2,
      MENTOR_FULL: 30,
    });
    await expectConsistency();
  });

  it('one newcomer has one live request to a mentor and one in the open queue, and five in all', async () => {
    const newcomer = await aMember(app, community);
    const mentors = await times(12, () => aMentor(app, community));
    const same = Array.from({ length: 16 }, () => submit(newcomer, mentors[0]!));
    expect(await tally(same)).toEqual({ OK: 1, ALREADY_REQUESTED: 15 });
    const queue = Array.from({ length: 16 }, () => submit(newcomer, null));
    expect(await tally(queue)).toEqual({ OK: 1, ALREADY_REQUESTED: 15 });
    const many = mentors.slice(1).map((mentor) => submit(newcomer, mentor));
    expect(await tally(many)).toEqual({ OK: 3, NOT_ALLOWED: 8 });
    await expectConsistency();
  });

  it('16 clients with one key make one request, and get it', async () => {
    const newcomer = await aMember(app, community);
    const mentor = await aMentor(app, community);
    const answers = await times(16, () => submit(newcomer, mentor, { clientMutationKey: 'the same' }));
    expect(new Set(answers.map(({ request }) => request?.id)).size).toBe(1);
    expect(answers[0]?.request?.id).toEqual(expect.any(String));
    const requestId = answers[0]?.request?.id;
    const accepted = await times(16, () =>
      mentor.api.mutate<{ mentorship: { id: string } | null }>(
        'acceptRequest',
        { requestId, clientMutationKey: 'yes' },
        'mentorship { id }',
      ),
    );
    expect(new Set(accepted.map(({ mentorship }) => mentorship?.id)).size).toBe(1);
    expect(accepted[0]?.mentorship?.id).toEqual(expect.any(String));
    await expectConsistency();
  });

  it('32 mentors who claim one request: one gets it, the others are told kindly; and again when the hold is over', async () => {
    const newcomer = await aMember(app, community);
    const mentors = await times(32, () => aMember(app, community, 'mentor'));
    const ids = mentors.map(({ memberId }) => memberId);
    await app.sql.query(`UPDATE member SET roles = '{MENTOR}' WHERE id = ANY ($1)`, [ids]);
    await app.sql.query('UPDATE profile SET capacity = 3 WHERE member_id = ANY ($1)', [ids]);
    const { id: requestId } = await aRequest(community, newcomer, null);
    for (const round of ['the first hold', 'after it was over']) {
      const claims = mentors.map((mentor) => act(mentor, 'claimRequest', { requestId }));
      expect({ round, ...(await tally(claims)) }).toEqual({ round, OK: 1, REQUEST_HELD: 31 });
      await expectConsistency();
      await endHold(app, requestId);
    }
    const accepts = mentors.map((mentor) => act(mentor, 'acceptRequest', { requestId }));
    expect(await tally(accepts)).toMatchObject({ OK: 1 });
    await expectConsistency();
  }, 60_000);

  it('claim, release, return, accept, withdraw and expire of one request at once leave one state, 8 times', async () => {
    const mentors = await times(4, () => aMentor(app, community, { capacity: 20 }));
    const [holder, second, third, fourth] = mentors;
    if (!holder || !second || !third || !fourth) throw new Error('four mentors');
    const race = async (newcomer: TestMember, round: number) => {
      const { id: requestId } = await aRequest(community, newcomer, null);
      await act(holder, 'claimRequest', { requestId });
      const racers = [
        () => act(holder, 'acceptRequest', { requestId }),
        () => act(holder, 'releaseClaim', { requestId }),
        () => endHold(app, requestId),
        () => returnHold(requestId),
        () => act(second, 'claimRequest', { requestId }),
        () => act(third, 'claimRequest', { requestId }),
        () => act(fourth, 'claimRequest', { requestId }),
        () => act(newcomer, 'withdrawRequest', { requestId }),
        () => act(newcomer, 'blockMember', { memberId: holder.memberId }),
        ...(round % 4 === 0 ? [() => passDeadline(app, requestId).then(expire)] : []),
      ];
      const start = round % racers.length;
      await Promise.all([...racers.slice(start), ...racers.slice(0, start)].map((racer) => racer()));
    };
    const newcomers = await times(8, () => aMember(app, community));
    await Promise.all(newcomers.map((newcomer, n) => race(newcomer, n)));
    await expectConsistency();
  }, 90_000);

  it('two who ask each other at once, and two who block each other at once, never stand still', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = await times(2, () => aMentor(app, community));
      if (one === undefined || other === undefined) throw new Error('two mentors');
      const asks = [submit(one, other), submit(other, one), submit(one, null), submit(other, null)];
      expect(await tally(asks)).toEqual({ OK: 4 });
      const blocks = [
        act(one, 'blockMember', { memberId: other.memberId }),
        act(other, 'blockMember', { memberId: one.memberId }),
      ];
      expect(await tally(blocks)).toEqual({ OK: 2 });
    }
    await expectConsistency();
  });

  it(
    'accept, decline, withdraw, expire and block at once leave one final state',
    async () => {
      const race = async (newcomer: TestMember, mentor: TestMember, round: number) => {
        // Two deadlines that pass in a row would rest the mentor, and end the race.
        await app.sql.query(
          'UPDATE profile SET resting_since = NULL, silent_requests = 0 WHERE member_id = $1',
          [mentor.memberId],
        );
        const { id: requestId } = await aRequest(community, newcomer, mentor);
        const [blocker, blocked] = round % 2 === 0 ? [mentor, newcomer] : [newcomer, mentor];
        const racers = [
          () => act(mentor, 'acceptRequest', { requestId }),
          () => act(mentor, 'declineRequest', { requestId, kind: 'NO_TIME' }),
          () => act(newcomer, 'withdrawRequest', { requestId }),
          () => passDeadline(app, requestId).then(expire),
          () => act(blocker, 'blockMember', { memberId: blocked.memberId }),
        ];
        const start = round % racers.length;
        await Promise.all([...racers.slice(start), ...racers.slice(0, start)].map((racer) => racer()));
      };
      for (let raced = 0; raced < races; raced += 100) {
        const mentors = await times(5, () => aMentor(app, community, { capacity: 20 }));
        const newcomers = await times(Math.min(20, Math.ceil((races - raced) / 5)), () =>
          aMember(app, community),
        );
        for (const [n, newcomer] of newcomers.entries()) {
          await Promise.all(mentors.map((mentor, m) => race(newcomer, mentor, n + m)));
        }
      }
      await expire();
      const left = await app.sql.query(
        `SELECT request.id FROM mentorship_request request JOIN block
           ON (blocker_id, blocked_id) IN ((newcomer_id, mentor_id), (mentor_id, newcomer_id))
        WHERE request.status = 'SUBMITTED'
       UNION ALL
       SELECT mentorship.id FROM mentorship JOIN block
           ON (blocker_id, blocked_id) IN ((mentee_id, lead_id), (lead_id, mentee_id))
        WHERE mentorship.status IN ('ACTIVE','PAUSED')`,
      );
      expect(left).toEqual([]);
      await expectConsistency();
    },
    30_000 + races * 900,
  );

  it('a storm of everything at once leaves loads, pairs, threads and audit as the rows are', async () => {
    let seed = 20_261_122;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
    const people = await times(8, () => aMentor(app, community, { capacity: 3 }));
    const known: { requests: string[]; mentorships: string[] } = { requests: [], mentorships: [] };
    const step = async (): Promise<void> => {
      const actor = pick(people);
      const requestId = known.requests.length > 0 ? pick(known.requests) : undefined;
      const mentorshipId = known.mentorships.length > 0 ? pick(known.mentorships) : undefined;
      const choice = random(20);
      if (choice < 6 || requestId === undefined) {
        const { request } = await submit(actor, random(4) === 0 ? null : pick(people));
        if (request) known.requests.push(request.id);
      } else if (choice < 13) {
        const [row] = await app.sql.query<{ bearer: string | null }[]>(
          'SELECT coalesce(mentor_id, claimed_by_id) AS bearer FROM mentorship_request WHERE id = $1',
          [requestId],
        );
        const mentor = people.find(({ memberId }) => memberId === row?.bearer);
        if (mentor === undefined) {
          await act(actor, 'claimRequest', { requestId });
        } else if (random(4) === 0) {
          if (random(2) === 0) await act(mentor, 'releaseClaim', { requestId });
          else await endHold(app, requestId).then(() => returnHold(requestId));
        } else {
          const { mentorship } = await mentor.api.mutate<{ mentorship: { id: string } | null }>(
            'acceptRequest',
            { requestId },
            'mentorship { id }',
          );
          if (mentorship) known.mentorships.push(mentorship.id);
        }
      } else if (choice < 14) {
        await Promise.all(people.map((one) => act(one, 'withdrawRequest', { requestId })));
      } else if (choice < 15) {
        await Promise.all(people.map((one) => act(one, 'declineRequest', { requestId, kind: 'OTHER' })));
      } else if (choice < 16) {
        await passDeadline(app, requestId);
        await expire();
      } else if (choice < 18 && mentorshipId !== undefined) {
        const mutation = pick(['completeMentorship', 'endMentorship', 'pauseMentorship', 'resumeMentorship']);
        await Promise.all(people.map((one) => act(one, mutation, { mentorshipId })));
      } else if (choice === 18) {
        const other = pick(people);
        if (other !== actor) {
          await act(actor, 'blockMember', { memberId: other.memberId });
          await act(actor, 'unblockMember', { memberId: other.memberId });
        }
      } else if (mentorshipId !== undefined) {
        await act(actor, 'openThread', { mentorshipId, title: 'One more', body: 'Hello' });
      }
    };
    // Chance opens few mentorships now and then, which would say little.
    const enough = () => known.mentorships.length > 5;
    for (let wave = 0; wave < 5 || (wave < 15 && !enough()); wave += 1) await times(24, step);
    expect(enough()).toBe(true);
    await expectConsistency();
  }, 90_000);
});
