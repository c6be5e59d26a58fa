import { UserErrorCode, type Refusal } from '#domain/refusals';

/**
 * Why a participant cannot add to a thread; null when they can. A block reads
 * exactly as any other end, so that it never shows.
 */
export function cannotPost(
  thread: { readonly closedAt: Date | null },
  part: { readonly keptApart: boolean },
): Refusal | null {
  if (thread.closedAt === null && !part.keptApart) return null;
  return {
    code: UserErrorCode.THREAD_CLOSED,
    message: 'This conversation is closed: it can be read, but no longer added to.',
    hint: 'If you are looking for guidance, your matches show who has room now.',
  };
}
