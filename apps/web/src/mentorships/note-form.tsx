import { Button, Stack, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Problem } from '../api/problems.js';
import { Actions } from '../shared/actions.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

/** Where a private note is written or changed. */
export function NoteForm({
  label,
  button,
  body,
  onChange,
  busy,
  problems,
  onSend,
  onCancel,
}: {
  label: string;
  button: string;
  body: string;
  onChange: (body: string) => void;
  busy: boolean;
  problems: readonly Problem[];
  onSend: () => Promise<void>;
  onCancel?: () => void;
}) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSend();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Textarea
          label={label}
          description={words.together.notes.markdown}
          value={body}
          onChange={(event) => onChange(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={12}
          required
          withAsterisk={false}
        />
        <Problems problems={problems} />
        <Actions>
          <Button type="submit" variant="light" loading={busy}>
            {button}
          </Button>
          {onCancel !== undefined && (
            <Button variant="subtle" onClick={onCancel}>
              {words.cancel}
            </Button>
          )}
        </Actions>
      </Stack>
    </form>
  );
}
