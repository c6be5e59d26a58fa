import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer, anArea, eveningWindows } from '../support/factories/mentor.js';

interface Match {
  readonly mentor: { readonly id: string };
  readonly score: number;
  readonly sharedMinutesPerWeek: number;
  readonly parts: readonly { readonly kind: string; readonly weight: number; readonly value: number }[];
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}
interface Matches {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Match }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const document = `query ($id: ID!, $first: Int, $after: String) {
  member(id: $id) {
    mentorMatches(first: $first, after: $after) {
      totalCount
      edges { cursor node {
        mentor { id } score sharedMinutesPerWeek parts { kind weight value } reasons { code text }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

describe('mentor matches', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  beforeEach(async () => {
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const matchesOf = async (
    newcomer: TestMember,
    variables: Record<string, unknown> = {},
  ): Promise<Matches> => {
    const { member } = await newcomer.api.query<{ member: { mentorMatches: Matches } }>(document, {
      id: newcomer.memberId,
      ...variables,
    });
    return member.mentorMatches;
  };
  const mentorsOf = async (newcomer: TestMember) =>
    (await matchesOf(newcomer)).edges.map(({ node }) => node.mentor.id);
  const change = (member: TestMember, set: string) =>
    app.sql.query(`UPDATE profile SET ${set} WHERE member_id = $1`, [member.memberId]);

  it('are ranked by hand-computed scores, and say why', async () => {
    const stdlib = await anArea(app, community, 'stdlib');
    const asyncio = await anArea(app, community, 'asyncio', stdlib);
    const networking = await anArea(app, community, 'networking', stdlib);
    const docs = await anArea(app, community, 'docs');
    const newcomer = await aNewcomer(app, community, {
      wishes: { [asyncio]: 3, [docs]: 1 },
      timeZone: 'America/New_York',
      windows: [{ day: 'MONDAY', start: '12:00', end: '14:00' }], // 18:00–20:00 in Berlin
    });
    const close = await aMentor(app, community, {
      areas: { [networking]: 2, [docs]: 1 },
      windows: [{ day: 'MONDAY', start: '18:30', end: '19:00' }],
      languages: [{ tag: 'en-GB', fluency: 'CONVERSATIONAL' }],
      capacity: 2,
    });
    const expert = await aMentor(app, community, {
      areas: { [asyncio]: 3 },
      windows: [{ day: 'MONDAY', start: '17:00', end: '19:00' }],
      languages: [
        { tag: 'de', fluency: 'NATIVE' },
        { tag: 'en', fluency: 'NATIVE' },
      ],
      capacity: 4,
    });
    await change(
      expert,
      'active_mentorships = 1, waiting_requests = 1, answered_within72h = 7, answerable = 8',
    );
    await change(close, 'answered_within72h = 1, answerable = 2');

    const { edges, totalCount } = await matchesOf(newcomer);
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }) => node.mentor.id)).toEqual([expert.memberId, close.memberId]);
    // Each area is held by one of the two mentors, so all are equally rare and the rarity cancels out.
    const scores = [
      {
        INTEREST: 3 / 4, // asyncio itself, inside out; nothing for docs
        AVAILABILITY: 0.5 * (2 - 0.5), // 60 of 120 minutes
        HEADROOM: 2 / 4,
        RESPONSIVENESS: (7 + 5 * 0.8) / (8 + 5), // the mean of all: 8 of 10
        LANGUAGE: 0.9, // fluent and native
      },
      {
        INTEREST: (3 * 0.3 * 0.8 + 1 * 1 * 0.6) / 4, // a sibling of asyncio; first steps in docs
        AVAILABILITY: 0.25 * (2 - 0.25), // 30 of 120 minutes
        HEADROOM: 1,
        RESPONSIVENESS: (1 + 5 * 0.8) / (2 + 5),
        LANGUAGE: 0.7,
      },
    ];
    const weights = {
      INTEREST: 0.45,
      AVAILABILITY: 0.25,
      HEADROOM: 0.15,
      RESPONSIVENESS: 0.1,
      LANGUAGE: 0.05,
    };
    edges.forEach(({ node }, index) => {
      const values = Object.fromEntries(node.parts.map(({ kind, value }) => [kind, value]));
      for (const [kind, value] of Object.entries(scores[index]!)) expect(values[kind]).toBeCloseTo(value, 12);
      const given = Object.fromEntries(node.parts.map(({ kind, weight }) => [kind, weight]));
      for (const [kind, weight] of Object.entries(weights)) expect(given[kind]).toBeCloseTo(weight, 12);
    });
    expect(edges.map(({ node }) => node.score)).toEqual([0.729615385, 0.514303571]);
    expect(edges.map(({ node }) => node.sharedMinutesPerWeek)).toEqual([60, 30]);
    expect(edges.map(({ node }) => node.reasons.map(({ text }) => text))).toEqual([
      [
        'Shares asyncio',
        '1 h of common time a week, mostly Mon 12:00–13:00 your time',
        'Has room for 2 more',
        'Usually answers within three days',
        'Speaks English with you',
      ],
      [
        'Shares docs',
        '30 min of common time a week, mostly Mon 12:30–13:00 your time',
        'Has room for 2 more',
        'Speaks English with you',
      ],
    ]);
  });

  it("follow the community's own weights and target", async () => {
    await aMentor(app, community, { windows: [{ day: 'TUESDAY', start: '18:00', end: '19:00' }] });
    const newcomer = await aNewcomer(app, community);
    await app.sql.query('UPDATE community SET settings = $2 WHERE id = $1', [
      community.id,
      {
        targetMinutes: 60,
        matchWeights: { INTEREST: 0, AVAILABILITY: 3, HEADROOM: 0, RESPONSIVENESS: 0, LANGUAGE: 1 },
      },
    ]);
    const [match] = (await matchesOf(newcomer)).edges;
    expect(match?.node.score).toBe(0.75 * 1 + 0.25 * 0.9);
  });

  describe('leave out a mentor', () => {
    const day = 24 * 60 * 60 * 1000;
    const ago = (days: number) => new Date(app.clock.now().getTime() - days * day).toISOString();
    const history = (newcomer: TestMember, mentor: TestMember, columns: string, values: string) =>
      app.sql.query(
        `INSERT INTO pair_history (newcomer_id, mentor_id, ${columns}) VALUES ($1, $2, ${values})`,
        [newcomer.memberId, mentor.memberId],
      );
    const block = (blocker: TestMember, blocked: TestMember) =>
      app.sql.query('INSERT INTO block (blocker_id, blocked_id) VALUES ($1, $2)', [
        blocker.memberId,
        blocked.memberId,
      ]);

    it.each<[string, (mentor: TestMember, newcomer: TestMember) => Promise<unknown>]>([
      ['who is paused', (mentor) => change(mentor, 'paused = true')],
      [
        'who is paused for a while',
        (mentor) => change(mentor, `paused = true, paused_until = '2026-11-23T00:00:00Z'`),
      ],
      [
        'who is away, by their own calendar',
        (mentor) =>
          change(
            mentor,
            `time_zone = 'Pacific/Auckland', away = '[{"from":"2026-11-23","to":"2026-11-23"}]'`,
          ),
      ],
      ['who rests', (mentor) => change(mentor, 'resting_since = now()')],
      ['whose places are taken', (mentor) => change(mentor, 'active_mentorships = 3')],
      [
        'whose places are spoken for',
        (mentor) => change(mentor, 'active_mentorships = 1, waiting_requests = 2'),
      ],
      ['who blocked them', (mentor, newcomer) => block(mentor, newcomer)],
      ['whom they blocked', (mentor, newcomer) => block(newcomer, mentor)],
      [
        'who speaks no language of theirs',
        (mentor) => change(mentor, `languages = '[{"tag":"de","fluency":"NATIVE"}]'`),
      ],
      [
        'who knows nothing near their areas',
        async (mentor) =>
          app.sql.query('UPDATE member_area SET area_id = $2 WHERE member_id = $1', [
            mentor.memberId,
            await anArea(app, community, 'docs'),
          ]),
      ],
      ['with less common time than they need', (_, newcomer) => change(newcomer, 'required_minutes = 241')],
      [
        'who declined them 29 days ago',
        (mentor, newcomer) => history(newcomer, mentor, 'last_declined_at', `'${ago(29)}'`),
      ],
      ['whom they have asked', (mentor, newcomer) => history(newcomer, mentor, 'live_request', 'true')],
      ['who guides them', (mentor, newcomer) => history(newcomer, mentor, 'live_mentorship', 'true')],
      [
        'who is suspended',
        (mentor) => app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [mentor.memberId]),
      ],
      [
        'who is a mentor no more',
        (mentor) => app.sql.query(`UPDATE member SET roles = '{NEWCOMER}' WHERE id = $1`, [mentor.memberId]),
      ],
    ])('%s', async (_, stand) => {
      const mentor = await aMentor(app, community);
      const newcomer = await aNewcomer(app, community);
      expect(await mentorsOf(newcomer)).toEqual([mentor.memberId]);
      await stand(mentor, newcomer);
      expect(await mentorsOf(newcomer)).toEqual([]);
    });

    it('who is oneself', async () => {
      const asyncio = await anArea(app, community);
      const both = await aNewcomer(app, community, { wishes: { [asyncio]: 3 } });
      await both.api.done(
        'offerMentoring',
        { communityId: community.id, capacity: 1, areas: [{ areaId: asyncio }] },
        'member { id }',
      );
      expect(await mentorsOf(both)).toEqual([]);
    });

    it('who is of another community', async () => {
      const elsewhere = await aCommunity(app);
      await aMentor(app, elsewhere);
      expect(await mentorsOf(await aNewcomer(app, community))).toEqual([]);
    });

    it('but no longer once the break, the time away or the decline is over', async () => {
      const [paused, away, declined] = [
        await aMentor(app, community),
        await aMentor(app, community),
        await aMentor(app, community),
      ];
      const newcomer = await aNewcomer(app, community);
      await change(paused, `paused = true, paused_until = '2026-11-22T12:00:00Z'`);
      await change(away, `away = '[{"from":"2026-11-01","to":"2026-11-21"}]'`);
      await history(newcomer, declined, 'last_declined_at', `'${ago(30)}'`);
      const equals = [paused, away, declined].map(({ memberId }) => memberId).sort();
      expect(await mentorsOf(newcomer)).toEqual(equals);
    });
  });

  it('count the week in which one clock has changed and the other has not', async () => {
    const noon = { day: 'WEDNESDAY', start: '12:00', end: '13:00' };
    const evening = { day: 'WEDNESDAY', start: '18:00', end: '19:00' };
    const newcomer = await aNewcomer(app, community, { timeZone: 'America/New_York', windows: [noon] });
    await aMentor(app, community, { timeZone: 'Europe/Berlin', windows: [evening] });
    const shared = async () => (await matchesOf(newcomer)).edges.map(({ node }) => node.sharedMinutesPerWeek);
    const before = app.clock.now();
    try {
      expect(await shared()).toEqual([60]);
      // Berlin leaves summer time on 25 October, New York on 1 November: on the 28th, noon there is 17:00 here.
      app.clock.moveTo(new Date('2026-10-18T12:00:00Z'));
      expect(await shared()).toEqual([0]);
      await change(newcomer, 'required_minutes = 15');
      expect(await shared()).toEqual([]);
    } finally {
      app.clock.moveTo(before);
    }
  });

  it('count the days on which somebody will be away as no common time', async () => {
    const newcomer = await aNewcomer(app, community, { windows: eveningWindows });
    const mentor = await aMentor(app, community, { windows: eveningWindows });
    await mentor.api.done(
      'setAway',
      { communityId: community.id, away: [{ from: '2026-12-01', to: '2026-12-01' }] },
      'member { id }',
    );
    const [match] = (await matchesOf(newcomer)).edges;
    expect(match?.node.sharedMinutesPerWeek).toBe(120);
  });

  it('are for the newcomer alone', async () => {
    const newcomer = await aNewcomer(app, community);
    const others = [await aMember(app, community), await aMentor(app, community), community.coordinator];
    for (const other of others) {
      const answer = await other.api.query(document, { id: newcomer.memberId });
      expect(answer).toEqual({ member: { mentorMatches: null } });
    }
    const { coordinator } = community;
    expect(await coordinator.api.query(document, { id: coordinator.memberId })).toEqual({
      member: { mentorMatches: null },
    });
  });

  it('are none for who has not answered anything yet', async () => {
    await aMentor(app, community);
    expect(await matchesOf(await aMember(app, community))).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['first: -1', { first: -1 }],
    ['first: 0', { first: 0 }],
    ['first: 1000000', { first: 1_000_000 }],
    ['a cursor of noise', { after: 'noise' }],
    ['a cursor with text for a score', { after: cursor(['1', 0, '01a202ff-ac57-7394-aa17-2a6dc9944c40']) }],
    ['a cursor with a mentor that is no id', { after: cursor([1, 0, "' OR ''='"]) }],
    ['a cursor without a score', { after: cursor([null, 0, '01a202ff-ac57-7394-aa17-2a6dc9944c40']) }],
  ])('refuse %s', async (_, variables) => {
    const newcomer = await aNewcomer(app, community);
    const answer = await newcomer.api.send(document, { id: newcomer.memberId, ...variables });
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('show the shared hours on the clock of the newcomer, and how the mentor usually answers', async () => {
    const newcomer = await aNewcomer(app, community, {
      timeZone: 'America/New_York',
      windows: [{ day: 'MONDAY', start: '12:00', end: '20:00' }],
    });
    const night = { day: 'MONDAY', start: '19:00', end: '01:30', endsNextDay: true };
    const mentor = await aMentor(app, community, { windows: [night] });
    await change(mentor, 'answered_within72h = 1, answerable = 4');
    const shown = `query ($id: ID!) { member(id: $id) { mentorMatches { edges { node {
      sharedWindows { day start end endsNextDay } usualAnswer
    } } } } }`;
    expect(await newcomer.api.query(shown, { id: newcomer.memberId })).toEqual({
      member: {
        mentorMatches: {
          edges: [
            {
              node: {
                sharedWindows: [{ day: 'MONDAY', start: '13:00', end: '19:30', endsNextDay: false }],
                usualAnswer: 'MAY_TAKE_LONGER',
              },
            },
          ],
        },
      },
    });
  });

  describe('narrowed by a filter', () => {
    const filtered = `query ($id: ID!, $filter: MatchFilterInput) {
      member(id: $id) { mentorMatches(filter: $filter) { totalCount edges { node { score mentor { id } } } } }
    }`;
    const seen = async (newcomer: TestMember, filter: object | null) => {
      const { member } = await newcomer.api.query<{ member: { mentorMatches: Matches } }>(filtered, {
        id: newcomer.memberId,
        filter,
      });
      expect(member.mentorMatches.totalCount).toBe(member.mentorMatches.edges.length);
      return member.mentorMatches.edges.map(({ node }) => [node.mentor.id, node.score]);
    };

    it('keep their scores, and list who has what is asked for', async () => {
      const [asyncio, docs] = [await anArea(app, community), await anArea(app, community, 'docs')];
      const newcomer = await aNewcomer(app, community, { wishes: { [asyncio]: 3, [docs]: 1 } });
      const writer = await aMentor(app, community, {
        areas: { [asyncio]: 1, [docs]: 3 },
        windows: [{ day: 'TUESDAY', start: '18:00', end: '19:00' }],
        languages: [
          { tag: 'en', fluency: 'FLUENT' },
          { tag: 'pt-BR', fluency: 'NATIVE' },
        ],
      });
      const other = await aMentor(app, community);
      await writer.api.done(
        'offerMentoring',
        {
          communityId: community.id,
          capacity: 3,
          areas: [{ areaId: asyncio, experience: 1 }, { areaId: docs }],
          offers: ['PAIRING'],
        },
        'member { id }',
      );
      const all = await seen(newcomer, null);
      expect(new Set(all.map(([id]) => id))).toEqual(new Set([writer.memberId, other.memberId]));
      const only = ({ memberId }: TestMember) => all.filter(([id]) => id === memberId);
      expect(await seen(newcomer, {})).toEqual(all);
      expect(await seen(newcomer, { areaId: docs })).toEqual(only(writer));
      expect(await seen(newcomer, { areaId: asyncio })).toEqual(all);
      expect(await seen(newcomer, { language: 'pt' })).toEqual(only(writer));
      expect(await seen(newcomer, { offer: 'PAIRING' })).toEqual(only(writer));
      expect(await seen(newcomer, { minutesPerWeek: 61 })).toEqual(only(other));
      expect(await seen(newcomer, { mentorIds: [other.memberId, 'nobody'] })).toEqual(only(other));
      expect(await seen(newcomer, { mentorIds: [] })).toEqual([]);
    });

    it.each([
      ['an area that is none', { areaId: "' OR ''='" }],
      ['a language that is none', { language: 'klingonese' }],
    ])('refuse %s', async (_, filter) => {
      const newcomer = await aNewcomer(app, community);
      const answer = await newcomer.api.send(filtered, { id: newcomer.memberId, filter });
      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    });
  });

  it('say what keeps the other mentors away, to the newcomer alone', async () => {
    const newcomer = await aNewcomer(app, community);
    const [, paused, full] = [
      await aMentor(app, community),
      await aMentor(app, community),
      await aMentor(app, community),
    ];
    await aMentor(app, community, { languages: [{ tag: 'de', fluency: 'NATIVE' }] });
    await aMentor(app, community, { languages: [{ tag: 'de', fluency: 'NATIVE' }] });
    await change(paused, `paused = true, languages = '[]'`);
    await change(full, 'active_mentorships = 3');
    const asked = 'query ($id: ID!) { member(id: $id) { mentorsLeftOut { code count } } }';
    const { member } = await newcomer.api.query<{
      member: { mentorsLeftOut: readonly { code: string; count: number }[] };
    }>(asked, { id: newcomer.memberId });
    expect(member.mentorsLeftOut[0]).toEqual({ code: 'NO_COMMON_LANGUAGE', count: 2 });
    expect(member.mentorsLeftOut.slice(1)).toEqual(
      expect.arrayContaining([
        { code: 'MENTOR_PAUSED', count: 1 },
        { code: 'MENTOR_FULL', count: 1 },
      ]),
    );
    expect(await paused.api.query(asked, { id: newcomer.memberId })).toEqual({
      member: { mentorsLeftOut: null },
    });
  });

  describe('of a larger community', () => {
    it('come page by page without gaps, also when an earlier one disappears in between', async () => {
      const newcomer = await aNewcomer(app, community);
      const mentors = await Promise.all(Array.from({ length: 7 }, () => aMentor(app, community)));
      const all = await mentorsOf(newcomer);
      expect(all).toEqual(mentors.map(({ memberId }) => memberId).sort());

      const first = await matchesOf(newcomer, { first: 3 });
      const gone = mentors.find(({ memberId }) => memberId === all[1])!;
      await change(gone, 'paused = true');
      const second = await matchesOf(newcomer, { first: 3, after: first.pageInfo.endCursor });
      expect(second).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
      const third = await matchesOf(newcomer, { first: 3, after: second.pageInfo.endCursor });
      expect(third.pageInfo.hasNextPage).toBe(false);
      const seen = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.mentor.id));
      expect(seen).toEqual(all);
    });

    it('take one statement, and no more for a page of 50 than for a page of 1', async () => {
      const newcomer = await aNewcomer(app, community);
      await Promise.all(Array.from({ length: 50 }, () => aMentor(app, community)));
      const ask = (selection: string) =>
        statementsOf(app, () =>
          newcomer.api.query(`query ($id: ID!) { member(id: $id) { id ${selection} } }`, {
            id: newcomer.memberId,
          }),
        );
      const own = 'score sharedMinutesPerWeek parts { kind weight value } reasons { code text }';
      const page = (first: number, fields: string) =>
        ask(`mentorMatches(first: ${first}) { totalCount edges { node { ${fields} } } }`);

      const without = await ask('');
      const ranked = await page(50, own);
      expect(ranked).toHaveLength(without.length + 1);
      expect(ranked.filter((statement) => statement.includes('pair_history'))).toHaveLength(1);

      const whole = `${own} mentor { user { login } headroom areas { area { name } } viewerCanRequest }`;
      expect(await page(50, whole)).toHaveLength((await page(1, whole)).length);
    });
  });
});

function cursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}
