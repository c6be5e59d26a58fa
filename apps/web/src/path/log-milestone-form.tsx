import {
  Button,
  Card,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { today } from '../shared/dates.js';
import { DayField } from '../shared/day-field.js';
import { Problems } from '../shared/problems.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
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
  const blank = { rungId: null as string | null, reachedOn: today(), evidenceUrl: '', note: '' };
  const form = useForm({ initialValues: blank });
  const { reachedOn, evidenceUrl, note } = form.values;
  const rungId = form.values.rungId ?? first;
  const log = useAction(LogMilestone);
  const [said, setSaid] = useState('');
  const problems = useRefusedFields(form, log.problems);
  const clientMutationKey = useRetryKey([rungId, reachedOn, evidenceUrl, note].join('\n'));
  const needsConfirmation = rungs.find(({ id }) => id === rungId)?.needsConfirmation === true;

  const write = () => {
    setSaid('');
    form.setFieldValue('rungId', rungId);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
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
    setSaid(logged.logMilestone.milestone?.status === 'CLAIMED' ? words.path.loggedWaits : words.path.logged);
    form.setValues(blank);
  };

  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={(event) => void send(event)} onInput={write}>
        <Stack>
          <Title order={2}>{words.path.log}</Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={words.path.rung}
              data={rungs.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('rungId')}
              value={rungId}
            />
            <DayField label={words.path.reachedOn} latest={today()} {...form.getInputProps('reachedOn')} />
          </SimpleGrid>
          <TextInput
            type="url"
            label={words.path.evidence}
            description={words.path.evidenceHint}
            placeholder="https://"
            {...form.getInputProps('evidenceUrl')}
          />
          <Textarea label={words.path.note} {...form.getInputProps('note')} autosize minRows={2} />
          <Problems problems={problems} />
          <Text size="sm" c="dimmed">
            {needsConfirmation ? words.path.needsConfirmation : words.path.needsNobody}
          </Text>
          <Group gap="sm">
            <Button type="submit" loading={log.busy}>
              {words.path.send}
            </Button>
            <Text role="status" size="sm">
              {said}
            </Text>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
