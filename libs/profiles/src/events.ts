import type { WaitingRequestsAnswer, WaitingRequestsChoice } from '#domain/mentorships';

/** Told in the transaction in which a mentor pauses or says when they are away, with their profile locked. */
export class MentorSteppedBack {
  constructor(
    readonly memberId: string,
    /** The user who they are. */
    readonly by: string,
    readonly because: 'PAUSED' | 'AWAY',
    /** What becomes of the requests that wait for them; null: nothing yet, since they are still here. */
    readonly choice: WaitingRequestsChoice | null,
    /** Requests with another choice, which is carried out at once. */
    readonly exceptions: WaitingRequestsAnswer['exceptions'],
  ) {}
}
