import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useAnchor } from './use-anchor.js';

/** A part of a page with its heading. */
export function TitledSection({
  title,
  lead,
  anchor,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** What links to it name behind `#`. */
  anchor?: string;
  children: ReactNode;
}) {
  const id = useId();
  const part = useAnchor<HTMLDivElement>(anchor);
  return (
    <Stack component="section" gap="sm" aria-labelledby={id} id={anchor} ref={part}>
      <Stack gap={2}>
        <Title order={2} id={id} tabIndex={-1}>
          {title}
        </Title>
        {lead !== undefined && <Text c="dimmed">{lead}</Text>}
      </Stack>
      {children}
    </Stack>
  );
}
