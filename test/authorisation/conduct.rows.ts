import { aMember } from '../support/factories/community.js';
import { everyMember, type Row } from './matrix.js';

/** Every member may block every other; who is no member of the same community finds nobody. */
const row = (mutation: string, inputType: string): Row => ({
  operation: `Mutation.${mutation}`,
  document: `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code } } }`,
  variables: async ({ app, community }) => ({
    input: { memberId: (await aMember(app, community)).memberId },
  }),
  cells: { visitor: 'UNAUTHENTICATED', stranger: 'NOT_FOUND', ...everyMember('OK') },
});

export const conductRows: Row[] = [
  row('blockMember', 'BlockMemberInput'),
  row('unblockMember', 'UnblockMemberInput'),
];
