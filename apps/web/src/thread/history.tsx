import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { type Beside, Instant } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { Rendered } from '../shared/rendered.js';
import { words } from '../words/index.js';
import classes from './thread.module.css';

const HistoryQuery = graphql(`
  query MessageHistory($id: ID!) {
    message(id: $id) {
      id
      revisions {
        number
        bodyHtml
        replacedAt
      }
    }
  }
`);

/** What a message said before, the newest of its former texts first. */
export function History({ messageId, beside }: { messageId: string; beside: Beside }) {
  const [result] = useQuery({
    query: HistoryQuery,
    variables: { id: messageId },
    requestPolicy: 'network-only',
  });
  return (
    <Loaded of={result}>
      {({ message }) => (
        <Stack>
          {(message?.revisions ?? []).toReversed().map(({ number, bodyHtml, replacedAt }) => (
            <section key={number}>
              <Text size="sm" c="dimmed">
                {words.thread.saidUntil} <Instant at={replacedAt} beside={beside} />
              </Text>
              <div className={classes.former}>
                <Rendered html={bodyHtml} />
              </div>
            </section>
          ))}
          {message === null && <Text>{words.thread.messageGone}</Text>}
        </Stack>
      )}
    </Loaded>
  );
}
