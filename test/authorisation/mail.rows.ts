import { everyMember, type Row } from './matrix.js';

export const mailRows: Row[] = [
  {
    operation: 'Mutation.setMailPreference',
    document: `mutation ($input: SetMailPreferenceInput!) { setMailPreference(input: $input) { userErrors { code } } }`,
    variables: ({ community }) => ({
      input: { communityId: community.id, kind: 'MESSAGES', frequency: 'DAILY' },
    }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'NOT_FOUND', ...everyMember('OK') },
  },
  {
    operation: 'Mutation.enableMail',
    document: 'mutation { enableMail { userErrors { code } } }',
    variables: () => ({}),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
];
