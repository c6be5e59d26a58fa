import { Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { AppLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { Conversation, ConversationFragment } from './conversation.js';
import { TurnBadge, TurnFragment } from './turn.js';

const ThreadQuery = graphql(
  `
    query Thread($id: ID!) {
      thread(id: $id) {
        id
        title
        topic
        participants {
          ...Person
          id
        }
        ...Turn
        ...Conversation
      }
    }
  `,
  [PersonFragment, TurnFragment, ConversationFragment],
);

export function ThreadPage() {
  return (
    <MembersOnly>
      <Thread />
    </MembersOnly>
  );
}

function Thread() {
  const { slug, threadId } = useParams({ from: '/c/$slug/threads/$threadId' });
  const [result] = useQuery({ query: ThreadQuery, variables: { id: threadId } });
  return (
    <Loaded of={result}>
      {({ thread }) =>
        thread === null ? (
          <NotFoundPage />
        ) : (
          <Stack>
            <AppLink to="/c/$slug/inbox" params={{ slug }} size="sm">
              ← {words.shell.inbox}
            </AppLink>
            <Page title={thread.title}>
              <Group gap="xs" mt="-sm">
                <Text c="dimmed" size="sm">
                  {thread.participants.map(nameOf).join(', ')} · {words.topics[thread.topic]}
                </Text>
                <TurnBadge of={thread} />
              </Group>
              <Conversation key={thread.id} of={thread} />
            </Page>
          </Stack>
        )
      }
    </Loaded>
  );
}
