import { readFragment } from '../api/graphql.js';
import { MessageFragment, type MessageRef } from './messages.js';
import type { Outgoing } from './outbox.js';

/** What stands in the list of a conversation, in its order. */
export type ListRow =
  | { readonly kind: 'request'; readonly key: 'request'; readonly dayBefore: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: MessageRef;
      readonly sequence: number;
      /** The day that begins with it, by its instant; null when it is of the same day as the one before. */
      readonly dayBefore: string | null;
      /** Whether what one has not read begins here. */
      readonly unreadBefore: boolean;
    }
  | { readonly kind: 'outgoing'; readonly key: string; readonly item: Outgoing };

/** The day of an instant on the reader's clock, to be compared. */
const dayOf = (instant: string): string => new Date(instant).toDateString();

/** By it a message is found as the address's hash has it, `m-12`. */
export const anchorOf = (sequence: number): string => `m-${sequence}`;

export interface RowsOf {
  readonly messages: readonly MessageRef[];
  readonly outgoing: readonly Outgoing[];
  /** Id of the viewer as a member. */
  readonly viewerId: string | undefined;
  /** When the request was sent that is the first word; null when there is none, or it is not reached yet. */
  readonly requestAt: string | null;
  /** Sequence up to which the viewer had read when they came. */
  readonly readBefore: number;
}

/**
 * The rows of a conversation: the request, the messages with their days and the line of what is unread, and
 * what is on its way. One's own message that has arrived by the live connection, while its sending is not
 * answered yet, is left out: it is the one on its way.
 */
export function rowsOf({ messages, outgoing, viewerId, requestAt, readBefore }: RowsOf): ListRow[] {
  const sending = outgoing.filter(({ problems }) => problems === null);
  const from = Math.min(...sending.map(({ after }) => after));
  let last = requestAt;
  let marked = false;
  const rows: ListRow[] =
    requestAt === null ? [] : [{ kind: 'request', key: 'request', dayBefore: requestAt }];
  for (const message of messages) {
    const { sequence, postedAt, author } = readFragment(MessageFragment, message);
    const own = author.id === viewerId;
    if (own && sequence > from) continue;
    const unreadBefore: boolean = !marked && sequence > readBefore && !own;
    marked ||= unreadBefore;
    const dayBefore = last !== null && dayOf(last) === dayOf(postedAt) ? null : postedAt;
    last = postedAt;
    rows.push({ kind: 'message', key: anchorOf(sequence), message, sequence, dayBefore, unreadBefore });
  }
  return [...rows, ...outgoing.map((item) => ({ kind: 'outgoing', key: item.key, item }) as const)];
}

/** Sequence of the newest message; 0 when there is none. */
export function lastSequenceOf(messages: readonly MessageRef[]): number {
  const last = messages.at(-1);
  return last === undefined ? 0 : readFragment(MessageFragment, last).sequence;
}

/** How many messages of others stand below what was in sight so far. */
export const countUnseen = (rows: readonly ListRow[], seen: number, viewerId: string | undefined): number =>
  rows.filter(
    (row) =>
      row.kind === 'message' &&
      row.sequence > seen &&
      readFragment(MessageFragment, row.message).author.id !== viewerId,
  ).length;
