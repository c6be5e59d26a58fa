import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import { anchorOf } from './rows.js';
import { TurnBadge, TurnFragment } from './turn.js';

export const AsideFragment = graphql(
  `
    fragment Aside on Thread {
      id
      links(first: 20) {
        totalCount
        edges {
          node {
            id
            url
            repository
            number
            kind
            message {
              sequence
            }
          }
        }
      }
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

type Of = { of: FragmentOf<typeof AsideFragment> };

/** Beside a conversation: the others of the same mentorship. */
export function OtherThreads({ of }: Of) {
  const { id, mentorship } = readFragment(AsideFragment, of);
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

/** The issues and pull requests that a conversation mentions, and where it first did. */
export function ThreadLinks({ of }: Of) {
  const { id, links } = readFragment(AsideFragment, of);
  const { slug } = useCommunity();
  if (links.edges.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="thread-links">
      <Title order={2} size="h4" id="thread-links">
        {words.thread.links}
      </Title>
      {links.edges.map(({ node: link }) => (
        <div key={link.id}>
          <Anchor href={link.url} target="_blank" rel="noreferrer" size="sm">
            {link.repository}#{link.number}
          </Anchor>
          <Text size="xs" c="dimmed">
            {words.thread.linkKinds[link.kind ?? 'UNKNOWN']}
            {link.message !== null && (
              <>
                {' · '}
                <AppLink
                  to="/c/$slug/threads/$threadId"
                  params={{ slug, threadId: id }}
                  hash={anchorOf(link.message.sequence)}
                  size="xs"
                >
                  {words.thread.whereMentioned}
                </AppLink>
              </>
            )}
          </Text>
        </div>
      ))}
      {links.totalCount > links.edges.length && (
        <Text size="sm" c="dimmed">
          {words.welcome.more(links.totalCount - links.edges.length)}
        </Text>
      )}
    </Stack>
  );
}
