import type { ThreadSides, Turn } from './turn.js';

/**
 * The turn after somebody of the mentors' side left the conversation, or another one leads it:
 * what waited for them waits for the first of those who answer now, since the same moment.
 *
 * @param formerId who was waited for
 * @param sides as they are after the change
 */
export function turnTakenOver(turn: Turn, formerId: string, sides: ThreadSides): Turn {
  if (turn.awaitingId !== formerId || formerId === sides.menteeId) return turn;
  return { ...turn, awaitingId: sides.mentorIds[0] ?? null };
}
