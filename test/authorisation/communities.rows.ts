import { everyMember, type Row } from './matrix.js';

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
];
