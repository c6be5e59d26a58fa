import { Button, Stack } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { RequestTextFragment } from '../requests/request-text.js';
import { PersonFragment } from '../shared/person.js';
import { Problems } from '../shared/problems.js';
import type { Beside } from '../shared/instant.js';
import { words } from '../words/index.js';
import { AnswerHere, AnswerHereFragment } from './answer-here.js';
import { MessageActionsContext } from './message-actions.js';
import { MessageDialogs } from './message-dialogs.js';
import { MessageItem, RequestItem } from './message-item.js';
import { type ListHandle, MessageList } from './message-list.js';
import { OutgoingItem } from './outgoing-item.js';
import { countUnseen, lastSequenceOf, type ListRow, rowsOf } from './rows.js';
import type { FieldHandle } from '../writing/field.js';
import classes from './thread.module.css';
import { MessageFragment } from './messages.js';
import { useArrivals } from './use-arrivals.js';
import { useBeginning, useTarget } from './use-beginning.js';
import { useDraft } from './use-draft.js';
import { useMessageActing } from './use-message-actions.js';
import { firstPage, useMessages } from './use-messages.js';
import { useOutbox } from './use-outbox.js';
import { useReading } from './use-reading.js';
import { useRound } from './use-round.js';

export const ConversationFragment = graphql(
  `
    fragment Conversation on Thread {
      id
      readUpTo
      unreadCount
      lastSequence
      viewerCanPost
      request {
        id
        submittedAt
        newcomer {
          ...Person
          id
        }
        ...RequestText
      }
      ...AnswerHere
    }
  `,
  [PersonFragment, RequestTextFragment, AnswerHereFragment],
);

/**
 * The messages of a thread, and what the viewer can add.
 *
 * @param refresh asks again for what stands around them
 * @param written holds what is being written, for when all this goes away
 */
export function Conversation({
  of,
  clocks,
  refresh,
  written,
}: {
  of: FragmentOf<typeof ConversationFragment>;
  clocks: (authorId: string) => Beside;
  refresh: () => void;
  written: RefObject<string>;
}) {
  const thread = readFragment(ConversationFragment, of);
  const { id: threadId, request } = thread;
  const viewerId = useCommunity().viewerMember?.id;
  const target = useTarget();
  const { round, onOver } = useRound(refresh);
  const known = useMessages(threadId, {
    since: target?.sequence ?? (thread.unreadCount > 0 ? thread.readUpTo + 1 : thread.lastSequence),
    open: thread.viewerCanPost,
    round,
    onOver,
  });
  const { messages, ready, hasEarlier, add } = known;
  const reading = useReading(threadId, thread.readUpTo);
  const newest = lastSequenceOf(messages);
  const outbox = useOutbox(threadId, viewerId ?? '', newest, (message, draft) => {
    add([message]);
    keeper?.sent(draft);
  });
  const { keeper, draft } = useDraft(threadId, viewerId ?? '', () => outbox.items.map(({ body }) => body));
  const acting = useMessageActing(threadId, (message) => add([message]), reading.rest);
  useEffect(() => {
    written.current = draft.body;
  });
  useArrivals(messages, ready, viewerId, refresh);

  const requestAt = !hasEarlier && request !== null ? request.submittedAt : null;
  const rows = useMemo(
    () => rowsOf({ messages, outgoing: outbox.items, viewerId, requestAt, readBefore: reading.readBefore }),
    [messages, outbox.items, viewerId, requestAt, reading.readBefore],
  );
  const list = useRef<ListHandle>(null);
  const writing = useRef<HTMLDivElement>(null);
  const field = useRef<FieldHandle>(null);
  const [inSight, setInSight] = useState(true);
  useBeginning(list, rows, ready, target, known.loadBackTo);

  const send = async () => {
    if (keeper === null) return;
    const { body, sequence } = keeper.handOver();
    setTimeout(() => list.current?.toNewest());
    if (!(await outbox.send({ body, after: newest }, sequence))) keeper.sent(null);
  };
  // What one pressed goes away with its message; one goes on where one writes.
  const toField = () => field.current?.focus();
  const show = (row: ListRow) => {
    if (row.kind === 'message') {
      const { author } = readFragment(MessageFragment, row.message);
      return <MessageItem message={row.message} beside={clocks(author.id)} />;
    }
    if (row.kind === 'request')
      return (
        request && (
          <RequestItem
            of={request}
            newcomer={request.newcomer}
            submittedAt={request.submittedAt}
            beside={clocks(request.newcomer.id)}
          />
        )
      );
    const takeBack = () => {
      keeper?.setBody([draft.body.trimEnd(), row.item.body].filter(Boolean).join('\n\n'));
      outbox.remove(row.item);
      toField();
    };
    const retry = () => {
      void outbox.retry(row.item);
      toField();
    };
    return <OutgoingItem item={row.item} onRetry={retry} onTakeBack={takeBack} />;
  };
  // All of it came at once: there never was a button for what is earlier, whose place were to be kept.
  const short = ready && !hasEarlier && messages.length <= firstPage;
  const below = messages.length === 0 ? 0 : countUnseen(rows, reading.seen, viewerId);

  return (
    <MessageActionsContext value={acting.actions}>
      <Stack gap="md">
        {!short && (
          <div className={classes.beginning}>
            {hasEarlier && ready && (
              <Button
                variant="default"
                size="xs"
                loading={known.loading}
                onClick={() => void known.loadEarlier()}
              >
                {words.thread.earlier}
              </Button>
            )}
          </div>
        )}
        <Problems problems={[...known.problems, ...acting.problems]} />
        {ready && (
          <MessageList
            rows={rows}
            target={target?.key ?? null}
            roomBelow={() => Math.min((writing.current?.offsetHeight ?? 0) + 40, window.innerHeight * 0.55)}
            handle={list}
            onNearTop={() => hasEarlier && !known.loading && void known.loadEarlier()}
            onSeen={reading.see}
            onNewest={setInSight}
          >
            {show}
          </MessageList>
        )}
        {!inSight && (
          <div className={classes.jump}>
            <Button size="compact-md" onClick={() => list.current?.toNewest()}>
              {below > 0 ? words.thread.newBelow(below) : words.thread.toNewest}
            </Button>
          </div>
        )}
        {/* Not before what stands above it: it would be pushed away under the hands. */}
        {(ready || known.problems.length > 0) && (
          <AnswerHere
            ref={writing}
            of={thread}
            viewerId={viewerId}
            begun={messages.length > 0}
            keeper={keeper}
            draft={draft}
            field={field}
            onSend={() => void send()}
          />
        )}
      </Stack>
      <MessageDialogs asked={acting.asked} clocks={clocks} onDone={acting.done} />
    </MessageActionsContext>
  );
}
