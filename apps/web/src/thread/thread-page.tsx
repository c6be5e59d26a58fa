import { Badge, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { type Problem, problemsIn } from '../api/problems.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { ToInbox } from '../inbox/to-inbox.js';
import { AroundThread, AroundThreadFragment } from '../mentorships/around-thread.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { Conversation, ConversationFragment } from './conversation.js';
import { NoLongerHere, NoSuchThread } from './not-here.js';
import { OtherThreads, OtherThreadsFragment } from './other-threads.js';
import { clocksIn, Participants, ParticipantsFragment } from './participants.js';
import { ThreadLinks } from './thread-links.js';
import { ThreadMenu, ThreadMenuFragment } from './thread-menu.js';
import classes from './thread.module.css';
import { TurnBadge, TurnFragment } from './turn.js';
import { ThreadLinksFragment } from './use-links.js';
import { useMuting } from './use-muting.js';

const ThreadQuery = graphql(
  `
    query Thread($id: ID!) {
      thread(id: $id) {
        id
        title
        topic
        closedAt
        viewerMuted
        ...Turn
        ...Participants
        ...ThreadMenu
        ...OtherThreads
        ...ThreadLinks
        ...AroundThread
        ...Conversation
      }
    }
  `,
  [
    TurnFragment,
    ParticipantsFragment,
    ThreadMenuFragment,
    OtherThreadsFragment,
    ThreadLinksFragment,
    AroundThreadFragment,
    ConversationFragment,
  ],
);

type ThreadHead = NonNullable<ResultOf<typeof ThreadQuery>['thread']>;

/** A conversation. Its messages are loaded apart from what stands around them, which is asked for again and again. */
export function ThreadPage() {
  const { threadId } = useParams({ from: '/c/$slug/threads/$threadId' });
  return (
    <MembersOnly>
      <Thread key={threadId} threadId={threadId} />
    </MembersOnly>
  );
}

function Thread({ threadId }: { threadId: string }) {
  const [result, ask] = useQuery({ query: ThreadQuery, variables: { id: threadId } });
  useRefreshOnReturn(ask);
  useInboxChanged(ask);
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  // What was there stays when asking again fails, with all that is being written in it.
  const [last, setLast] = useState<ThreadHead | null>(null);
  const written = useRef('');
  const now = result.data?.thread;
  if (now != null && now !== last) setLast(now);
  if (last === null) {
    return <Loaded of={result}>{({ thread }) => thread === null && <NoSuchThread />}</Loaded>;
  }
  // Read once, when the conversation is not theirs any more.
  if (now === null && result.error === undefined) return <NoLongerHere left={written} />;
  return <View thread={now ?? last} refresh={refresh} written={written} trouble={problemsIn(result)} />;
}

function View({
  thread,
  refresh,
  written,
  trouble,
}: {
  thread: ThreadHead;
  refresh: () => void;
  written: RefObject<string>;
  trouble: readonly Problem[];
}) {
  const { viewerMember } = useCommunity();
  const muting = useMuting(thread.id, thread.viewerMuted);
  return (
    <Stack>
      <ToInbox />
      <Page title={thread.title}>
        <Group justify="space-between" align="start" mt="-sm" gap="xs">
          <Stack gap={6}>
            <Participants of={thread} />
            <Group gap="xs">
              <Text c="dimmed" size="sm">
                {words.topics[thread.topic]}
              </Text>
              {thread.closedAt === null ? (
                <TurnBadge of={thread} />
              ) : (
                <Badge color="gray" variant="light" tt="none">
                  {words.thread.closed}
                </Badge>
              )}
              {muting.muted && (
                <Badge color="gray" variant="light" tt="none">
                  {words.thread.muted}
                </Badge>
              )}
            </Group>
          </Stack>
          <ThreadMenu of={thread} muting={muting} />
        </Group>
        <Problems problems={trouble} />
        <div className={classes.columns}>
          <Conversation
            of={thread}
            clocks={clocksIn(thread, viewerMember?.id)}
            refresh={refresh}
            written={written}
          />
          <Stack component="aside" gap="lg" className={classes.aside} aria-label={words.thread.around}>
            <AroundThread of={thread} />
            <OtherThreads of={thread} />
            <ThreadLinks of={thread} />
          </Stack>
        </div>
      </Page>
    </Stack>
  );
}
