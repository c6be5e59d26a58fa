import { TestApplication } from '../support/application.js';
import {
  aCommunity,
  aCoordinator,
  aMember,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';

describe('joining a community', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const publish = (coordinator: TestMember, body: string, replacesVersion: number) =>
    coordinator.api.mutate<{ community: { conduct: { version: number; body: string } } | null }>(
      'publishConductText',
      { communityId: coordinator.communityId, body, replacesVersion },
      'community { conduct { version body } viewerMember { acceptedCurrentConduct } }',
    );
  const join = (member: TestMember, acceptedConductVersion: number) =>
    member.api.mutate<{ member: { id: string } | null }>(
      'joinCommunity',
      { communityId: member.communityId, acceptedConductVersion },
      'member { id roles user { login } acceptedCurrentConduct }',
    );
  const conductOf = async (community: TestCommunity) =>
    (
      await app
        .visitor()
        .query<{ community: { conduct: { version: number; body: string } } }>(
          'query ($slug: String!) { community(slug: $slug) { conduct { version body } } }',
          { slug: community.slug },
        )
    ).community.conduct;

  it('gives a new community its ladder, conduct text and coordinator in one mutation', async () => {
    const ada = await app.person('ada');
    const { community } = await ada.api.done<{ community: { id: string; slug: string } }>(
      'createCommunity',
      { name: 'C++ Friends' },
      'community { id slug ladder { slug position } conduct { version body } viewerMember { roles } }',
    );
    expect(community).toMatchObject({
      slug: 'cplusplus-friends',
      conduct: { version: 1 },
      viewerMember: { roles: ['COORDINATOR'] },
    });
  });

  it('makes a member of whoever accepts the current conduct text, once', async () => {
    const community = await aCommunity(app);
    const ben = await app.person('ben');
    const joins = await Promise.all(
      Array.from({ length: 32 }, () => join({ ...ben, memberId: '', communityId: community.id }, 1)),
    );
    expect(new Set(joins.map(({ member }) => member?.id)).size).toBe(1);
    expect(joins[0]).toMatchObject({
      member: { roles: ['NEWCOMER'], user: { login: ben.login }, acceptedCurrentConduct: true },
    });
  });

  it.each([0, 2, -1])('does not take version %d for the current one', async (version) => {
    const community = await aCommunity(app);
    expect(await join(community.coordinator, version)).toMatchObject({
      member: null,
      userErrors: [{ code: 'CONDUCT_OUTDATED', field: ['acceptedConductVersion'] }],
    });
  });

  it.each(['not an id', '019ab000-0000-7000-8000-000000000000', '\0'])(
    'does not find the community %j',
    async (communityId) => {
      const ben = await app.person('ben');
      expect(await join({ ...ben, memberId: '', communityId }, 1)).toMatchObject({
        member: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['communityId'] }],
      });
    },
  );

  describe('a new version of the conduct text', () => {
    it('asks everybody again: until then they read, and change nothing', async () => {
      const community = await aCommunity(app);
      const other = await aCoordinator(app, community);
      expect(await publish(community.coordinator, 'Be kind. ', 1)).toMatchObject({
        community: {
          conduct: { version: 2, body: 'Be kind.' },
          viewerMember: { acceptedCurrentConduct: true },
        },
      });

      const read = await other.api.query(
        'query ($slug: String!) { community(slug: $slug) { name members { totalCount } viewerMember { acceptedCurrentConduct } } }',
        { slug: community.slug },
      );
      expect(read).toMatchObject({
        community: { members: { totalCount: 2 }, viewerMember: { acceptedCurrentConduct: false } },
      });
      const change = () =>
        other.api.mutate(
          'updateCommunity',
          { communityId: community.id, summary: 'Mine' },
          'community { summary }',
        );
      expect(await change()).toMatchObject({ community: null, userErrors: [{ code: 'CONDUCT_OUTDATED' }] });

      expect(await join(other, 2)).toMatchObject({
        member: { id: other.memberId, acceptedCurrentConduct: true },
      });
      expect(await change()).toMatchObject({ community: { summary: 'Mine' }, userErrors: [] });
    });

    it('is not made by the text that is current already, so that a retry asks nobody', async () => {
      const community = await aCommunity(app);
      await publish(community.coordinator, 'Be kind.', 1);
      expect(await publish(community.coordinator, 'Be kind.', 1)).toMatchObject({
        community: { conduct: { version: 2 } },
        userErrors: [],
      });
    });

    it('never takes the place of a text that its author has not seen, even when all publish at once', async () => {
      const community = await aCommunity(app);
      const coordinators = [
        community.coordinator,
        await aCoordinator(app, community),
        await aCoordinator(app, community),
      ];
      const answers = await Promise.all(
        Array.from({ length: 33 }, (_, index) => publish(coordinators[index % 3]!, `Text ${index}`, 1)),
      );
      const published = answers.filter((answer) => answer.userErrors.length === 0);
      expect(published).toHaveLength(1);
      expect(new Set(answers.flatMap((answer) => answer.userErrors.map(({ code }) => code)))).toEqual(
        new Set(['CONDUCT_OUTDATED']),
      );
      expect(await conductOf(community)).toMatchObject(published[0]?.community?.conduct ?? {});
    });

    it('and those who join meanwhile never hold each other up', async () => {
      const community = await aCommunity(app);
      const members = await Promise.all(Array.from({ length: 16 }, () => aMember(app, community)));
      const answers = await Promise.all([
        publish(community.coordinator, 'Be kind.', 1),
        ...members.map((member) => join(member, 1)),
        ...Array.from({ length: 8 }, () => join(community.coordinator, 1)),
        ...Array.from({ length: 8 }, () => publish(community.coordinator, 'Be kind.', 1)),
      ]);
      const codes = new Set(answers.flatMap((answer) => answer.userErrors.map(({ code }) => code)));
      expect([...codes].filter((code) => code !== 'CONDUCT_OUTDATED')).toEqual([]);
      expect(await conductOf(community)).toMatchObject({ version: 2 });
    });

    it.each([
      ['empty', '', 'EMPTY_TEXT'],
      ['of 20,001 characters', 'x'.repeat(20_001), 'TOO_LONG'],
      ['with a NUL byte', 'NUL \0', 'INVALID_INPUT'],
    ])('is refused when it is %s', async (_, body, code) => {
      const community = await aCommunity(app);
      expect(await publish(community.coordinator, body, 1)).toMatchObject({
        community: null,
        userErrors: [{ code, field: ['body'] }],
      });
      expect(await conductOf(community)).toMatchObject({ version: 1 });
    });
  });
});
