import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../api/graphql.js';
import { inOrder, MessageFragment, type MessageRef, type Messages, withMessages } from './messages.js';

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

const EarlierMessages = graphql(
  `
    query EarlierMessages($threadId: ID!, $before: String!) {
      thread(id: $threadId) {
        id
        messages(last: 50, before: $before) {
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

export interface FirstPage {
  readonly messages: readonly MessageRef[];
  readonly lastSequence: number;
  /** How often messages of the thread had changed. */
  readonly changes: number;
  /** Where what is older begins; null when the page has the first message. */
  readonly earlierCursor: string | null;
  /** Whether more may come: what is followed ends when a conversation closes. */
  readonly open: boolean;
}

/** The messages of a thread: the newest page, what is posted and changed from then on, and earlier ones as asked for. */
export function useMessages(threadId: string, page: FirstPage) {
  const [known, setKnown] = useState<Messages>(() => withMessages(new Map(), page.messages));
  const [earlierCursor, setEarlierCursor] = useState(page.earlierCursor);
  const [afterSequence] = useState(page.lastSequence);
  const [afterChange] = useState(page.changes);
  const client = useClient();
  const add = useCallback(
    (more: readonly MessageRef[]) => setKnown((before) => withMessages(before, more)),
    [],
  );

  // A page that is asked for again brings what the socket may have missed.
  useEffect(() => add(page.messages), [add, page.messages]);

  useEffect(() => {
    if (!page.open) return undefined;
    const live = client
      .subscription(MessagePosted, { threadId, afterSequence })
      .subscribe(({ data }) => data && add([data.messagePosted]));
    const changed = client
      .subscription(MessageChanged, { threadId, afterChange })
      .subscribe(({ data }) => data && add([data.messageChanged]));
    return () => {
      live.unsubscribe();
      changed.unsubscribe();
    };
  }, [client, threadId, afterSequence, afterChange, page.open, add]);

  const loadEarlier = async () => {
    if (earlierCursor === null) return;
    const { data } = await client.query(EarlierMessages, { threadId, before: earlierCursor }).toPromise();
    const messages = data?.thread?.messages;
    if (messages == null) return;
    add(messages.edges.map(({ node }) => node));
    setEarlierCursor(messages.pageInfo.hasPreviousPage ? messages.pageInfo.startCursor : null);
  };

  return { messages: inOrder(known), add, loadEarlier: earlierCursor === null ? null : loadEarlier };
}
