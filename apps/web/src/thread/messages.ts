import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { PersonFragment } from '../shared/person.js';

export const MessageFragment = graphql(
  `
    fragment Message on Message {
      id
      sequence
      bodyHtml
      postedAt
      author {
        ...Person
        id
      }
    }
  `,
  [PersonFragment],
);

export type MessageRef = FragmentOf<typeof MessageFragment>;

export const sequenceOf = (message: MessageRef): number => readFragment(MessageFragment, message).sequence;

/** Messages by their place in the thread: one that comes twice, live and from a page, is there once. */
export type Messages = ReadonlyMap<number, MessageRef>;

export function withMessages(known: Messages, more: readonly MessageRef[]): Messages {
  if (more.every((message) => known.has(sequenceOf(message)))) return known;
  return new Map([...known, ...more.map((message) => [sequenceOf(message), message] as const)]);
}

/** Oldest first. */
export const inOrder = (messages: Messages): readonly MessageRef[] =>
  [...messages].sort(([a], [b]) => a - b).map(([, message]) => message);
