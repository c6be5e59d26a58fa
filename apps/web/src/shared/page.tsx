import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** A page with its title, in the window and on top. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = title === 'Waymark' ? title : `${title} · Waymark`;
  }, [title]);
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={1}>{title}</Title>
        {lead !== undefined && (
          <Text c="dimmed" size="lg" maw="42rem">
            {lead}
          </Text>
        )}
      </Stack>
      {children}
    </Stack>
  );
}
