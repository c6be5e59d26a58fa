import { useThrottledCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../api/graphql.js';

const MarkRead = graphql(`
  mutation MarkThreadRead($input: MarkThreadReadInput!) {
    markThreadRead(input: $input) {
      thread {
        id
        readUpTo
        unreadCount
      }
      userErrors {
        message
      }
    }
  }
`);

const restMs = 500;
/** While somebody scrolls, the page is drawn anew for what they see this often at most. */
const drawMs = 200;

export interface Reading {
  /** How far one had read when one came: the line of what is unread stays there. */
  readonly readBefore: number;
  /** The newest that was in sight. */
  readonly seen: number;
  /** A message is in sight. */
  readonly see: (sequence: number) => void;
  /** From here on nothing is marked by itself: it was just marked unread, to come back to. */
  readonly rest: () => void;
}

/** Remembers on the server what was in sight, while somebody looks at it. */
export function useReading(threadId: string, readUpTo: number): Reading {
  const [, markRead] = useMutation(MarkRead);
  const [readBefore] = useState(readUpTo);
  const [seen, setSeen] = useState(readUpTo);
  const marked = useRef(readUpTo);
  const resting = useRef(false);
  const see = useThrottledCallback(
    (sequence: number) => setSeen((before) => Math.max(before, sequence)),
    drawMs,
  );

  useEffect(() => {
    const mark = () => {
      if (resting.current || seen <= marked.current || document.visibilityState !== 'visible') return;
      marked.current = seen;
      void markRead({ input: { threadId, upToSequence: seen } });
    };
    // Once the scrolling rests, and when somebody comes back to what they have in sight.
    const timer = setTimeout(mark, restMs);
    document.addEventListener('visibilitychange', mark);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', mark);
    };
  }, [threadId, seen, markRead]);

  return { readBefore, seen, see, rest: () => (resting.current = true) };
}
