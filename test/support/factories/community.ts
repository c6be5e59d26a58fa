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

let communities = 0;

/** A community with defaults, and its coordinator. */
export async function aCommunity(app: TestApplication): Promise<TestCommunity> {
  communities += 1;
  const person = await app.person('coordinator');
  const { community } = await person.api.done<{
    community: { id: string; slug: string; viewerMember: { id: string } };
  }>('createCommunity', { name: `Community ${communities}` }, 'community { id slug viewerMember { id } }');
  return {
    id: community.id,
    slug: community.slug,
    coordinator: { ...person, memberId: community.viewerMember.id, communityId: community.id },
  };
}

/** Somebody new who has joined as newcomer, and said nothing of themselves yet. */
export async function aMember(
  app: TestApplication,
  community: TestCommunity,
  name = 'newcomer',
): Promise<TestMember> {
  const person = await app.person(name);
  const { member } = await person.api.done<{ member: { id: string } }>(
    'joinCommunity',
    { communityId: community.id, acceptedConductVersion: 1 },
    'member { id }',
  );
  return { ...person, memberId: member.id, communityId: community.id };
}
