import { UserErrorCode, type Refusal } from '#domain/refusals';
import { liveMentorshipStatuses } from './mentorship-steps.js';
import type { MentorshipStatus } from './mentorship-status.js';

const live: readonly MentorshipStatus[] = liveMentorshipStatuses;

/** Why nobody new comes into a mentorship, or null while it is live. */
export function checkLive({ status }: { readonly status: MentorshipStatus }): Refusal | null {
  if (live.includes(status)) return null;
  return {
    code: UserErrorCode.MENTORSHIP_NOT_LIVE,
    message: 'This mentorship is over, so nobody else can come into it.',
    hint: 'A new request opens a new one, with the same mentor too.',
  };
}
