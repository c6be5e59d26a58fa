import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Problems, Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { AcceptHandOver, DeclineHandOver, WithdrawHandOver } from './hand-over-answers.js';

export const HandOverAnswerFragment = graphql(
  `
    fragment HandOverAnswer on HandOver {
      id
      status
      from {
        ...Person
        id
      }
      to {
        ...Person
        id
      }
      mentee {
        ...Person
        id
      }
      viewerCanAccept
      viewerCannotAcceptReasons {
        ...Reason
      }
      viewerCanDecline
      viewerCanWithdraw
    }
  `,
  [PersonFragment, ReasonFragment],
);

/** What the viewer can do about an offer: take over, decline, object, or take it back. */
export function HandOverAnswer({ of }: { of: FragmentOf<typeof HandOverAnswerFragment> }) {
  const offer = readFragment(HandOverAnswerFragment, of);
  const { slug, viewerMember } = useCommunity();
  const navigate = useNavigate();
  const accept = useAction(AcceptHandOver);
  const decline = useAction(DeclineHandOver);
  const withdraw = useAction(WithdrawHandOver);
  const clientMutationKey = useRetryKey(offer.id);
  const { handOver } = words.together;
  const input = { handOverId: offer.id };
  const names = { from: nameOf(offer.from), to: nameOf(offer.to), mentee: nameOf(offer.mentee) };
  const guided = offer.mentee.id === viewerMember?.id;
  const no = guided ? handOver.object(names.to) : handOver.decline(names.from);

  const takeOver = async () => {
    const done = await accept.run({ input: { ...input, clientMutationKey } });
    const mentorshipId = done?.acceptHandOver.handOver?.mentorship?.id;
    if (mentorshipId !== undefined)
      await navigate({ to: '/c/$slug/mentorships/$mentorshipId', params: { slug, mentorshipId } });
  };

  if (offer.status !== 'OFFERED') return <Text role="status">{handOver.became[offer.status](names.to)}</Text>;
  return (
    <Stack gap="sm">
      <Actions>
        {offer.viewerCanAccept && (
          <Button loading={accept.busy} onClick={() => void takeOver()}>
            {handOver.accept(names.mentee)}
          </Button>
        )}
        {offer.viewerCanDecline && (
          <ConfirmButton
            variant="default"
            color="trail"
            {...no}
            busy={decline.busy}
            problems={decline.problems}
            onConfirm={async () => (await decline.run({ input })) !== null}
          >
            {no.confirm}
          </ConfirmButton>
        )}
        {offer.viewerCanWithdraw && (
          <ConfirmButton
            variant="default"
            color="trail"
            {...handOver.withdraw(names.to)}
            busy={withdraw.busy}
            problems={withdraw.problems}
            onConfirm={async () => (await withdraw.run({ input })) !== null}
          >
            {handOver.withdraw(names.to).confirm}
          </ConfirmButton>
        )}
      </Actions>
      {offer.to.id === viewerMember?.id && <Reasons reasons={offer.viewerCannotAcceptReasons} />}
      <Problems problems={accept.problems} />
    </Stack>
  );
}
