import { everyMember, type Row } from './matrix.js';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

/** The clients of the matrix hold access tokens, which may not make or end credentials: that takes a browser. */
export const identityRows: Row[] = [
  {
    operation: 'Query.viewer',
    document: '{ viewer { user { login } email } }',
    variables: () => ({}),
    cells: { visitor: 'NULL', stranger: 'OK', ...everyMember('OK') },
  },
  {
    operation: 'Mutation.createAccessToken',
    document: 'mutation { createAccessToken(input: { name: "script" }) { userErrors { code } } }',
    variables: () => ({}),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', ...everyMember('FORBIDDEN') },
  },
  {
    operation: 'Mutation.revokeAccessToken',
    document: `mutation { revokeAccessToken(input: { accessTokenId: "${id}" }) { userErrors { code } } }`,
    variables: () => ({}),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', ...everyMember('FORBIDDEN') },
  },
  {
    operation: 'Mutation.endSession',
    document: `mutation { endSession(input: { sessionId: "${id}" }) { userErrors { code } } }`,
    variables: () => ({}),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', ...everyMember('FORBIDDEN') },
  },
];
