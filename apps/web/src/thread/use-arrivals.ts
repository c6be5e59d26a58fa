import { useEffect, useEffectEvent, useRef } from 'react';
import { readFragment } from '../api/graphql.js';
import { announce } from '../shared/announce.js';
import { nameOf } from '../shared/person.js';
import { words } from '../words/index.js';
import { MessageFragment, type MessageRef } from './messages.js';

const longestSaid = 200;

/** The text of sanitised HTML, in a document in which nothing loads or runs. */
function textOf(html: string): string {
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
  return text.length > longestSaid ? `${text.slice(0, longestSaid)} …` : text;
}

/**
 * Says what others post while one is here, when a screen reader comes to it, and calls `onArrival`.
 *
 * @param ready from when on messages are new, rather than those that one came to
 */
export function useArrivals(
  messages: readonly MessageRef[],
  ready: boolean,
  viewerId: string | undefined,
  onArrival: () => void,
): void {
  const known = useRef<number | null>(null);
  const tellArrival = useEffectEvent(onArrival);
  useEffect(() => {
    if (!ready) return;
    const all = messages.map((message) => readFragment(MessageFragment, message));
    const before = known.current ?? Infinity;
    known.current = all.at(-1)?.sequence ?? 0;
    const news = all.filter(
      ({ sequence, author, deletedAt }) => sequence > before && author.id !== viewerId && deletedAt === null,
    );
    if (news.length === 0) return;
    announce(
      news.map(({ author, bodyHtml }) => words.thread.wrote(nameOf(author), textOf(bodyHtml))).join(' '),
    );
    tellArrival();
  }, [messages, ready, viewerId]);
}
