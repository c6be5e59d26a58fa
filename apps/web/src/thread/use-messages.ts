import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { onEnd, pipe, subscribe } from 'wonka';
import { useConnectionLosses } from '../api/connection.js';
import { graphql } from '../api/graphql.js';
import { type Problem, problemsIn } from '../api/problems.js';
import {
  changeOf,
  inOrder,
  MessageFragment,
  type MessageRef,
  type Messages,
  sequenceOf,
  withMessages,
} from './messages.js';

const MessagePosted = graphql(
  `
    subscription MessagePosted($threadId: ID!, $afterSequence: Int) {
      messagePosted(threadId: $threadId, afterSequence: $afterSequence) {
        ...Message
      }
    }
  `,
  [MessageFragment],
);

const MessageChanged = graphql(
  `
    subscription MessageChanged($threadId: ID!, $afterChange: Int) {
      messageChanged(threadId: $threadId, afterChange: $afterChange) {
        ...Message
      }
    }
  `,
  [MessageFragment],
);

const MessagePage = graphql(
  `
    query MessagePage($threadId: ID!, $count: Int!, $before: String) {
      thread(id: $threadId) {
        id
        changes
        messages(last: $count, before: $before) {
          edges {
            node {
              ...Message
            }
          }
          pageInfo {
            hasPreviousPage
            startCursor
          }
        }
      }
    }
  `,
  [MessageFragment],
);

export const firstPage = 50;
/** Most that the API gives at once. */
const fullPage = 100;

export interface ThreadMessages {
  /** Oldest first and without gaps, to the newest. */
  readonly messages: readonly MessageRef[];
  /** Whether what was asked for at first is there. */
  readonly ready: boolean;
  readonly hasEarlier: boolean;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  readonly add: (more: readonly MessageRef[]) => void;
  /** Loads the page before. */
  readonly loadEarlier: () => Promise<void>;
  /** Loads as far back as a message, and tries again what failed. @returns whether it is there */
  readonly loadBackTo: (sequence: number) => Promise<boolean>;
}

/**
 * The messages of a thread: the newest, back to one that is to be seen; what is posted and changed from then
 * on; and earlier ones as asked for. Following goes on where it was after each lost connection, so that
 * nothing is missed and little is sent twice; what comes twice is there once.
 *
 * @param since the earliest message that is to be there at first
 * @param open whether more may come: what is followed ends when a conversation closes
 * @param round another number when following is to begin again
 * @param onOver nothing more will come for the viewer: closed, or not theirs any more
 */
export function useMessages(
  threadId: string,
  { since, open, round, onOver }: { since: number; open: boolean; round: number; onOver: () => void },
): ThreadMessages {
  const client = useClient();
  const losses = useConnectionLosses();
  const [known, setKnown] = useState<Messages>(new Map());
  const [state, setState] = useState({ ready: false, loading: false, hasEarlier: true });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  /** The place reached, outside of rendering: whoever begins to follow begins here. */
  const place = useRef({
    sequence: 0,
    change: 0,
    first: Infinity,
    cursor: null as string | null,
    begun: false,
  });
  const running = useRef<Promise<void> | null>(null);

  const add = useCallback((more: readonly MessageRef[]) => {
    for (const message of more) {
      place.current.sequence = Math.max(place.current.sequence, sequenceOf(message));
    }
    setKnown((before) => withMessages(before, more));
  }, []);

  const loadPage = useCallback(
    async (count: number): Promise<void> => {
      const { begun, cursor } = place.current;
      const asked = client.query(
        MessagePage,
        { threadId, count, ...(cursor !== null && { before: cursor }) },
        { requestPolicy: 'network-only' },
      );
      const answer = await asked.toPromise();
      setProblems(problemsIn(answer));
      const thread = answer.data?.thread;
      if (thread == null) return;
      const page = thread.messages.edges.map(({ node }) => node);
      if (!begun) place.current.change = thread.changes;
      const { hasPreviousPage, startCursor } = thread.messages.pageInfo;
      Object.assign(place.current, { begun: true, cursor: startCursor ?? cursor });
      const [oldest] = page;
      if (oldest !== undefined) place.current.first = Math.min(place.current.first, sequenceOf(oldest));
      if (!hasPreviousPage) place.current.first = Math.min(place.current.first, 1);
      add(page);
      setState((before) => ({ ...before, hasEarlier: hasPreviousPage }));
    },
    [client, threadId, add],
  );

  /** One page at a time: two would bring the same. */
  const inTurn = useCallback((load: () => Promise<void>): Promise<void> => {
    running.current ??= (async () => {
      setState((before) => ({ ...before, loading: true }));
      await load();
      running.current = null;
      setState((before) => ({ ...before, loading: false }));
    })();
    return running.current;
  }, []);

  const loadBackTo = useCallback(
    async (sequence: number): Promise<boolean> => {
      await running.current;
      await inTurn(async () => {
        let before: number | null = null;
        // Ends when nothing more comes, too: a page that failed is told of, and asked for again by hand.
        while (place.current.first > Math.max(sequence, 1) && place.current.first !== before) {
          before = place.current.first;
          await loadPage(place.current.begun ? fullPage : firstPage);
          if (!place.current.begun) break;
        }
      });
      return place.current.first <= Math.max(sequence, 1);
    },
    [inTurn, loadPage],
  );

  const [wanted] = useState(since);
  useEffect(() => {
    void loadBackTo(wanted).then(() => setState((before) => ({ ...before, ready: place.current.begun })));
  }, [loadBackTo, wanted]);

  const tellOver = useEffectEvent(onOver);
  const { ready } = state;
  useEffect(() => {
    if (!ready || !open) return undefined;
    const { sequence, change } = place.current;
    let here = true;
    const over = () => here && tellOver();
    const posted = pipe(
      client.subscription(MessagePosted, { threadId, afterSequence: sequence }),
      onEnd(over),
      subscribe(({ data }) => data?.messagePosted && add([data.messagePosted])),
    );
    const changed = pipe(
      client.subscription(MessageChanged, { threadId, afterChange: change }),
      subscribe(({ data }) => {
        if (!data?.messageChanged) return;
        place.current.change = Math.max(place.current.change, changeOf(data.messageChanged));
        // One that is not loaded yet comes with its page, as it is then.
        if (sequenceOf(data.messageChanged) >= place.current.first) add([data.messageChanged]);
      }),
    );
    return () => {
      here = false;
      posted.unsubscribe();
      changed.unsubscribe();
    };
  }, [client, threadId, ready, open, losses, round, add]);

  const messages = useMemo(() => inOrder(known), [known]);
  return {
    ...state,
    messages,
    problems,
    add,
    loadBackTo,
    loadEarlier: () => inTurn(() => loadPage(fullPage)),
  };
}
