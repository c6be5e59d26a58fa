import { Button, Card, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

const DeclineRequest = graphql(`
  mutation DeclineRequest($input: DeclineRequestInput!) {
    declineRequest(input: $input) {
      request {
        id
        status
        thread {
          id
        }
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

type Kind = keyof typeof words.declineKinds;
const kinds = Object.entries(words.declineKinds).map(([value, label]) => ({ value, label }));

/** A kind "no", and with it, if one likes, a pause. */
export function DeclineForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const [kind, setKind] = useState<Kind>('NO_TIME');
  const [reason, setReason] = useState('');
  const [pauseUntil, setPauseUntil] = useState('');
  const decline = useAction(DeclineRequest);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await decline.run({
      input: {
        requestId,
        kind,
        ...(reason.trim() === '' ? {} : { reason }),
        ...(pauseUntil === '' ? {} : { pauseUntil }),
      },
    });
    if (done !== null) onDone();
  };

  return (
    <Card withBorder bg="transparent">
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={words.requests.why}
            description={words.requests.whyHint}
            data={kinds}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
          />
          <Textarea
            label={words.requests.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
          />
          <TextInput
            type="date"
            label={words.requests.pauseUntil}
            description={words.requests.pauseUntilHint}
            value={pauseUntil}
            onChange={(event) => setPauseUntil(event.currentTarget.value)}
          />
          <Problems problems={decline.problems} />
          <Group gap="sm">
            <Button type="submit" loading={decline.busy}>
              {words.requests.sendDecline}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
