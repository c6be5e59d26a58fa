import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Problem } from '../api/problems.js';
import { Problems } from './problems.js';
import { useAnchor } from './use-anchor.js';
import { words } from '../words/index.js';

/** A part of the settings that is saved by itself. `save` answers whether it worked. */
export function SavedSection({
  title,
  anchor,
  lead,
  button,
  busy,
  problems,
  save,
  children,
}: {
  title: string;
  /** What links to it name behind `#`. */
  anchor?: string;
  lead?: string;
  /** What is done; "Save" when absent. */
  button?: string | undefined;
  busy: boolean;
  problems: readonly Problem[];
  save: () => Promise<boolean>;
  children: ReactNode;
}) {
  const part = useAnchor<HTMLDivElement>(anchor);
  const [saved, setSaved] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(await save());
  };
  return (
    <Card withBorder padding="lg" component="section" id={anchor} ref={part}>
      <form onSubmit={(event) => void submit(event)} onChange={() => setSaved(false)}>
        <Stack>
          <div>
            <Title order={2} tabIndex={-1}>
              {title}
            </Title>
            {lead !== undefined && (
              <Text c="dimmed" size="sm">
                {lead}
              </Text>
            )}
          </div>
          {children}
          <Problems problems={problems} />
          <Group gap="sm">
            <Button type="submit" loading={busy}>
              {button ?? words.me.save}
            </Button>
            <Text role="status" size="sm" c="dimmed">
              {saved ? words.me.saved : ''}
            </Text>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
