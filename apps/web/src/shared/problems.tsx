import { Alert, Stack, Text } from '@mantine/core';
import type { Problem } from '../api/problems.js';
import { words } from '../words/index.js';

/** Says what happened and what helps. Read aloud at once by screen readers. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert role="alert" color="orange" variant="light">
      <Stack gap="xs">
        {problems.map((problem) => (
          <div key={`${problem.message} ${problem.requestId ?? ''}`}>
            <Text fw={600}>{problem.message}</Text>
            {problem.hint !== null && <Text size="sm">{problem.hint}</Text>}
            {problem.requestId !== null && (
              <Text size="xs" c="dimmed">
                {words.problems.request(problem.requestId)}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
