import { UserErrorCode, type Outcome } from '#domain/refusals';

/** What becomes of a conversation when its mentorship is handed over. */
export const HandOverThreadFate = {
  /** The next mentor reads all of it, and answers in it from then on. */
  OPENS: 'OPENS',
  /** It goes on without the next mentor, who does not read it. */
  STAYS_CLOSED: 'STAYS_CLOSED',
  /** No mentor of the mentorship would be left in it: it can be read by who is in it, and no longer added to. */
  ENDS: 'ENDS',
} as const;
export type HandOverThreadFate = (typeof HandOverThreadFate)[keyof typeof HandOverThreadFate];

/** A conversation of the mentorship, and who takes part in it. */
export interface HandedOverThread {
  readonly threadId: string;
  /** The mentors of the mentorship. */
  readonly mentorIds: readonly string[];
  /** Those who were invited into this conversation alone. */
  readonly guestIds: readonly string[];
}

/** What the lead chooses. */
export interface HandOverChoice {
  readonly fromId: string;
  readonly toId: string | null;
  /** Whether the lead goes, rather than staying as a co-mentor. */
  readonly leaves: boolean;
  /** The conversations that are opened to the next mentor. */
  readonly threadIds: readonly string[];
}

/**
 * What becomes of one conversation.
 * One that the next mentor reads already stays open to them, named or not.
 */
export function fateOf(
  { threadId, mentorIds, guestIds }: HandedOverThread,
  choice: HandOverChoice,
): HandOverThreadFate {
  const { fromId, toId, leaves, threadIds } = choice;
  const reads = toId !== null && [...mentorIds, ...guestIds].includes(toId);
  if (reads || threadIds.includes(threadId)) return HandOverThreadFate.OPENS;
  const left = mentorIds.filter((id) => !leaves || id !== fromId);
  return left.length > 0 ? HandOverThreadFate.STAYS_CLOSED : HandOverThreadFate.ENDS;
}

/**
 * Checks which conversations the lead opens: only those of this mentorship that they read themselves.
 *
 * Refused: NOT_FOUND for any other, with its place in the list.
 */
export function chooseThreads(
  threadIds: readonly string[],
  threads: readonly HandedOverThread[],
  fromId: string,
): Outcome<{ readonly threadIds: readonly string[] }> {
  const own = threads.filter(({ mentorIds }) => mentorIds.includes(fromId)).map((one) => one.threadId);
  const chosen = [...new Set(threadIds.map((id) => id.toLowerCase()))];
  const unknown = threadIds.findIndex((id) => !own.includes(id.toLowerCase()));
  if (unknown === -1) return { threadIds: chosen };
  return {
    refused: {
      code: UserErrorCode.NOT_FOUND,
      message: 'There is no such conversation of yours in this mentorship.',
      hint: 'Take the ids from the threads of the mentorship.',
      field: ['threadIds', String(unknown)],
    },
  };
}
