import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { PersonFragment } from '../shared/person.js';

export const MessageFragment = graphql(
  `
    fragment Message on Message {
      id
      sequence
      bodyHtml
      postedAt
      editedAt
      deletedAt
      change
      quotable
      viaMail
      viewerCanEdit
      viewerCanDelete
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

/** How far a message has changed; 0 when it never was. */
export const changeOf = (message: MessageRef): number => readFragment(MessageFragment, message).change ?? 0;

/** Messages by their place in the thread: one that comes twice, live and from a page, is there once, as it is now. */
export type Messages = ReadonlyMap<number, MessageRef>;

export function withMessages(known: Messages, more: readonly MessageRef[]): Messages {
  const news = more.filter((message) => {
    const before = known.get(sequenceOf(message));
    return before === undefined || changeOf(message) > changeOf(before);
  });
  if (news.length === 0) return known;
  return new Map([...known, ...news.map((message) => [sequenceOf(message), message] as const)]);
}

/** Oldest first. */
export const inOrder = (messages: Messages): readonly MessageRef[] =>
  [...messages].sort(([a], [b]) => a - b).map(([, message]) => message);
