import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { Loaded } from '../shared/loaded.js';
import { words } from '../words/index.js';
import classes from './thread.module.css';

const AsSentQuery = graphql(`
  query MessageAsSent($id: ID!) {
    message(id: $id) {
      id
      asSent
    }
  }
`);

/** All the text of the mail by which a message came, for its author. */
export function AsSent({ messageId }: { messageId: string }) {
  const [result] = useQuery({ query: AsSentQuery, variables: { id: messageId } });
  return (
    <Loaded of={result}>
      {({ message }) => (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {words.thread.asSentMeans}
          </Text>
          <pre className={classes.asSent} tabIndex={0}>
            {message?.asSent ?? words.thread.messageGone}
          </pre>
        </Stack>
      )}
    </Loaded>
  );
}
