import type { Outcome, Refusal } from '#domain/refusals';
import { isHeld } from './hold.js';
import { checkStillWaiting, type RequestState } from './waiting-request.js';

/** A request is pointed out once in so many days of 24 hours, and a mentor has as many before. */
export const pointOutDays = 3;

/** So many mentors are shown a request of the open queue at once. */
export const mostPointedOutTo = 3;

/** What the rule needs to know of a request; the stored row fits as it is. */
export interface RequestToPointOut extends RequestState {
  readonly submittedAt: Date;
  /** When it was last pointed out; null for never. */
  readonly pointedOutAt: Date | null;
}

const dayMs = 24 * 60 * 60_000;

/**
 * A coordinator points out that a newcomer has waited too long: to the mentor who was asked, or, of the open queue, to
 * mentors whom it suits.
 * Refused: what `checkStillWaiting` refuses, REQUEST_HELD, REQUEST_WAITS_NOT_LONG, REQUEST_POINTED_OUT.
 *
 * @param askedAt when the newcomer first asked, whomever the request has gone on to since
 * @param requestDays after how many days of waiting the community says that it is too long
 */
export function pointOutRequest(
  request: RequestToPointOut,
  askedAt: Date,
  requestDays: number,
  now: Date,
): Outcome<{ readonly pointedOutAt: Date }> {
  const refused =
    checkStillWaiting(request, now) ??
    checkNobodyLooks(request, now) ??
    checkWaitsLong(request, askedAt, requestDays, now) ??
    checkNotPointedOut(request, now);
  return refused === null ? { pointedOutAt: now } : { refused };
}

const since = (moment: Date, now: Date): number => (now.getTime() - moment.getTime()) / dayMs;

const checkNobodyLooks = (request: RequestToPointOut, now: Date): Refusal | null =>
  isHeld(request, now)
    ? {
        code: 'REQUEST_HELD',
        message: 'A mentor is looking at this request just now.',
        hint: 'Look again in half an hour: perhaps it has its answer by then.',
      }
    : null;

function checkWaitsLong(
  { mentorId, submittedAt }: RequestToPointOut,
  askedAt: Date,
  requestDays: number,
  now: Date,
): Refusal | null {
  const enough =
    since(askedAt, now) > requestDays && (mentorId === null || since(submittedAt, now) >= pointOutDays);
  if (enough) return null;
  return {
    code: 'REQUEST_WAITS_NOT_LONG',
    message: 'This request does not wait too long yet, or its mentor has only just been asked.',
    hint: 'Leave them a few days: mentors are reminded by themselves, in the rhythm that they chose.',
  };
}

const checkNotPointedOut = ({ pointedOutAt }: RequestToPointOut, now: Date): Refusal | null =>
  pointedOutAt !== null && since(pointedOutAt, now) < pointOutDays
    ? {
        code: 'REQUEST_POINTED_OUT',
        message: `This request was pointed out less than ${pointOutDays} days ago.`,
        hint: 'Leave mentors the time to answer; then it can be pointed out once more.',
      }
    : null;

/** When nobody is left to show a request of the open queue to. */
export const noMentorFits: Refusal = {
  code: 'NO_MENTOR_FITS',
  message: 'No mentor with room suits this request who has not seen it yet.',
  hint: 'Asking somebody in person to mentor one or two people often works best.',
};
