import { Badge, Group, List, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { words } from '../words/index.js';

export const HandOverThreadsFragment = graphql(`
  fragment HandOverThreads on HandOverThread {
    id
    title
    topic
    messageCount
    fate
  }
`);

/** What becomes of each conversation when a mentorship is handed over. */
export function HandOverThreads({
  of,
  notes,
  others = 0,
}: {
  of: readonly FragmentOf<typeof HandOverThreadsFragment>[];
  /** How many private notes the next mentor gets to read; null where that is not said. */
  notes: number | null;
  /** How many conversations there are in which the former lead takes no part. */
  others?: number;
}) {
  const threads = readFragment(HandOverThreadsFragment, of);
  return (
    <Stack gap="xs">
      <List spacing="xs" listStyleType="none">
        {threads.map((thread) => (
          <List.Item key={thread.id}>
            <Group gap="xs">
              <Text component="span" fw={500}>
                {thread.title}
              </Text>
              <Badge variant="light" tt="none" color={thread.fate === 'OPENS' ? 'trail' : 'gray'}>
                {words.together.fates[thread.fate].name}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {words.topics[thread.topic]}, {words.together.messages(thread.messageCount)}.{' '}
              {words.together.fates[thread.fate].means}
            </Text>
          </List.Item>
        ))}
      </List>
      {others > 0 && <Text size="sm">{words.together.otherThreads(others)}</Text>}
      {notes !== null && <Text size="sm">{words.together.notesRead(notes)}</Text>}
    </Stack>
  );
}
