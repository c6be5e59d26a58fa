import { DeclineKind } from './decline-kind.js';
import { declineRequest, type DeclinedRequest } from './decline-request.js';
import { withdrawRequest, type WithdrawnRequest } from './withdraw-request.js';
import type { RequestState } from './waiting-request.js';

/**
 * A block between the two lifts a waiting request. The block stays silent, so the other
 * side sees what it would have seen without one: when the newcomer blocks, a request that
 * was withdrawn; when the mentor does, one that was declined, with no reason given.
 *
 * @param blockerId the member who blocked
 * @returns null when the request does not wait for an answer any more
 */
export function liftRequest(
  request: RequestState,
  blockerId: string,
  now: Date,
): DeclinedRequest | WithdrawnRequest | null {
  const outcome =
    blockerId === request.newcomerId
      ? withdrawRequest(request, now)
      : declineRequest(request, { kind: DeclineKind.OTHER }, now);
  return outcome.refused ? null : outcome;
}
