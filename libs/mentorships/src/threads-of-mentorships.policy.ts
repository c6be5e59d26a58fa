import type { Refusal } from '#domain/refusals';

/**
 * Why a thread cannot be closed by hand; null when it can: a request's conversation lasts as long as the
 * request, so that nobody takes the other's answer away without answering.
 *
 * @param mentorshipId of the mentorship that it belongs to; null for a request's that is not accepted
 */
export function refuseClosing(mentorshipId: string | null): Refusal | null {
  if (mentorshipId !== null) return null;
  return {
    code: 'NOT_ALLOWED',
    message: 'This conversation belongs to a request that waits for an answer, and stays open with it.',
    hint: 'Take the request back if you sent it, or decline it if you were asked; that closes the conversation.',
  };
}
