import { UserErrorCode, type Outcome } from '#domain/refusals';

/** On which side of a conversation someone stands. */
export const ThreadSide = { MENTEE: 'MENTEE', MENTOR: 'MENTOR' } as const;
export type ThreadSide = (typeof ThreadSide)[keyof typeof ThreadSide];

/**
 * Whose answer a thread waits for, and since when (DESIGN §9). The stored row fits as it is.
 *
 * Both null: nobody's. A time without a member: a mentor's, but none has been found yet
 * (a request in the open queue).
 */
export interface Turn {
  readonly awaitingId: string | null;
  /** When the first message that is still unanswered was posted. */
  readonly awaitingSince: Date | null;
}

/** The two sides of a thread, as member ids. */
export interface ThreadSides {
  readonly menteeId: string;
  /** The lead, or the mentor who was asked, comes first, then co-mentors; empty in the open queue. */
  readonly mentorIds: readonly string[];
}

export const nobodysTurn: Turn = { awaitingId: null, awaitingSince: null };

/** The side of a member, or null for someone who is on neither. */
export function sideOf(memberId: string, sides: ThreadSides): ThreadSide | null {
  if (memberId === sides.menteeId) return ThreadSide.MENTEE;
  return sides.mentorIds.includes(memberId) ? ThreadSide.MENTOR : null;
}

/**
 * The turn after a message. A message by the side whose turn it was is an answer, and
 * passes the turn on from now; further messages by the side that waits do not make it wait
 * anew. A reply by the mentee waits for the lead, a reply by any mentor for the mentee.
 * Somebody on neither side leaves the turn as it is.
 */
export function turnAfterMessage(turn: Turn, authorId: string, sides: ThreadSides, now: Date): Turn {
  const author = sideOf(authorId, sides);
  if (author === null) return turn;
  const stillWaits = turn.awaitingSince !== null && awaitedSide(turn, sides) !== author;
  return {
    awaitingId: author === ThreadSide.MENTEE ? (sides.mentorIds[0] ?? null) : sides.menteeId,
    awaitingSince: stillWaits ? turn.awaitingSince : now,
  };
}

/** The turn after a mentor took the thread over, by claiming a request: what waited for any mentor waits for them. */
export function turnAfterClaim(turn: Turn, mentorId: string): Turn {
  return turn.awaitingId === null && turn.awaitingSince !== null ? { ...turn, awaitingId: mentorId } : turn;
}

/**
 * Someone on the awaited side says that nothing needs an answer; then it is nobody's turn.
 * Refused with NOT_ALLOWED when the thread does not wait for their side.
 */
export function nothingToAnswer(turn: Turn, memberId: string, sides: ThreadSides): Outcome<Turn> {
  if (turn.awaitingSince !== null && sideOf(memberId, sides) === awaitedSide(turn, sides)) return nobodysTurn;
  return {
    refused: {
      code: UserErrorCode.NOT_ALLOWED,
      message: 'This thread is not waiting for an answer from you.',
      hint: 'There is nothing to hand back; write whenever you like.',
    },
  };
}

/** Which side a turn that somebody has is on; whoever is not the mentee, named or not, stands for the mentors. */
function awaitedSide(turn: Turn, sides: ThreadSides): ThreadSide {
  return turn.awaitingId === sides.menteeId ? ThreadSide.MENTEE : ThreadSide.MENTOR;
}
