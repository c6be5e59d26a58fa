import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import { TurnBadge, TurnFragment } from './turn.js';

export const OtherThreadsFragment = graphql(
  `
    fragment OtherThreads on Thread {
      id
      mentorship {
        id
        viewerCanOpenThread
        threads(first: 20) {
          totalCount
          edges {
            node {
              id
              title
              closedAt
              unreadCount
              ...Turn
            }
          }
        }
      }
    }
  `,
  [TurnFragment],
);

/** Beside a conversation: the others of the same mentorship. */
export function OtherThreads({ of }: { of: FragmentOf<typeof OtherThreadsFragment> }) {
  const { id, mentorship } = readFragment(OtherThreadsFragment, of);
  const { slug } = useCommunity();
  if (mentorship === null) return null;
  const others = mentorship.threads.edges.map(({ node }) => node).filter((thread) => thread.id !== id);
  const unlisted = mentorship.threads.totalCount - mentorship.threads.edges.length;
  return (
    <Stack component="section" gap="xs" aria-labelledby="other-threads">
      <Title order={2} size="h4" id="other-threads">
        {words.thread.others}
      </Title>
      {others.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.thread.noOthers}
        </Text>
      )}
      {others.map((thread) => (
        <Group key={thread.id} gap={6}>
          <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread.id }} size="sm">
            {thread.title}
          </AppLink>
          {thread.unreadCount > 0 && (
            <Badge size="sm" tt="none">
              {words.thread.unread(thread.unreadCount)}
            </Badge>
          )}
          {thread.closedAt === null ? (
            <TurnBadge of={thread} />
          ) : (
            <Text size="xs" c="dimmed">
              {words.thread.closed}
            </Text>
          )}
        </Group>
      ))}
      {unlisted > 0 && (
        <Text size="sm" c="dimmed">
          {words.welcome.more(unlisted)}
        </Text>
      )}
      {mentorship.viewerCanOpenThread && (
        <ButtonLink
          to="/c/$slug/mentorships/$mentorshipId/talk"
          params={{ slug, mentorshipId: mentorship.id }}
          variant="light"
          size="xs"
        >
          {words.mentorships.talk}
        </ButtonLink>
      )}
    </Stack>
  );
}
