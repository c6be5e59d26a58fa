import { createHash } from 'node:crypto';

/** The form in which tokens of mails are kept and looked up: no comparison of theirs tells how much was right. */
export const hashOfMailToken = (token: string): string => createHash('sha256').update(token).digest('hex');
