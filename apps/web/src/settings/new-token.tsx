import { Button, Card, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { words } from '../words/index.js';

/** A token, this once. */
export function NewToken({ token, onDone }: { token: string; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  // It takes the place of the form that had the focus.
  useEffect(() => field.current?.select(), []);
  const texts = words.settings.tokens;
  return (
    <Card withBorder padding="lg" component="section" bd="2px solid var(--mantine-primary-color-filled)">
      <Stack>
        <div>
          <Title order={2}>{texts.fresh}</Title>
          <Text>{texts.freshLead}</Text>
        </div>
        <TextInput
          ref={field}
          label={texts.token}
          value={token}
          readOnly
          ff="monospace"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group gap="sm">
          <CopyButton value={token}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? texts.copied : texts.copy}</Button>}
          </CopyButton>
          <Button variant="default" onClick={onDone}>
            {texts.done}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
