import { areasOf } from '../support/factories/community.js';
import { everyMember, type Cell, type Role, type Row, type World } from './matrix.js';

/** What a coordinator may do, and nobody else. */
const coordinatorsOnly: Record<Role, Cell> = {
  visitor: 'UNAUTHENTICATED',
  stranger: 'NOT_FOUND',
  ...everyMember('NOT_ALLOWED'),
  coordinator: 'OK',
};

/** A row for a mutation that only coordinators may use. */
function coordinatorsRow(mutation: string, input: (world: World, role: Role) => unknown): Row {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return {
    operation: `Mutation.${mutation}`,
    document: `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    variables: async (world, role) => ({ input: await input(world, role) }),
    cells: coordinatorsOnly,
  };
}

async function anAreaId({ app, community }: World, role: Role): Promise<string> {
  const name = `For the ${role}`;
  await community.coordinator.api.done(
    'importInterestAreas',
    { communityId: community.id, document: JSON.stringify({ areas: [{ name }] }) },
    'added',
  );
  return (await areasOf(app, community)).find((area) => area.name === name)!.id;
}

async function aRungId({ community }: World): Promise<string> {
  const { rung } = await community.coordinator.api.done<{ rung: { id: string } }>(
    'addRung',
    { communityId: community.id, name: 'A rung' },
    'rung { id }',
  );
  return rung.id;
}

async function aRepositoryId({ community }: World): Promise<string> {
  const { repository } = await community.coordinator.api.done<{ repository: { id: string } }>(
    'addRepository',
    { communityId: community.id, owner: 'python', name: 'cpython' },
    'repository { id }',
  );
  return repository.id;
}

export const communitiesRows: Row[] = [
  {
    operation: 'Query.communities',
    document: '{ communities { edges { node { slug } } } }',
    variables: () => ({}),
    cells: { visitor: 'OK', stranger: 'OK', ...everyMember('OK') },
  },
  {
    operation: 'Query.community',
    document: 'query ($slug: String!) { community(slug: $slug) { name conduct { version } } }',
    variables: ({ community }) => ({ slug: community.slug }),
    cells: { visitor: 'OK', stranger: 'OK', ...everyMember('OK') },
  },
  {
    operation: 'Query.member',
    document: 'query ($id: ID!) { member(id: $id) { user { login } } }',
    variables: ({ people }) => ({ id: people.mentee.memberId }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'NULL', ...everyMember('OK') },
  },
  {
    operation: 'Mutation.createCommunity',
    document: 'mutation ($name: String!) { createCommunity(input: { name: $name }) { userErrors { code } } }',
    variables: (_world, role) => ({ name: `Made by the ${role}` }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
  {
    operation: 'Mutation.joinCommunity',
    document:
      'mutation ($id: ID!) { joinCommunity(input: { communityId: $id, acceptedConductVersion: 1 }) { userErrors { code } } }',
    variables: ({ community }) => ({ id: community.id }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
  coordinatorsRow('updateCommunity', ({ community }) => ({ communityId: community.id, summary: 'Mine' })),
  coordinatorsRow('updateCommunitySettings', ({ community }) => ({
    communityId: community.id,
    requestDays: 9,
  })),
  coordinatorsRow('publishConductText', ({ community }) => ({
    communityId: community.id,
    body: 'Be kind.',
    replacesVersion: 1,
  })),
  coordinatorsRow('addInterestArea', ({ community }) => ({ communityId: community.id, name: 'asyncio' })),
  coordinatorsRow('renameInterestArea', async (world, role) => ({
    areaId: await anAreaId(world, role),
    name: `Renamed for the ${role}`,
  })),
  coordinatorsRow('moveInterestArea', async (world, role) => ({ areaId: await anAreaId(world, role) })),
  coordinatorsRow('retireInterestArea', async (world, role) => ({ areaId: await anAreaId(world, role) })),
  coordinatorsRow('restoreInterestArea', async (world, role) => ({ areaId: await anAreaId(world, role) })),
  coordinatorsRow('importInterestAreas', ({ community }) => ({
    communityId: community.id,
    document: '{"areas": [{"name": "asyncio"}]}',
  })),
  coordinatorsRow('addRepository', ({ community }) => ({
    communityId: community.id,
    owner: 'python',
    name: 'cpython',
  })),
  coordinatorsRow('removeRepository', async (world) => ({ repositoryId: await aRepositoryId(world) })),
  coordinatorsRow('grantRole', ({ people }) => ({ memberId: people.mentee.memberId, role: 'MENTOR' })),
  coordinatorsRow('revokeRole', ({ people }) => ({ memberId: people.mentee.memberId, role: 'NEWCOMER' })),
  coordinatorsRow('addRung', ({ community }) => ({ communityId: community.id, name: 'A rung' })),
  coordinatorsRow('updateRung', async (world) => ({ rungId: await aRungId(world), name: 'Another name' })),
  coordinatorsRow('moveRung', async (world) => ({ rungId: await aRungId(world), position: 1 })),
  coordinatorsRow('retireRung', async (world) => ({ rungId: await aRungId(world) })),
];
