import { Button, Card, Stack } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AnswerableFragment, AnswerRequest } from '../requests/answer-request.js';
import { RequestTextFragment } from '../requests/request-text.js';
import { PersonFragment } from '../shared/person.js';
import { Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { Compose } from './compose.js';
import { HandBackTurn } from './hand-back-turn.js';
import { MessageItem, RequestItem, UnreadLine } from './message-item.js';
import { MessageFragment, sequenceOf } from './messages.js';
import { useMessages } from './use-messages.js';

export const ConversationFragment = graphql(
  `
    fragment Conversation on Thread {
      id
      readUpTo
      lastSequence
      changes
      awaiting {
        id
      }
      viewerCanPost
      viewerCannotPostReasons {
        message
        hint
      }
      request {
        id
        status
        submittedAt
        newcomer {
          ...Person
          id
        }
        ...RequestText
        ...Answerable
      }
      messages(last: 50) {
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
  `,
  [MessageFragment, PersonFragment, RequestTextFragment, AnswerableFragment],
);

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

/** The messages of a thread, and what the viewer can add. */
export function Conversation({ of }: { of: FragmentOf<typeof ConversationFragment> }) {
  const thread = readFragment(ConversationFragment, of);
  const { viewerMember } = useCommunity();
  const { pageInfo, edges } = thread.messages;
  const page = useMemo(() => edges.map(({ node }) => node), [edges]);
  const { messages, add, loadEarlier } = useMessages(thread.id, {
    messages: page,
    lastSequence: thread.lastSequence,
    changes: thread.changes,
    earlierCursor: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    open: thread.viewerCanPost,
  });
  // The line stays where it was when one came, however far one reads on.
  const [readBefore] = useState(thread.readUpTo);
  const newest =
    messages.length === 0 ? 0 : sequenceOf(messages[messages.length - 1] as (typeof messages)[number]);
  useMarkRead(thread.id, newest, thread.readUpTo);
  const firstUnread = messages.find(
    (message) =>
      sequenceOf(message) > readBefore &&
      readFragment(MessageFragment, message).author.id !== viewerMember?.id,
  );

  return (
    <Stack>
      {loadEarlier !== null && (
        <div>
          <Button variant="default" size="xs" onClick={() => void loadEarlier()}>
            {words.thread.earlier}
          </Button>
        </div>
      )}
      {loadEarlier === null && thread.request !== null && (
        <RequestItem
          of={thread.request}
          newcomer={thread.request.newcomer}
          submittedAt={thread.request.submittedAt}
        />
      )}
      <Stack role="log" aria-label={words.thread.messages}>
        {messages.map((message) => (
          <Stack key={sequenceOf(message)}>
            {message === firstUnread && <UnreadLine />}
            <MessageItem message={message} />
          </Stack>
        ))}
      </Stack>
      {thread.request?.status === 'SUBMITTED' && <AnswerRequest of={thread.request} />}
      {thread.awaiting !== null && thread.awaiting.id === viewerMember?.id && messages.length > 0 && (
        <HandBackTurn threadId={thread.id} />
      )}
      {thread.viewerCanPost ? (
        <Compose threadId={thread.id} onPosted={(message) => add([message])} />
      ) : (
        <Card withBorder>
          <Reasons reasons={thread.viewerCannotPostReasons} />
        </Card>
      )}
    </Stack>
  );
}

/** Remembers on the server that everything shown was read, while somebody looks at it. */
function useMarkRead(threadId: string, newest: number, readUpTo: number): void {
  const [, markRead] = useMutation(MarkRead);
  const marked = useRef(readUpTo);
  useEffect(() => {
    const mark = () => {
      if (newest <= marked.current || document.visibilityState !== 'visible') return;
      marked.current = newest;
      void markRead({ input: { threadId, upToSequence: newest } });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [threadId, newest, markRead]);
}
