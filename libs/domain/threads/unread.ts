import { UserErrorCode, type Outcome } from '#domain/refusals';

/**
 * How many messages someone has not read. Sequences are gapless from 1, so this is a subtraction.
 *
 * @param lastSequence of the newest message; 0 when there is none
 * @param readUpTo sequence up to which they have read; 0 for nothing
 * @param ownSince how many of the messages after `readUpTo` are their own, which count as read
 */
export function unreadCount(lastSequence: number, readUpTo: number, ownSince = 0): number {
  return Math.max(0, lastSequence - readUpTo - ownSince);
}

/**
 * Where the pointer stands after its owner posted. Posting reads one's own message, but
 * not what others wrote shortly before and the author has not seen yet.
 */
export function readUpToAfterPosting(readUpTo: number, postedSequence: number): number {
  return readUpTo === postedSequence - 1 ? postedSequence : readUpTo;
}

/**
 * Moves the pointer, forwards by reading or back by "mark as unread". Beyond the newest
 * message means up to it.
 */
export function markRead(lastSequence: number, upTo: number): Outcome<{ readonly readUpTo: number }> {
  if (Number.isSafeInteger(upTo) && upTo >= 0) return { readUpTo: Math.min(upTo, lastSequence) };
  return {
    refused: {
      code: UserErrorCode.INVALID_INPUT,
      message: 'A thread can be read up to message 0 (nothing) or any whole number above.',
      hint: 'Use the sequence of the last message that you have seen.',
      field: ['upToSequence'],
    },
  };
}

/**
 * Moves the pointer back to before a message, so that it and what follows is unread; never forwards, past
 * what has not been read yet.
 */
export function markUnread(
  lastSequence: number,
  readUpTo: number,
  from: number,
): Outcome<{ readonly readUpTo: number }> {
  if (Number.isSafeInteger(from) && from >= 1 && from <= lastSequence) {
    return { readUpTo: Math.min(readUpTo, from - 1) };
  }
  return {
    refused: {
      code: UserErrorCode.INVALID_INPUT,
      message:
        lastSequence === 0
          ? 'Nothing was written in this thread yet, so nothing can be unread.'
          : `This thread has the messages 1 to ${lastSequence}; unread begins at one of them.`,
      hint: 'Use the sequence of the first message that you want to read again.',
      field: ['fromSequence'],
    },
  };
}
