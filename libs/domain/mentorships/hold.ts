import { clockTime, wallTimeAt } from '#domain/availability';
import { UserErrorCode, type Refusal } from '#domain/refusals';
import type { RequestState } from './waiting-request.js';

/** How long a mentor who claims a request has it to themselves. */
export const holdMinutes = 30;

/** What a request has while nobody holds it. */
export const noHold = { claimedById: null, claimedUntil: null } as const;

type Hold = Pick<RequestState, 'claimedById' | 'claimedUntil'>;

/** Whether a mentor has it to themselves at this moment; a hold that is over counts no more, returned or not. */
export function isHeld({ claimedUntil }: Hold, now: Date): boolean {
  return claimedUntil !== null && now.getTime() < claimedUntil.getTime();
}

/** The end of a hold that begins now: no later than the request's own deadline. */
export function holdUntil(request: Pick<RequestState, 'expiresAt'>, now: Date): Date {
  return new Date(Math.min(now.getTime() + holdMinutes * 60_000, request.expiresAt.getTime()));
}

/**
 * What another mentor reads of a request that is held, or null when it is not.
 *
 * @param timeZone of whoever reads it
 */
export function checkNotHeld(request: Hold, timeZone: string, now: Date): Refusal | null {
  if (request.claimedUntil === null || !isHeld(request, now)) return null;
  return {
    code: UserErrorCode.REQUEST_HELD,
    message: `Somebody is looking at this request until ${clockText(timeZone, request.claimedUntil)} your time.`,
    hint: 'If they do not take it on, it is back in the open queue then. Others may wait there now.',
  };
}

/** An instant as `14:30` on the clocks of a zone. */
export function clockText(timeZone: string, instant: Date): string {
  return clockTime(wallTimeAt(timeZone, instant.getTime()).minute);
}
