import { ThreadSide } from './turn.js';

/**
 * Whether a message may be quoted outside its thread when its author says nothing else: mentors'
 * words may, others' only with permission, as in the Python Core Mentorship programme.
 */
export function quotableByDefault(side: ThreadSide): boolean {
  return side === ThreadSide.MENTOR;
}
