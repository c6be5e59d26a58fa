import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

const ConfirmMilestone = graphql(
  `
    mutation ConfirmMilestone($input: ConfirmMilestoneInput!) {
      confirmMilestone(input: $input) {
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

const DeclineMilestone = graphql(
  `
    mutation DeclineMilestone($input: DeclineMilestoneInput!) {
      declineMilestone(input: $input) {
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

/** For whoever was asked to look: agree, or say what is missing. */
export function DecideMilestone({ milestoneId }: { milestoneId: string }) {
  const [declining, { toggle }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const confirm = useAction(ConfirmMilestone);
  const decline = useAction(DeclineMilestone);
  const sendDecline = (event: FormEvent) => {
    event.preventDefault();
    void decline
      .run({ input: { milestoneId, reason } })
      .then((done) => done && announce(words.path.declined));
  };
  const sendConfirm = () =>
    void confirm.run({ input: { milestoneId } }).then((done) => done && announce(words.path.confirmed));
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button size="xs" loading={confirm.busy} onClick={sendConfirm}>
          {words.path.confirm}
        </Button>
        <Button size="xs" variant="default" onClick={toggle} aria-expanded={declining}>
          {words.path.notYet}
        </Button>
      </Group>
      {declining && (
        <form onSubmit={sendDecline}>
          <Stack gap="xs">
            <Textarea
              label={words.path.whatIsMissing}
              description={words.path.whatIsMissingHint}
              maxLength={1_000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
              required
            />
            <div>
              <Button type="submit" size="xs" loading={decline.busy}>
                {words.path.sendNotYet}
              </Button>
            </div>
          </Stack>
        </form>
      )}
      <Problems problems={[...confirm.problems, ...decline.problems]} />
    </Stack>
  );
}
