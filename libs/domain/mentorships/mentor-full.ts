import type { MentorLoad } from '#domain/matching';
import { UserErrorCode, type Refusal } from '#domain/refusals';

/** What a mentor reads whose places are taken or spoken for. */
export function mentorFull({ capacity, activeMentorships, waitingRequests }: MentorLoad): Refusal {
  const room = capacity === 1 ? 'one mentee' : `${capacity} mentees`;
  return activeMentorships >= capacity
    ? {
        code: UserErrorCode.MENTOR_FULL,
        message: `You have room for ${room} at once, and all of it is taken.`,
        hint: 'Raise your capacity, complete a mentorship, or decline so that somebody else can help.',
      }
    : {
        code: UserErrorCode.MENTOR_FULL,
        message: `You have room for ${room} at once, and the rest is kept for ${waitingRequests === 1 ? 'the request that waits' : `the ${waitingRequests} requests that wait`} for your answer.`,
        hint: 'Answer what waits for you first, or raise your capacity.',
      };
}
