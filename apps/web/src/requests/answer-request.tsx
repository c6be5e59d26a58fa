import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import type { WaitingChoiceFragment } from '../mentoring/waiting-choices.js';
import { Actions } from '../shared/actions.js';
import { ButtonLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Problems, Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { AcceptRequest, ClaimRequest, ReleaseClaim } from './answers.js';
import { DeclineForm } from './decline-form.js';
import { HoldCountdown } from './hold-countdown.js';
import { WithdrawRequest } from './withdraw-request.js';

export const AnswerableFragment = graphql(
  `
    fragment Answerable on MentorshipRequest {
      id
      openQueue
      newcomer {
        ...Person
        id
      }
      thread {
        id
      }
      viewerCanAccept
      viewerCannotAcceptReasons {
        ...Reason
      }
      viewerCanDecline
      viewerCanClaim
      viewerCannotClaimReasons {
        ...Reason
      }
      viewerCanRelease
      viewerCanWithdraw
      claimedUntil
      claim {
        until
      }
    }
  `,
  [PersonFragment, ReasonFragment],
);

/** What the viewer can do with a waiting request; the server says which of it. */
export function AnswerRequest({
  of,
  others,
  inThread = false,
  onAccepted,
  onWrite,
  onStale,
}: {
  of: FragmentOf<typeof AnswerableFragment>;
  /** What else waits for the viewer, for a "no" that comes with a break. */
  others?: readonly FragmentOf<typeof WaitingChoiceFragment>[];
  /** Whether this stands in the conversation already, which then is not linked to. */
  inThread?: boolean;
  /** What follows a "yes"; the conversation opens when absent. */
  onAccepted?: () => void;
  /** Told of the reason for declining as it is written. */
  onWrite?: (reason: string) => void;
  /** Told when the request may have changed meanwhile: something was refused, or a hold ran out. */
  onStale?: () => void;
}) {
  const request = readFragment(AnswerableFragment, of);
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const accept = useAction(AcceptRequest);
  const claim = useAction(ClaimRequest);
  const release = useAction(ReleaseClaim);
  const [declining, { toggle, close }] = useDisclosure(false);
  const clientMutationKey = useRetryKey(request.id);
  const claimKey = useRetryKey(`${request.id} ${request.claimedUntil ?? ''}`);
  const input = { requestId: request.id };
  const name = nameOf(request.newcomer);
  const threadId = request.thread?.id;
  // Of the open queue, but not for the viewer: they are away, say, or full.
  const waitsForOthers =
    request.openQueue && !request.viewerCanClaim && !request.viewerCanAccept && !request.viewerCanWithdraw;

  const say = async (act: Promise<object | null>, then?: () => void) => {
    if ((await act) === null) onStale?.();
    else then?.();
  };
  const afterYes = () => {
    if (onAccepted !== undefined) onAccepted();
    else if (threadId !== undefined && !inThread)
      void navigate({ to: '/c/$slug/threads/$threadId', params: { slug, threadId } });
  };

  return (
    <Stack gap="sm">
      {request.viewerCanRelease && request.claimedUntil !== null && (
        <HoldCountdown until={request.claimedUntil} onOver={onStale} />
      )}
      {request.viewerCanAccept && (
        <Text size="sm" c="dimmed">
          {words.requests.acceptMeans(name)}
        </Text>
      )}
      <Actions>
        {request.viewerCanAccept && (
          <Button
            loading={accept.busy}
            onClick={() => void say(accept.run({ input: { ...input, clientMutationKey } }), afterYes)}
          >
            {words.requests.accept}
          </Button>
        )}
        {request.viewerCanClaim && (
          <Button
            loading={claim.busy}
            onClick={() => void say(claim.run({ input: { ...input, clientMutationKey: claimKey } }))}
          >
            {words.requests.claim}
          </Button>
        )}
        {request.viewerCanDecline && threadId !== undefined && !inThread && (
          <ButtonLink to="/c/$slug/threads/$threadId" params={{ slug, threadId }} variant="light">
            {words.requests.askFirst}
          </ButtonLink>
        )}
        {request.viewerCanRelease && (
          <Button variant="default" loading={release.busy} onClick={() => void say(release.run({ input }))}>
            {words.requests.release}
          </Button>
        )}
        {request.viewerCanDecline && (
          <Button variant="default" onClick={toggle} aria-expanded={declining}>
            {words.requests.decline}
          </Button>
        )}
        {request.viewerCanWithdraw && <WithdrawRequest requestId={request.id} />}
      </Actions>
      {request.viewerCanDecline && !request.viewerCanAccept && (
        <Reasons reasons={request.viewerCannotAcceptReasons} />
      )}
      {(request.claim !== null || waitsForOthers) && !request.viewerCanRelease && (
        <Reasons reasons={request.viewerCannotClaimReasons} />
      )}
      {request.claimedUntil !== null && request.viewerCanWithdraw && (
        <Text size="sm">{words.requests.lookedAt}</Text>
      )}
      <Problems problems={[...accept.problems, ...claim.problems, ...release.problems]} />
      {declining && request.viewerCanDecline && (
        <DeclineForm
          requestId={request.id}
          name={name}
          others={others}
          onWrite={onWrite}
          onDone={close}
          onRefused={onStale}
        />
      )}
    </Stack>
  );
}
