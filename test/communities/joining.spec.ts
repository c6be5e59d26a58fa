import { TestApplication } from '../support/application.js';

describe('joining a community', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

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
    const ada = await app.person('ada');
    const { community } = await ada.api.done<{ community: { id: string } }>(
      'createCommunity',
      { name: 'Joining' },
      'community { id }',
    );
    const ben = await app.person('ben');
    const joins = await Promise.all(
      Array.from({ length: 8 }, () =>
        ben.api.done<{ member: { id: string } }>(
          'joinCommunity',
          { communityId: community.id, acceptedConductVersion: 1 },
          'member { id roles user { login } acceptedCurrentConduct }',
        ),
      ),
    );
    expect(new Set(joins.map((join) => join.member.id)).size).toBe(1);
    expect(joins[0]).toMatchObject({
      member: { roles: ['NEWCOMER'], user: { login: ben.login }, acceptedCurrentConduct: true },
    });
    const stale = await ben.api.mutate(
      'joinCommunity',
      { communityId: community.id, acceptedConductVersion: 2 },
      'member { id }',
    );
    expect(stale.userErrors).toMatchObject([{ code: 'CONDUCT_OUTDATED', field: ['acceptedConductVersion'] }]);
  });
});
