import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, anArea } from '../support/factories/mentor.js';

interface Listed {
  readonly mentors: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** Well-formed, and 200 kB long: reading it would keep the server from everybody else for seconds. */
const endlessTag = `en-${Array.from({ length: 28_000 }, (_, n) => (n + 100_000).toString()).join('-')}`;

describe("finding a community's mentors", () => {
  let app: TestApplication;
  let community: TestCommunity;
  let viewer: TestMember;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  beforeEach(async () => {
    community = await aCommunity(app);
    viewer = await aMember(app, community);
  });
  afterAll(() => app.stop());

  const document = `query ($slug: String!, $first: Int, $after: String, $filter: MentorFilterInput) {
    community(slug: $slug) {
      mentorsWithRoom
      mentors(first: $first, after: $after, filter: $filter) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor }
      }
    }
  }`;
  const list = async (variables: Record<string, unknown> = {}) => {
    const { community: found } = await viewer.api.query<{ community: Listed & { mentorsWithRoom: number } }>(
      document,
      { slug: community.slug, ...variables },
    );
    return found;
  };
  const found = async (filter: Record<string, unknown>) =>
    (await list({ filter })).mentors?.edges.map(({ node }) => node.id);

  it('goes page by page, in the order of joining', async () => {
    const mentors = [];
    for (let made = 0; made < 3; made += 1) mentors.push((await aMentor(app, community)).memberId);
    const first = (await list({ first: 2 })).mentors;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = (await list({ first: 2, after: first?.pageInfo.endCursor })).mentors;
    expect(rest?.pageInfo.hasNextPage).toBe(false);
    expect([...(first?.edges ?? []), ...(rest?.edges ?? [])].map(({ node }) => node.id)).toEqual(mentors);
  });

  it('narrows by area, language and room', async () => {
    const docs = await anArea(app, community, 'docs');
    const writer = await aMentor(app, community, { areas: { [docs]: 1 } });
    const speaker = await aMentor(app, community, { languages: [{ tag: 'pt-BR', fluency: 'NATIVE' }] });
    const full = await aMentor(app, community, { capacity: 1 });
    await app.sql.query('UPDATE profile SET waiting_requests = 1 WHERE member_id = $1', [full.memberId]);
    const paused = await aMentor(app, community);
    await paused.api.done('pauseMentoring', { communityId: community.id }, 'member { id }');
    const suspended = await aMentor(app, community, { areas: { [docs]: 1 } });
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [suspended.memberId]);

    expect(await found({ areaId: docs })).toEqual([writer.memberId]);
    expect(await found({ language: 'pt-PT' })).toEqual([speaker.memberId]);
    expect(await found({ hasRoom: true })).toEqual([writer.memberId, speaker.memberId]);
    expect(await found({ hasRoom: true, areaId: docs, language: 'pt' })).toEqual([]);
    expect(await found({})).toHaveLength(4);
    expect((await list()).mentorsWithRoom).toBe(2);
    await app.sql.query(`UPDATE profile SET paused_until = '2026-11-22T11:00:00Z' WHERE member_id = $1`, [
      paused.memberId,
    ]);
    expect(await found({ hasRoom: true })).toContain(paused.memberId);
  });

  it('narrows to those who take no requests for a while, and by name', async () => {
    const mentors = [];
    for (let made = 0; made < 5; made += 1) mentors.push(await aMentor(app, community, { name: `m${made}` }));
    const [paused, back, resting, away, here] = mentors as [TestMember, ...TestMember[]];
    await app.sql.query('UPDATE profile SET paused = true WHERE member_id = ANY ($1)', [
      [paused, back].map((mentor) => mentor!.memberId),
    ]);
    await app.sql.query(`UPDATE profile SET paused_until = '2026-11-22T11:00:00Z' WHERE member_id = $1`, [
      back!.memberId,
    ]);
    await app.sql.query('UPDATE profile SET resting_since = now() WHERE member_id = $1', [resting!.memberId]);
    const setAway = (mentor: TestMember, from: string, to: string) =>
      app.sql.query('UPDATE profile SET away = $2 WHERE member_id = $1', [
        mentor.memberId,
        JSON.stringify([{ from, to }]),
      ]);
    await setAway(away!, '2026-11-22', '2026-11-30');
    await setAway(here!, '2026-11-23', '2026-11-30');

    expect(await found({ onBreak: true })).toEqual([paused, resting, away].map((mentor) => mentor!.memberId));
    // Who rests is kept: without them, somebody who is blocked could tell that from a rest.
    expect(await found({ hasRoom: true })).toEqual([back, resting, here].map((mentor) => mentor!.memberId));
    expect((await list()).mentorsWithRoom).toBe(3);
    expect(await found({ onBreak: true, search: 'm2' })).toEqual([resting!.memberId]);
    expect(await found({ search: 'M4' })).toEqual([here!.memberId]);

    const restingSince = async (by: TestMember) => {
      const { member } = await by.api.query<{ member: { restingSince: string | null } }>(
        'query ($id: ID!) { member(id: $id) { restingSince } }',
        { id: resting!.memberId },
      );
      return member.restingSince;
    };
    expect(await restingSince(viewer)).toBeNull();
    expect(await restingSince(community.coordinator)).not.toBeNull();
  });

  it('says how well areas are known', async () => {
    const docs = await anArea(app, community, 'docs');
    for (const experience of [1, 2, 2, 3]) await aMentor(app, community, { areas: { [docs]: experience } });
    await anArea(app, community, 'unknown');
    const answer = await app.visitor().query<{ community: unknown }>(
      `query ($slug: String!) { community(slug: $slug) { areas {
         slug any: mentorCount first: mentorCount(experience: 1) well: mentorCount(experience: 2) all: mentorCount(experience: 3) } } }`,
      { slug: community.slug },
    );
    expect(answer.community).toEqual({
      areas: [
        { slug: 'docs', any: 4, first: 4, well: 3, all: 1 },
        { slug: 'unknown', any: 0, first: 0, well: 0, all: 0 },
      ],
    });
    const none = await app
      .visitor()
      .send('query ($slug: String!) { community(slug: $slug) { areas { mentorCount(experience: 4) } } }', {
        slug: community.slug,
      });
    expect(none.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('shows visitors how many have room, and nobody of them', async () => {
    await aMentor(app, community);
    const stranger = await app.person('stranger');
    for (const client of [app.visitor(), stranger.api]) {
      const answer = await client.query<{ community: unknown }>(document, { slug: community.slug });
      expect(answer.community).toEqual({ mentorsWithRoom: 1, mentors: null });
    }
    const areas = await app
      .visitor()
      .query<{ community: unknown }>(
        'query ($slug: String!) { community(slug: $slug) { areas { slug mentorCount } } }',
        { slug: community.slug },
      );
    expect(areas.community).toEqual({ areas: [{ slug: 'asyncio', mentorCount: 1 }] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['first: -1', { first: -1 }],
    ['first: 0', { first: 0 }],
    ['first: 1000000', { first: 1_000_000 }],
    ['a forged cursor', { after: Buffer.from('["1 OR 1=1"]').toString('base64url') }],
    ['a cursor of noise', { after: '💥' }],
    ['an area that is no id', { filter: { areaId: 'nonsense' } }],
    ['an unknown language', { filter: { language: 'klingonese' } }],
    ['a language tag without end, at once', { filter: { language: endlessTag } }],
  ])('refuses %s', async (_, variables) => {
    const answer = await viewer.api.send(document, { slug: community.slug, ...variables });
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('takes as many statements for a page of 50 as for a page of 1', async () => {
    await Promise.all(Array.from({ length: 50 }, () => aMentor(app, community)));
    const page = (first: number) =>
      viewer.api.query<{ community: { mentors: { edges: unknown[] } } }>(
        `query ($slug: String!, $first: Int!) { community(slug: $slug) { mentors(first: $first) { totalCount edges { node {
          introduction goals timeZone awayUntil languages { tag } availability { day } away { from } capacity headroom offers
          paused pausedUntil acceptingRequests viewerCanRequest viewerCannotRequestReasons { code }
          areas { importance area { slug mentorCount } } } } } } }`,
        { slug: community.slug, first },
      );
    const one = await statementsOf(app, () => page(1));
    const fifty = await statementsOf(app, async () => {
      expect((await page(50)).community.mentors.edges).toHaveLength(50);
    });
    expect(fifty).toHaveLength(one.length);
  });
});
