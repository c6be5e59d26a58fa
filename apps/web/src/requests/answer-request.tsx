import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Problems, Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { DeclineForm } from './decline-form.js';

export const AnswerableFragment = graphql(`
  fragment Answerable on MentorshipRequest {
    id
    thread {
      id
    }
    viewerCanAccept
    viewerCannotAcceptReasons {
      message
      hint
    }
    viewerCanDecline
    viewerCanClaim
    viewerCannotClaimReasons {
      message
      hint
    }
    viewerCanRelease
    viewerCanWithdraw
    claimedUntil
    claim {
      until
    }
  }
`);

const AcceptRequest = graphql(`
  mutation AcceptRequest($input: AcceptRequestInput!) {
    acceptRequest(input: $input) {
      mentorship {
        id
        request {
          id
          status
          thread {
            id
          }
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

const ClaimRequest = graphql(`
  mutation ClaimRequest($input: ClaimRequestInput!) {
    claimRequest(input: $input) {
      request {
        id
        claimedUntil
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

const ReleaseClaim = graphql(`
  mutation ReleaseClaim($input: ReleaseClaimInput!) {
    releaseClaim(input: $input) {
      request {
        id
        claimedUntil
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

const WithdrawRequest = graphql(`
  mutation WithdrawRequest($input: WithdrawRequestInput!) {
    withdrawRequest(input: $input) {
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

/** What the viewer can do with a waiting request; the server says which of it. */
export function AnswerRequest({ of }: { of: FragmentOf<typeof AnswerableFragment> }) {
  const request = readFragment(AnswerableFragment, of);
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const accept = useAction(AcceptRequest);
  const claim = useAction(ClaimRequest);
  const release = useAction(ReleaseClaim);
  const withdraw = useAction(WithdrawRequest);
  const [declining, { toggle, close }] = useDisclosure(false);
  const clientMutationKey = useRetryKey(request.id);
  const input = { requestId: request.id };
  const open = (threadId: string | undefined) =>
    threadId === undefined
      ? undefined
      : navigate({ to: '/c/$slug/threads/$threadId', params: { slug, threadId } });

  return (
    <Stack gap="sm">
      <Group gap="sm">
        {request.viewerCanAccept && (
          <Button
            loading={accept.busy}
            onClick={() =>
              void accept
                .run({ input: { ...input, clientMutationKey } })
                .then((done) => open(done?.acceptRequest.mentorship?.request.thread?.id))
            }
          >
            {words.requests.accept}
          </Button>
        )}
        {request.viewerCanClaim && (
          <Button loading={claim.busy} onClick={() => void claim.run({ input })}>
            {words.requests.claim}
          </Button>
        )}
        {request.viewerCanRelease && (
          <Button variant="default" loading={release.busy} onClick={() => void release.run({ input })}>
            {words.requests.release}
          </Button>
        )}
        {request.viewerCanDecline && (
          <Button variant="default" onClick={toggle} aria-expanded={declining}>
            {words.requests.decline}
          </Button>
        )}
        {request.viewerCanWithdraw && (
          <Button variant="default" loading={withdraw.busy} onClick={() => void withdraw.run({ input })}>
            {words.requests.withdraw}
          </Button>
        )}
      </Group>
      {request.viewerCanDecline && !request.viewerCanAccept && (
        <Reasons reasons={request.viewerCannotAcceptReasons} />
      )}
      {request.viewerCanRelease && <Text size="sm">{words.requests.held}</Text>}
      {request.claim !== null && !request.viewerCanRelease && (
        <Reasons reasons={request.viewerCannotClaimReasons} />
      )}
      {request.claimedUntil !== null && request.viewerCanWithdraw && (
        <Text size="sm">{words.requests.lookedAt}</Text>
      )}
      <Problems
        problems={[...accept.problems, ...claim.problems, ...release.problems, ...withdraw.problems]}
      />
      {declining && request.viewerCanDecline && <DeclineForm requestId={request.id} onDone={close} />}
    </Stack>
  );
}
