import { Alert, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { type Coded, type Said, sayRefusal } from '../api/said.js';
import { words } from '../words/first.js';

interface Shown extends Said {
  readonly requestId?: string | null;
}

/** Says what happened and what helps. Read aloud at once by screen readers. */
export function Problems({ problems }: { problems: readonly Shown[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert role="alert" color="blaze" variant="light">
      <Stack gap="xs">
        {problems.map(({ message, hint, original, requestId }) => (
          <div key={`${message} ${original ?? ''} ${requestId ?? ''}`}>
            <Text fw={600}>{message}</Text>
            {hint != null && <Text size="sm">{hint}</Text>}
            <Original text={original} />
            {requestId != null && (
              <Text size="xs" c="dimmed">
                {words.problems.request(requestId)}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

/** Why something cannot be done at the moment: not a failure, so said calmly. */
export function Reasons({ reasons }: { reasons: readonly Coded[] }) {
  return reasons.map(sayRefusal).map(({ message, hint, original }) => (
    <Fragment key={`${message} ${original ?? ''}`}>
      <Text size="sm" c="dimmed">
        {message} {hint}
      </Text>
      <Original text={original} />
    </Fragment>
  ));
}

/** What the API says in English, below the sentence in the reader's language that knows less. */
export function Original({ text }: { text?: string | null }) {
  if (text == null) return null;
  return (
    <Text component="span" display="block" size="xs" c="dimmed" lang="en">
      {text}
    </Text>
  );
}
