import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { Original } from '../shared/problems.js';
import { words } from '../words/index.js';

const ToneQuery = graphql(`
  query Tone($body: Markdown!) {
    tone(body: $body) {
      start
      words
      text
    }
  }
`);

const pauseMs = 1_200;

/** Says gently what may read harsher than it was meant, once the typing rests. Never in the way of sending. */
export function ToneLine({ body }: { body: string }) {
  const [rested] = useDebouncedValue(body, pauseMs);
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const [{ data }] = useQuery({
    query: ToneQuery,
    variables: { body: rested },
    pause: rested.trim() === '',
    requestPolicy: 'cache-first',
  });
  // What it says is of the text that was asked about, and stays until the next answer, if its words still stand.
  const hints = (body.trim() === '' ? [] : (data?.tone ?? [])).filter(
    (hint) => body.includes(hint.words) && !ignored.has(hint.words),
  );
  return (
    <div role="status">
      {hints.slice(0, 2).map((hint) => (
        <Group key={`${hint.start} ${hint.words}`} gap="xs" wrap="nowrap" align="start" mb={4}>
          <Stack gap={0} style={{ flex: 1 }}>
            {words.writing.mayReadHarsh === null ? (
              <Text size="sm">{hint.text}</Text>
            ) : (
              <>
                <Text size="sm">{words.writing.mayReadHarsh(hint.words)}</Text>
                <Original text={hint.text} />
              </>
            )}
          </Stack>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.writing.fineAsItIs(hint.words)}
            onClick={() => setIgnored((before) => new Set([...before, hint.words]))}
          >
            {words.writing.fine}
          </Button>
        </Group>
      ))}
    </div>
  );
}
