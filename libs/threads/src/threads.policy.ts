import { UserErrorCode, type Refusal } from '#domain/refusals';

/** What the rules look at in a thread. */
interface ClosableThread {
  readonly closedAt: Date | null;
  /** Who closed it by hand; null when it is open, or closed for good. */
  readonly closedById: string | null;
}

/** What the rules look at in the part of whoever acts. */
interface Part {
  readonly keptApart: boolean;
}

/**
 * How a thread stands for a participant. A block reads exactly as any other end, so that it never shows.
 *
 * BY_HAND can be undone by anybody in it; FOR_GOOD only with the mentorship that it ended with.
 */
export function standingOf(thread: ClosableThread, part: Part): 'OPEN' | 'BY_HAND' | 'FOR_GOOD' {
  if (part.keptApart) return 'FOR_GOOD';
  if (thread.closedAt === null) return 'OPEN';
  return thread.closedById === null ? 'FOR_GOOD' : 'BY_HAND';
}

const matchesHint = 'If you are looking for guidance, your matches show who has room now.';

/** Why a participant cannot add to a thread, or change what it is about; null when they can. */
export function cannotPost(thread: ClosableThread, part: Part): Refusal | null {
  const standing = standingOf(thread, part);
  if (standing === 'OPEN') return null;
  return {
    code: UserErrorCode.THREAD_CLOSED,
    message: 'This conversation is closed: it can be read, but no longer added to.',
    hint: standing === 'BY_HAND' ? 'Open it again first; everybody in it can.' : matchesHint,
  };
}

/** Why a participant cannot give a thread another title; null when they can: anybody in it, while it is open. */
export const cannotRetitle = cannotPost;

/** Why there is nothing to close; null when there is. */
export function alreadyClosed(thread: ClosableThread, part: Part): Refusal | null {
  if (standingOf(thread, part) === 'OPEN') return null;
  return {
    code: UserErrorCode.THREAD_CLOSED,
    message: 'This conversation is closed already.',
    hint: 'There is nothing to do; it can be read as before.',
  };
}

/** Why a participant cannot open a thread again; null when they can, also for one that is open. */
export function cannotReopen(thread: ClosableThread, part: Part): Refusal | null {
  if (standingOf(thread, part) !== 'FOR_GOOD') return null;
  return {
    code: UserErrorCode.THREAD_CLOSED,
    message: 'This conversation is closed for good: it can be read, but not opened again.',
    hint: matchesHint,
  };
}

/** Why there is nothing to open again; null when there is. */
export function alreadyOpen(thread: ClosableThread, part: Part): Refusal | null {
  if (standingOf(thread, part) !== 'OPEN') return null;
  return {
    code: UserErrorCode.NOT_ALLOWED,
    message: 'This conversation is open.',
    hint: 'There is nothing to open; write whenever you like.',
  };
}
