import type { Row } from './matrix.js';
import { mutationRow } from './mentorships.rows.js';

/** One's own addresses, in a community of one's own. */
export const mailInboundRows: Row[] = [
  mutationRow(
    'revokeReplyAddresses',
    {
      visitor: 'UNAUTHENTICATED',
      stranger: 'NOT_FOUND',
      member: 'OK',
      mentee: 'OK',
      mentor: 'OK',
      coordinator: 'OK',
    },
    ({ community }) => Promise.resolve({ communityId: community.id }),
  ),
];
