import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { Ago, clockOf } from '../shared/instant.js';
import { PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { TurnBadge, TurnFragment } from '../thread/turn.js';
import { words } from '../words/index.js';

export const ConversationsFragment = graphql(
  `
    fragment Conversations on Mentorship {
      id
      viewerCanOpenThread
      mentee {
        ...Person
        id
        timeZone
      }
      lead {
        ...Person
        id
        timeZone
      }
      threads(first: $threads) {
        totalCount
        edges {
          node {
            id
            title
            topic
            unreadCount
            lastMessageAt
            closedAt
            ...Turn
          }
        }
      }
    }
  `,
  [TurnFragment, PersonFragment],
);

/** The conversations of a mentorship in which the viewer takes part; the newest first. */
export function Conversations({
  of,
  onMore,
}: {
  of: FragmentOf<typeof ConversationsFragment>;
  onMore: () => void;
}) {
  const { id, viewerCanOpenThread, mentee, lead, threads } = readFragment(ConversationsFragment, of);
  const { slug, viewerMember } = useCommunity();
  const beside = clockOf(mentee.id === viewerMember?.id ? lead : mentee);
  const shown = threads.edges.map(({ node }) => node);
  return (
    <TitledSection title={words.mentorships.conversations}>
      {shown.length === 0 && <Text c="dimmed">{words.mentorships.noConversations}</Text>}
      {shown.map((thread) => (
        <Card key={thread.id} withBorder padding="sm">
          <Stack gap={4}>
            <Group gap="xs">
              <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread.id }} fw={600}>
                {thread.title}
              </AppLink>
              {thread.unreadCount > 0 && <Badge tt="none">{words.thread.unread(thread.unreadCount)}</Badge>}
              {thread.closedAt === null ? (
                <TurnBadge of={thread} />
              ) : (
                <Badge variant="default" tt="none">
                  {words.mentorships.closed}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {words.topics[thread.topic]} · {words.mentorships.lastWord}{' '}
              <Ago at={thread.lastMessageAt} beside={beside} />
            </Text>
          </Stack>
        </Card>
      ))}
      <Group gap="sm">
        {viewerCanOpenThread && (
          <ButtonLink
            to="/c/$slug/mentorships/$mentorshipId/talk"
            params={{ slug, mentorshipId: id }}
            variant="light"
          >
            {words.mentorships.talk}
          </ButtonLink>
        )}
        {threads.totalCount > shown.length && (
          <Button variant="default" onClick={onMore}>
            {words.mentorships.moreConversations(threads.totalCount - shown.length)}
          </Button>
        )}
      </Group>
    </TitledSection>
  );
}
