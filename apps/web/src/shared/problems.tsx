import { Alert, Stack, Text } from '@mantine/core';
import { words } from '../words/first.js';

interface Shown {
  readonly message: string;
  readonly hint?: string | null;
  readonly requestId?: string | null;
}

/** Says what happened and what helps. Read aloud at once by screen readers. */
export function Problems({ problems }: { problems: readonly Shown[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert role="alert" color="blaze" variant="light">
      <Stack gap="xs">
        {problems.map(({ message, hint, requestId }) => (
          <div key={`${message} ${requestId ?? ''}`}>
            <Text fw={600}>{message}</Text>
            {hint != null && <Text size="sm">{hint}</Text>}
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
export function Reasons({ reasons }: { reasons: readonly Shown[] }) {
  return reasons.map(({ message, hint }) => (
    <Text key={message} size="sm" c="dimmed">
      {message} {hint}
    </Text>
  ));
}
