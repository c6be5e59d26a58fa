import { Card, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says what is not there and what would help; its children are the ways on. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Card withBorder padding="lg">
      <Stack align="start" gap="sm">
        <Stack gap={4} maw="36rem">
          <Text fw={600}>{title}</Text>
          {hint !== undefined && <Text c="dimmed">{hint}</Text>}
        </Stack>
        {children !== undefined && <Group gap="sm">{children}</Group>}
      </Stack>
    </Card>
  );
}
