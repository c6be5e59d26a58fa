import { Button, Card, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useRetryKey } from '../api/retry-key.js';
import type { Problem } from '../api/problems.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { MentorSearch } from './mentor-search.js';

/** Whom to ask to help, and what for; into a mentorship or into one conversation. */
export function InviteForm({
  without,
  reads,
  busy,
  problems,
  send,
}: {
  /** Members who take part already. */
  without: readonly string[];
  /** What whoever is invited will see, in words. */
  reads: string;
  busy: boolean;
  problems: readonly Problem[];
  send: (input: { memberId: string; note: string; clientMutationKey: string }) => Promise<void>;
}) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const clientMutationKey = useRetryKey([memberId, note].join('\n'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(memberId === null);
    if (memberId !== null) void send({ memberId, note, clientMutationKey });
  };
  return (
    <Card withBorder padding="lg">
      <form onSubmit={submit}>
        <Stack>
          <MentorSearch
            label={words.together.whom}
            value={memberId}
            onChange={(id) => {
              setMemberId(id);
              setMissing(false);
            }}
            without={without}
          />
          <Textarea
            label={words.together.note}
            description={words.together.noteHint}
            placeholder={words.together.noteExample}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={10}
            required
          />
          <Text size="sm" c="dimmed">
            {reads}
          </Text>
          <Problems
            problems={missing ? [{ message: words.together.whomFirst, hint: null }, ...problems] : problems}
          />
          <div>
            <Button type="submit" loading={busy}>
              {words.together.sendInvitation}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
