import { Button, Card, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useRetryKey } from '../api/retry-key.js';
import type { Problem } from '../api/problems.js';
import { Problems } from '../shared/problems.js';
import { useKept } from '../shared/use-kept.js';
import { words } from '../words/index.js';
import { MentorSearch } from './mentor-search.js';

/** Whom to ask to help, and what for; into a mentorship or into one conversation. */
export function InviteForm({
  into,
  without,
  reads,
  busy,
  problems,
  send,
}: {
  /** The mentorship's id, or the conversation's. */
  into: string;
  /** Members who take part already. */
  without: readonly string[];
  /** What whoever is invited will see, in words. */
  reads: string;
  busy: boolean;
  problems: readonly Problem[];
  /** @returns whether it worked */
  send: (input: { memberId: string; note: string; clientMutationKey: string }) => Promise<boolean>;
}) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const draft = useKept(`invite:${into}`, { note: '' });
  const { note } = draft.value;
  const [missing, setMissing] = useState(false);
  const clientMutationKey = useRetryKey([memberId, note].join('\n'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(memberId === null);
    if (memberId !== null && (await send({ memberId, note, clientMutationKey }))) draft.forget();
  };
  return (
    <Card withBorder padding="lg">
      <form onSubmit={(event) => void submit(event)}>
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
            onChange={(event) => draft.set({ note: event.currentTarget.value })}
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
