import { ForgetNotifications, type NewNotification, Notifications } from '#notifications';
import { Database, newId } from '#platform/database';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest } from '../support/factories/request.js';
import { aThread } from '../support/factories/thread.js';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly readAt: string | null;
  readonly milestone?: { readonly id: string } | null;
}

interface TestRung {
  readonly id: string;
  readonly name: string;
  readonly needsConfirmation: boolean;
}

describe('notifications', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const list = async (person: TestMember, args = '', selection = 'id kind text readAt') => {
    const { viewer } = await person.api.query<{
      viewer: {
        unreadNotificationCount: number;
        notifications: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: Told }[];
        };
      };
    }>(`{ viewer { unreadNotificationCount notifications${args} {
          totalCount pageInfo { hasNextPage endCursor } edges { node { ${selection} } } } } }`);
    const { edges, ...rest } = viewer.notifications;
    return { ...rest, unread: viewer.unreadNotificationCount, nodes: edges.map(({ node }) => node) };
  };
  const kindsOf = async (person: TestMember) => (await list(person)).nodes.map(({ kind }) => kind);
  const newest = async (person: TestMember, selection: string) =>
    (await list(person, '(first: 1)', selection)).nodes[0];
  const tell = (notification: NewNotification) =>
    app.application.nest
      .get(Database)
      .transaction((tx) => app.application.nest.get(Notifications, { strict: false }).tell(tx, notification));
  /** Tells of something often, the oldest first. */
  const tellOften = async (times: number, to: TestMember, threadId = newId(), about = to) => {
    for (let n = 0; n < times; n += 1) {
      await tell({
        memberId: to.memberId,
        kind: 'TURN_WAITS',
        subject: { type: 'Thread', id: threadId },
        aboutId: about.memberId,
        facts: { days: n },
        occasion: String(n),
      });
    }
  };
  const mark = (person: TestMember, input: object, verb = 'Read') =>
    person.api.mutate<{
      notifications: Told[] | null;
      viewer: { unreadNotificationCount: number } | null;
    }>(
      `markNotifications${verb}`,
      input as Record<string, unknown>,
      'notifications { id readAt } viewer { unreadNotificationCount }',
    );
  const pair = async () =>
    [
      await aNewcomer(app, community, { name: 'ada' }),
      await aMentor(app, community, { name: 'grace' }),
    ] as const;

  describe('tell of requests', () => {
    it('to the mentor who is asked, and what becomes of it', async () => {
      const [ada, grace] = await pair();
      const request = await aRequest(community, ada, grace);
      expect(
        await newest(
          grace,
          'kind text readAt toldAt about { id } request { id } mentorship { id } thread { id } milestone { id } community { id }',
        ),
      ).toEqual({
        kind: 'REQUEST_RECEIVED',
        text: 'ada would like your guidance: read what they wrote, then accept it, decline it kindly, or ask something back.',
        readAt: null,
        toldAt: expect.any(String) as string,
        about: { id: ada.memberId },
        request: { id: request.id },
        mentorship: null,
        thread: null,
        milestone: null,
        community: { id: community.id },
      });
      await ada.api.done('withdrawRequest', { requestId: request.id }, 'request { id }');
      expect(await newest(grace, 'kind request { status }')).toEqual({
        kind: 'REQUEST_WITHDRAWN',
        request: { status: 'WITHDRAWN' },
      });
      expect(
        (await grace.api.mutate('acceptRequest', { requestId: request.id }, '__typename')).userErrors,
      ).toHaveLength(1);
      expect(await kindsOf(ada)).toEqual([]); // of their own doings nobody is told, and of what did not happen neither
      expect(await kindsOf(grace)).toEqual(['REQUEST_WITHDRAWN', 'REQUEST_RECEIVED']);
    });

    it('to the newcomer, when the mentor answers', async () => {
      const [ada, grace] = await pair();
      const declined = await aRequest(community, ada, grace);
      await grace.api.done('declineRequest', { requestId: declined.id, kind: 'NO_TIME' }, 'request { id }');
      expect(await newest(ada, 'text about { id } request { id }')).toEqual({
        text: 'grace cannot take your request at the moment: your matches show who else has room.',
        about: { id: grace.memberId },
        request: { id: declined.id },
      });
      const { newcomer, mentor, mentorshipId } = await aMentorship(app, { community });
      expect(await newest(newcomer, 'kind about { id } request { id } mentorship { id }')).toEqual({
        kind: 'REQUEST_ACCEPTED',
        about: { id: mentor.memberId },
        request: null,
        mentorship: { id: mentorshipId },
      });
      expect(await kindsOf(newcomer)).toEqual(['REQUEST_ACCEPTED']);
    });

    it('and leave nothing unread that asks about a request which waits no more', async () => {
      const unread = async (person: TestMember) =>
        (await list(person, '(unreadOnly: true)')).nodes.map(({ kind }) => kind);
      const [ada, grace] = await pair();
      const about = async (kind: 'REQUEST_WAITING' | 'REQUEST_WAITS_LONG', to: TestMember, id: string) => {
        const subject = { type: 'MentorshipRequest', id } as const;
        if (kind === 'REQUEST_WAITS_LONG') await tell({ memberId: to.memberId, kind, subject });
        else await tell({ memberId: to.memberId, kind, subject, facts: { hoursLeft: 5 } });
      };
      const other = await aRequest(community, await aNewcomer(app, community), grace);
      for (const [ending, by, told] of [
        ['withdrawRequest', ada, ['REQUEST_WITHDRAWN']],
        ['acceptRequest', grace, []],
      ] as const) {
        const { id } = await aRequest(community, ada, grace);
        await about('REQUEST_WAITING', grace, id);
        await about('REQUEST_WAITS_LONG', community.coordinator, id);
        expect(await unread(grace)).toEqual(['REQUEST_WAITING', 'REQUEST_RECEIVED', 'REQUEST_RECEIVED']);
        await by.api.done(ending, { requestId: id }, '__typename');
        expect(await unread(grace)).toEqual([...told, 'REQUEST_RECEIVED']); // the other newcomer waits on
        expect(await unread(community.coordinator)).not.toContain('REQUEST_WAITS_LONG');
        expect(await kindsOf(grace)).toContain('REQUEST_WAITING'); // to be read on
        await mark(grace, {
          notificationIds: (await list(grace)).nodes
            .filter(({ kind }) => kind === 'REQUEST_WITHDRAWN')
            .map(({ id: noticeId }) => noticeId),
        });
      }
      await grace.api.done('declineRequest', { requestId: other.id, kind: 'NO_TIME' }, '__typename');
      expect(await unread(grace)).toEqual([]);
    });

    it('to nobody of what goes to the open queue', async () => {
      const [ada, grace] = await pair();
      const before = await kindsOf(community.coordinator);
      const request = await aRequest(community, ada, null);
      await ada.api.done('withdrawRequest', { requestId: request.id }, 'request { id }');
      expect([await kindsOf(ada), await kindsOf(grace)]).toEqual([[], []]);
      expect(await kindsOf(community.coordinator)).toEqual(before);
    });
  });

  describe('tell of mentorships', () => {
    it('to the other of the two, each time', async () => {
      const { newcomer, mentor, mentorshipId } = await aMentorship(app, { community });
      const step = (by: TestMember, verb: string) =>
        by.api.done(`${verb}Mentorship`, { mentorshipId }, 'mentorship { id }');
      for (let n = 0; n < 2; n += 1) {
        await step(newcomer, 'pause');
        await step(mentor, 'resume');
      }
      expect(
        (await newcomer.api.mutate('resumeMentorship', { mentorshipId }, '__typename')).userErrors,
      ).toHaveLength(1);
      await step(newcomer, 'complete');
      expect(await newest(mentor, 'about { id } mentorship { id status }')).toEqual({
        about: { id: newcomer.memberId },
        mentorship: { id: mentorshipId, status: 'COMPLETED' },
      });
      expect(await kindsOf(mentor)).toEqual([
        'MENTORSHIP_COMPLETED',
        'MENTORSHIP_PAUSED',
        'MENTORSHIP_PAUSED',
        'REQUEST_RECEIVED',
      ]);
      expect(await kindsOf(newcomer)).toEqual([
        'MENTORSHIP_RESUMED',
        'MENTORSHIP_RESUMED',
        'REQUEST_ACCEPTED',
      ]);
    });

    it('when it is ended', async () => {
      const { newcomer, mentor, mentorshipId } = await aMentorship(app, { community });
      await mentor.api.done('endMentorship', { mentorshipId }, 'mentorship { id }');
      expect(await newest(newcomer, 'kind text')).toEqual({
        kind: 'MENTORSHIP_ENDED',
        text: 'mentor brought your mentorship to an end, which can happen to anybody: everything stays to be read, and a new request opens another.',
      });
      expect(await kindsOf(mentor)).toEqual(['REQUEST_RECEIVED']);
    });
  });

  it('tell of milestones: mentors what is claimed, members what became of it', async () => {
    const { newcomer, mentor } = await aMentorship(app, { community });
    const { community: seen } = await app
      .visitor()
      .query<{ community: { ladder: TestRung[] } }>(
        'query ($slug: String!) { community(slug: $slug) { ladder { id name needsConfirmation } } }',
        { slug: community.slug },
      );
    const log = async (needsConfirmation: boolean, evidence: number) => {
      const rung = seen.ladder.find((one) => one.needsConfirmation === needsConfirmation)!;
      const { milestone } = await newcomer.api.done<{ milestone: { id: string } }>(
        'logMilestone',
        {
          communityId: community.id,
          rungId: rung.id,
          reachedOn: '2026-11-20',
          evidenceUrl: `https://example.org/${evidence}`,
        },
        'milestone { id }',
      );
      return { id: milestone.id, name: rung.name };
    };
    const coordinators = await kindsOf(community.coordinator);
    await log(false, 1);
    expect(await kindsOf(mentor)).toEqual(['REQUEST_RECEIVED']);
    const first = await log(true, 2);
    expect(await newest(mentor, 'kind text about { id } milestone { id }')).toEqual({
      kind: 'MILESTONE_CLAIMED',
      text: `newcomer says that they reached “${first.name}”: have a look and confirm it, or say what is still missing.`,
      about: { id: newcomer.memberId },
      milestone: { id: first.id },
    });
    await mentor.api.done('confirmMilestone', { milestoneId: first.id }, 'milestone { id }');
    const second = await log(true, 3);
    const { coordinator } = community;
    await coordinator.api.done(
      'declineMilestone',
      { milestoneId: second.id, reason: 'Soon' },
      'milestone { id }',
    );
    expect(await list(newcomer, '(first: 2)', 'kind about { id } milestone { id }')).toMatchObject({
      nodes: [
        { kind: 'MILESTONE_DECLINED', about: { id: coordinator.memberId }, milestone: { id: second.id } },
        { kind: 'MILESTONE_CONFIRMED', about: { id: mentor.memberId }, milestone: { id: first.id } },
      ],
    });
    expect(await kindsOf(coordinator)).toEqual(coordinators);
    // What one may not see any more is not named, though it was told of.
    await newcomer.api.done('blockMember', { memberId: mentor.memberId }, 'member { id }');
    const claimed = (await list(mentor, '', 'kind milestone { id }')).nodes;
    expect(
      claimed.filter(({ kind }) => kind === 'MILESTONE_CLAIMED').map(({ milestone }) => milestone),
    ).toEqual([
      null, // declined, and so no longer theirs to see
      { id: first.id }, // confirmed, and so for the whole community
    ]);
  });

  describe('keep silent of blocks', () => {
    const block = (by: TestMember, whom: TestMember) =>
      by.api.done('blockMember', { memberId: whom.memberId }, 'member { id }');
    const told = async (person: TestMember) =>
      (await list(person)).nodes.map(({ kind, text }) => [kind, text]);

    it('of newcomers: it reads as a request that was withdrawn', async () => {
      const [ada, grace] = await pair();
      await aRequest(community, ada, grace);
      await block(ada, grace);
      const [other, mentor] = await pair();
      const { id } = await aRequest(community, other, mentor);
      await other.api.done('withdrawRequest', { requestId: id }, 'request { id }');
      expect(await told(grace)).toEqual(await told(mentor));
      expect(await kindsOf(grace)).toHaveLength(2);
      expect(await kindsOf(ada)).toEqual([]);
    });

    it('of mentors: it reads as a request that was declined', async () => {
      const [ada, grace] = await pair();
      await aRequest(community, ada, grace);
      await block(grace, ada);
      const [other, mentor] = await pair();
      const { id } = await aRequest(community, other, mentor);
      await mentor.api.done('declineRequest', { requestId: id, kind: 'OTHER' }, 'request { id }');
      expect(await told(ada)).toEqual(await told(other));
      expect(await kindsOf(ada)).toEqual(['REQUEST_DECLINED']);
      expect(await kindsOf(grace)).toEqual(['REQUEST_RECEIVED']);
    });

    it('of holders: only who is blocked is told that what they held is back in the queue', async () => {
      for (const blocker of [0, 1] as const) {
        const people = await pair();
        const [ada, grace] = people;
        const { id } = await aRequest(community, ada, null);
        await grace.api.done('claimRequest', { requestId: id }, 'request { id }');
        await block(people[blocker], people[1 - blocker]!);
        expect(await kindsOf(grace)).toEqual(blocker === 0 ? ['CLAIM_RETURNED'] : []);
        expect(await kindsOf(ada)).toEqual([]);
      }
    });

    it.each(['newcomer', 'mentor'] as const)(
      'by the %s: it reads as a mentorship that was ended',
      async (side) => {
        const other = side === 'newcomer' ? 'mentor' : 'newcomer';
        const blocked = await aMentorship(app, { community });
        await block(blocked[side], blocked[other]);
        const ended = await aMentorship(app, { community });
        await ended[side].api.done(
          'endMentorship',
          { mentorshipId: ended.mentorshipId },
          'mentorship { id }',
        );
        expect(await told(blocked[other])).toEqual(await told(ended[other]));
        expect((await kindsOf(blocked[other]))[0]).toBe('MENTORSHIP_ENDED');
        expect(await kindsOf(blocked[side])).not.toContain('MENTORSHIP_ENDED');
      },
    );
  });

  describe('are read', () => {
    it('one by one or up to one, once, and can be unread again', async () => {
      const ada = await aMember(app, community);
      const elsewhere = await aCommunity(app);
      const { member } = await ada.api.done<{ member: { id: string } }>(
        'joinCommunity',
        { communityId: elsewhere.id, acceptedConductVersion: 1 },
        'member { id }',
      );
      await tellOften(3, ada);
      await tellOften(2, { ...ada, memberId: member.id });
      await tellOften(1, ada);
      const all = await list(ada);
      expect(all).toMatchObject({ totalCount: 6, unread: 6 });
      const ids = all.nodes.map(({ id }) => id);

      const once = await mark(ada, { notificationIds: [ids[5], ids[3], ids[5]] });
      expect(once).toMatchObject({
        notifications: [{ id: ids[3] }, { id: ids[5] }],
        viewer: { unreadNotificationCount: 4 },
      });
      expect(once.notifications?.every(({ readAt }) => readAt !== null)).toBe(true);
      expect(await mark(ada, { notificationIds: [ids[3], ids[5]] })).toEqual(once);
      expect((await list(ada, '(unreadOnly: true)')).nodes.map(({ id }) => id)).toEqual([
        ids[0],
        ids[1],
        ids[2],
        ids[4],
      ]);

      const here = await mark(ada, { upTo: ids[1], communityId: community.id });
      expect(here).toEqual({ notifications: [], viewer: { unreadNotificationCount: 3 }, userErrors: [] });
      expect((await list(ada, '(unreadOnly: true)')).nodes.map(({ id }) => id)).toEqual([
        ids[0],
        ids[1],
        ids[2],
      ]);
      await mark(ada, { upTo: ids[1] });
      expect((await list(ada)).nodes.map(({ readAt }) => readAt === null)).toEqual([
        true,
        false,
        false,
        false,
        false,
        false,
      ]);
      expect(await mark(ada, { notificationIds: [ids[1], ids[2]] }, 'Unread')).toEqual({
        notifications: [
          { id: ids[1], readAt: null },
          { id: ids[2], readAt: null },
        ],
        viewer: { unreadNotificationCount: 3 },
        userErrors: [],
      });
      expect((await mark(ada, { notificationIds: [ids[1]] }, 'Unread')).viewer?.unreadNotificationCount).toBe(
        3,
      );

      const filtered = async (args: string) => (await list(ada, args)).nodes.map(({ id }) => id);
      expect(await filtered(`(community: "${elsewhere.id}")`)).toEqual([ids[1], ids[2]]);
      expect(await filtered(`(community: "${community.id}", unreadOnly: true)`)).toEqual([ids[0]]);
      for (const id of [newId(), 'no-id', '', '\\u0000']) {
        expect(await list(ada, `(community: "${id}")`)).toMatchObject({ totalCount: 0, nodes: [] });
      }
    });

    it('only by the one who was told: those of others are passed over', async () => {
      const [ada, ben] = [await aMember(app, community), await aMember(app, community)];
      await tellOften(1, ada);
      await tellOften(1, ben);
      const ids = [ada, ben].map(async (one) => (await list(one)).nodes[0]!.id);
      const [own, others] = await Promise.all(ids);
      const odd = [others, newId(), 'no-id', '', '\0'];
      for (const verb of ['Read', 'Unread']) {
        expect(await mark(ada, { notificationIds: [...odd, own] }, verb)).toMatchObject({
          notifications: [{ id: own }],
        });
        expect(await mark(ada, { notificationIds: [] }, verb)).toMatchObject({
          notifications: [],
          userErrors: [],
        });
      }
      for (const upTo of odd) {
        expect(await mark(ada, { upTo })).toMatchObject({
          notifications: null,
          viewer: null,
          userErrors: [{ code: 'NOT_FOUND', field: ['upTo'] }],
        });
      }
      for (const communityId of [newId(), 'no-id', '\0']) {
        expect((await mark(ada, { upTo: own, communityId })).viewer).toEqual({ unreadNotificationCount: 1 });
      }
      expect((await list(ben)).unread).toBe(1);
    });

    it('with clear words for what cannot be meant', async () => {
      const ada = await aMember(app, community);
      const many = Array.from({ length: 101 }, newId);
      for (const input of [
        {},
        { notificationIds: null, upTo: null },
        { notificationIds: [], upTo: newId() },
        { notificationIds: many },
      ]) {
        expect((await mark(ada, input)).userErrors).toMatchObject([
          { code: 'INVALID_INPUT', field: ['notificationIds'] },
        ]);
      }
      expect((await mark(ada, { notificationIds: many }, 'Unread')).userErrors).toMatchObject([
        { code: 'INVALID_INPUT', message: 'These are 101 notifications; up to 100 can be marked at once.' },
      ]);
    });

    it('and unread by many at once, without anybody waiting for ever', async () => {
      const ada = await aMember(app, community);
      await tellOften(20, ada);
      const ids = (await list(ada)).nodes.map(({ id }) => id);
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) => {
          const notificationIds = n % 2 === 0 ? ids : ids.toReversed();
          if (n % 4 === 3) return mark(ada, { upTo: ids[0] });
          return mark(ada, { notificationIds }, n % 4 === 0 ? 'Unread' : 'Read');
        }),
      );
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect((await mark(ada, { upTo: ids[0] })).viewer).toEqual({ unreadNotificationCount: 0 });
    });
  });

  it('are listed in pages, newest first, across communities', async () => {
    const ada = await aMember(app, community);
    const elsewhere = await aCommunity(app);
    const { member } = await ada.api.done<{ member: { id: string } }>(
      'joinCommunity',
      { communityId: elsewhere.id, acceptedConductVersion: 1 },
      'member { id }',
    );
    const days: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const memberId = n % 3 === 0 ? member.id : ada.memberId;
      const subject = { type: 'Mentorship', id: newId() } as const;
      await tell({ memberId, kind: 'STILL_GOING', subject, facts: { days: 20 + n } });
      days.unshift(20 + n);
    }
    const seen: number[] = [];
    let after = '';
    for (
      let page = await list(ada, '(first: 5)');
      ;
      page = await list(ada, `(first: 5, after: "${after}")`)
    ) {
      expect(page.totalCount).toBe(12);
      seen.push(...page.nodes.map(({ text }) => Number(/for (\d+) days/.exec(text)?.[1])));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(days);
    for (const args of ['first: 0', 'first: 101', 'after: "forged"', 'after: "WyIxIl0"']) {
      const answer = await ada.api.send(`{ viewer { notifications(${args}) { totalCount } } }`);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('take as many SQL statements for 50 as for one', async () => {
    const { newcomer, mentor, mentorshipId, id } = await aMentorship(app, { community });
    const others = await Promise.all(Array.from({ length: 10 }, () => aMember(app, community)));
    const thread = await aThread(app, { community, mentee: newcomer, mentor });
    const subjects = [
      { type: 'MentorshipRequest', id },
      { type: 'Mentorship', id: mentorshipId },
      { type: 'Thread', id: thread.id },
      { type: 'Milestone', id: newId() },
    ] as const;
    for (let n = 0; n < 60; n += 1) {
      const subject = subjects[n % 4]!;
      const aboutId = others[n % 10]!.memberId;
      const told = { memberId: newcomer.memberId, subject, aboutId, occasion: String(n) };
      await tell({ ...told, kind: 'TURN_WAITS', facts: { days: n } });
    }
    // Four are of all kinds of subjects, so that every loader has something to do.
    const read = async (first: number) => {
      const statements = await statementsOf(app, async () => {
        const { nodes } = await list(
          newcomer,
          `(first: ${first})`,
          `text about { user { login } } community { slug }
           request { status newcomer { id } } mentorship { status mentee { id } } thread { title } milestone { status }`,
        );
        expect(nodes).toHaveLength(first);
      });
      return statements.length;
    };
    await read(4);
    expect(await read(50)).toBe(await read(4));
  });

  it('are told once, however often and by how many at once', async () => {
    const ada = await aMember(app, community);
    const notification: NewNotification = {
      memberId: ada.memberId,
      kind: 'MENTOR_RESTED',
      subject: { type: 'Member', id: ada.memberId },
    };
    await Promise.all(Array.from({ length: 32 }, () => tell(notification)));
    expect(await kindsOf(ada)).toEqual(['MENTOR_RESTED']);
    await tell({ ...notification, occasion: 'again' });
    expect(await kindsOf(ada)).toHaveLength(2);
  });

  it('that another version wrote neither fail nor count', async () => {
    const ada = await aMember(app, community);
    const write = (kind: string, subjectType: string, facts: object) =>
      app.sql.query(
        `INSERT INTO notification (id, member_id, kind, subject_type, subject_id, facts, effect_key)
         VALUES ($1::uuid, $2, $3, $4, $1::uuid, $5, $1::uuid::text)`,
        [newId(), ada.memberId, kind, subjectType, facts],
      );
    await write('ROUND_PUBLISHED', 'Round', { round: 7 });
    await write('TURN_WAITS', 'Conversation', { days: 'seven', because: {} });
    await write('TURN_WAITS', 'Thread', { days: 3 });
    await write('MILESTONE_CONFIRMED', 'Milestone', {});
    await write('REQUEST_QUEUED', 'MentorshipRequest', { because: 'AWAY', days: '3' });
    const told = await list(
      ada,
      '',
      'id text facts { hoursLeft days because rung } request { id } mentorship { id } thread { id } milestone { id } about { id }',
    );
    const nothing = { hoursLeft: null, days: null, because: null, rung: null };
    expect(told).toMatchObject({
      totalCount: 4,
      unread: 4,
      nodes: [
        { text: expect.stringContaining('is away') as string, facts: { ...nothing, because: 'AWAY' } },
        { text: expect.stringContaining('reached a milestone') as string, facts: nothing, milestone: null },
        {
          text: expect.stringContaining('for 3 days') as string,
          facts: { ...nothing, days: 3 },
          thread: null,
        },
        {
          text: expect.stringContaining('Somebody has been waiting for a word from you:') as string,
          facts: nothing,
          about: null,
        },
      ],
    });
    await mark(ada, { upTo: told.nodes[0]!.id });
    const [kept] = await app.sql.query<{ read_at: Date | null }[]>(
      `SELECT read_at FROM notification WHERE member_id = $1 AND kind = 'ROUND_PUBLISHED'`,
      [ada.memberId],
    );
    expect(kept).toEqual({ read_at: null });
  });

  it('are forgotten 90 days after they were told and read, and a year after they were told', async () => {
    const ada = await aMember(app, community);
    await tellOften(6, ada);
    const ids = (await list(ada)).nodes.map(({ id }) => id);
    const ages: [number, boolean][] = [
      [91, true],
      [89, true],
      [91, false],
      [364, false],
      [366, false],
      [366, true],
    ];
    for (const [n, [days, read]] of ages.entries()) {
      await app.sql.query(
        `UPDATE notification SET told_at = now() - make_interval(days => $2), read_at = CASE WHEN $3 THEN now() END
          WHERE id = $1`,
        [ids[n], days, read],
      );
    }
    expect(await app.application.nest.get(ForgetNotifications, { strict: false }).run()).toBe(3);
    expect((await list(ada)).nodes.map(({ id }) => id)).toEqual([ids[1], ids[2], ids[3]]);
  });
});
