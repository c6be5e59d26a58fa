import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import type { FragmentOf } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { distance } from '../shared/dates.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';
import { type Link, LinkState } from './link-state.js';
import { anchorOf } from './rows.js';
import { type ThreadLinksFragment, useLinks } from './use-links.js';

/** From when on it is said how old a state is: it is asked for anew sooner, where GitHub can be reached. */
const oldMs = 25 * 3_600_000;

/** The issues and pull requests that a conversation mentions, how it stands with them, and where they first came up. */
export function ThreadLinks({ of }: { of: FragmentOf<typeof ThreadLinksFragment> }) {
  const { id, links } = useLinks(of);
  if (links.edges.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="thread-links">
      <Title order={2} size="h4" id="thread-links">
        {words.thread.links}
      </Title>
      {links.edges.map(({ node: link }) => (
        <LinkItem key={link.id} link={link} threadId={id} />
      ))}
      {links.totalCount > links.edges.length && (
        <Text size="sm" c="dimmed">
          {words.welcome.more(links.totalCount - links.edges.length)}
        </Text>
      )}
    </Stack>
  );
}

function LinkItem({ link, threadId }: { link: Link; threadId: string }) {
  const { slug } = useCommunity();
  const now = useNow();
  const { state, stateAsOf, title, message } = link;
  const reference = `${link.repository}#${link.number}`;
  const isOld = stateAsOf !== null && now.getTime() - new Date(stateAsOf).getTime() > oldMs;
  return (
    <Stack gap={2} align="start">
      <Anchor href={link.url} target="_blank" rel="noreferrer" size="sm">
        <bdi>{title ?? reference}</bdi>
      </Anchor>
      {state !== null && (
        <Group gap={6}>
          <LinkState state={state} kind={link.kind} />
          {isOld && (
            <Text size="xs" c="dimmed">
              {words.thread.stateAsOf(distance(stateAsOf, now))}
            </Text>
          )}
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {title !== null && `${reference} · `}
        {words.thread.linkKinds[link.kind ?? 'UNKNOWN']}
        {message !== null && (
          <>
            {' · '}
            <AppLink
              to="/c/$slug/threads/$threadId"
              params={{ slug, threadId }}
              hash={anchorOf(message.sequence)}
              size="xs"
              underline="always"
            >
              {words.thread.whereMentioned}
            </AppLink>
          </>
        )}
      </Text>
    </Stack>
  );
}
