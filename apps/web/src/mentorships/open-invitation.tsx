import { Group, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { clockOf, Instant } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const OpenInvitationFragment = graphql(
  `
    fragment OpenInvitation on MentorInvitation {
      id
      forOneThread
      expiresAt
      viewerCanWithdraw
      mentor {
        ...Person
        id
        timeZone
      }
    }
  `,
  [PersonFragment],
);

const Withdraw = graphql(
  `
    mutation WithdrawMentorInvitation($input: WithdrawMentorInvitationInput!) {
      withdrawMentorInvitation(input: $input) {
        invitation {
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

/** Somebody who was asked to join, and has not answered yet. */
export function OpenInvitation({ of }: { of: FragmentOf<typeof OpenInvitationFragment> }) {
  const { id, forOneThread, expiresAt, viewerCanWithdraw, mentor } = readFragment(OpenInvitationFragment, of);
  const withdraw = useAction(Withdraw);
  const name = nameOf(mentor);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">
        {forOneThread ? words.together.askedIntoThread(name) : words.together.asked(name)}{' '}
        {words.together.canAnswerUntil} <Instant at={expiresAt} beside={clockOf(mentor)} />
      </Text>
      {viewerCanWithdraw && (
        <ConfirmButton
          variant="subtle"
          color="trail"
          size="xs"
          {...words.together.withdrawInvitation(name)}
          busy={withdraw.busy}
          problems={withdraw.problems}
          onConfirm={async () => (await withdraw.run({ input: { invitationId: id } })) !== null}
        >
          {words.together.withdrawInvitation(name).confirm}
        </ConfirmButton>
      )}
    </Group>
  );
}
