import { newId } from '#platform/database';
import type { Person, TestApplication } from '../application.js';

export interface TestCommunity {
  readonly id: string;
  readonly slug: string;
  readonly coordinator: TestMember;
}

export interface TestMember extends Person {
  readonly memberId: string;
  readonly communityId: string;
}

export interface TestArea {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parent: { readonly name: string } | null;
}

let communities = 0;

/** A community with defaults, and its coordinator. */
export async function aCommunity(app: TestApplication): Promise<TestCommunity> {
  communities += 1;
  const name = `Community ${communities}`; // before anybody else counts on
  const person = await app.person('coordinator');
  const { community } = await person.api.done<{
    community: { id: string; slug: string; viewerMember: { id: string } };
  }>('createCommunity', { name }, 'community { id slug viewerMember { id } }');
  return {
    id: community.id,
    slug: community.slug,
    coordinator: { ...person, memberId: community.viewerMember.id, communityId: community.id },
  };
}

/** Somebody new who has joined as newcomer, and said nothing of themselves yet: the rows that joining makes. */
export async function aMember(
  app: TestApplication,
  community: TestCommunity,
  name = 'newcomer',
): Promise<TestMember> {
  const person = await app.person(name);
  const memberId = newId();
  await app.sql.query(
    `WITH joined AS (
       INSERT INTO member (id, community_id, user_id, roles, accepted_conduct_version)
       SELECT $1, id, $2, '{NEWCOMER}', conduct_version FROM community WHERE id = $3 RETURNING id)
     INSERT INTO profile (member_id) SELECT id FROM joined`,
    [memberId, person.userId, community.id],
  );
  return { ...person, memberId, communityId: community.id };
}

/** Somebody new who coordinates the community, too. */
export async function aCoordinator(app: TestApplication, community: TestCommunity): Promise<TestMember> {
  const member = await aMember(app, community, 'coordinator');
  await community.coordinator.api.done(
    'grantRole',
    { memberId: member.memberId, role: 'COORDINATOR' },
    'member { id }',
  );
  return member;
}

/** The areas in use, in the tree's order. */
export async function areasOf(app: TestApplication, community: TestCommunity): Promise<TestArea[]> {
  const answer = await app
    .visitor()
    .query<{ community: { areas: TestArea[] } }>(
      `query ($slug: String!) { community(slug: $slug) { areas { id slug name parent { name } } } }`,
      { slug: community.slug },
    );
  return answer.community.areas;
}
