import {
  Button,
  Card,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { today } from '../shared/dates.js';
import { DayField } from '../shared/day-field.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

const LogMilestone = graphql(
  `
    mutation LogMilestone($input: LogMilestoneInput!) {
      logMilestone(input: $input) {
        milestone {
          id
          status
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

interface Rung {
  readonly id: string;
  readonly name: string;
  readonly needsConfirmation: boolean;
}

/**
 * Says that one has reached a rung. `first`: id of the rung that is likely meant; it may change under somebody who writes,
 * as a mentor confirms what was logged before, and then stays what it was when they began.
 */
export function LogMilestoneForm({ rungs, first }: { rungs: readonly Rung[]; first: string }) {
  const { id: communityId } = useCommunity();
  const [chosen, setChosen] = useState<string | null>(null);
  const rungId = chosen ?? first;
  const begin = () => setChosen(rungId);
  const [reachedOn, setReachedOn] = useState(today);
  const [evidenceUrl, setEvidenceUrl] = useState('');
  const [note, setNote] = useState('');
  const log = useAction(LogMilestone);
  const clientMutationKey = useRetryKey([rungId, reachedOn, evidenceUrl, note].join('\n'));
  const needsConfirmation = rungs.find(({ id }) => id === rungId)?.needsConfirmation === true;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const logged = await log.run({
      input: {
        communityId,
        clientMutationKey,
        rungId,
        reachedOn,
        ...(evidenceUrl.trim() === '' ? {} : { evidenceUrl: evidenceUrl.trim() }),
        ...(note.trim() === '' ? {} : { note }),
      },
    });
    if (logged === null) return;
    announce(
      logged.logMilestone.milestone?.status === 'CLAIMED' ? words.path.loggedWaits : words.path.logged,
    );
    setChosen(null);
    setReachedOn(today());
    setEvidenceUrl('');
    setNote('');
  };

  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={(event) => void send(event)} onInput={begin}>
        <Stack>
          <Title order={2}>{words.path.log}</Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={words.path.rung}
              data={rungs.map(({ id, name }) => ({ value: id, label: name }))}
              value={rungId}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <DayField
              label={words.path.reachedOn}
              latest={today()}
              value={reachedOn}
              onChange={(day) => setReachedOn(day ?? today())}
            />
          </SimpleGrid>
          <TextInput
            type="url"
            label={words.path.evidence}
            description={words.path.evidenceHint}
            placeholder="https://"
            value={evidenceUrl}
            onChange={(event) => setEvidenceUrl(event.currentTarget.value)}
          />
          <Textarea
            label={words.path.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
          />
          <Problems problems={log.problems} />
          <Text size="sm" c="dimmed">
            {needsConfirmation ? words.path.needsConfirmation : words.path.needsNobody}
          </Text>
          <div>
            <Button type="submit" loading={log.busy}>
              {words.path.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
