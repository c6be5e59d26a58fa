import { useNavigate } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { words } from '../words/index.js';

const Remove = graphql(
  `
    mutation RemoveCoMentor($input: RemoveCoMentorInput!) {
      removeCoMentor(input: $input) {
        mentorship {
          id
          coMentors {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const Leave = graphql(
  `
    mutation LeaveMentorship($input: LeaveMentorshipInput!) {
      leaveMentorship(input: $input) {
        viewer {
          memberships {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const RemoveFromThread = graphql(
  `
    mutation RemoveGuest($input: RemoveGuestInput!) {
      removeGuest(input: $input) {
        thread {
          id
          guests {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const LeaveOneThread = graphql(
  `
    mutation LeaveThread($input: LeaveThreadInput!) {
      leaveThread(input: $input) {
        viewer {
          memberships {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** A step that is asked for once more before it is taken. */
function Step({
  asks,
  of: { busy, problems },
  take,
}: {
  asks: Pick<ComponentProps<typeof ConfirmButton>, 'question' | 'meaning' | 'confirm'>;
  of: Pick<ComponentProps<typeof ConfirmButton>, 'busy' | 'problems'>;
  take: () => Promise<boolean>;
}) {
  return (
    <ConfirmButton
      variant="subtle"
      color="trail"
      size="xs"
      {...asks}
      busy={busy}
      problems={problems}
      onConfirm={take}
    >
      {asks.confirm}
    </ConfirmButton>
  );
}

/** Asks a co-mentor to go. */
export function RemoveCoMentor({
  mentorshipId,
  memberId,
  name,
}: {
  mentorshipId: string;
  memberId: string;
  name: string;
}) {
  const remove = useAction(Remove);
  return (
    <Step
      asks={words.together.remove(name)}
      of={remove}
      take={async () => (await remove.run({ input: { mentorshipId, memberId } })) !== null}
    />
  );
}

/** A co-mentor goes. */
export function LeaveMentorship({ mentorshipId }: { mentorshipId: string }) {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const leave = useAction(Leave);
  const go = async () => {
    const left = await leave.run({ input: { mentorshipId } });
    // Nothing of it is theirs to see from now on.
    if (left !== null) await navigate({ to: '/c/$slug/mentoring', params: { slug } });
    return left !== null;
  };
  return <Step asks={words.together.leave} of={leave} take={go} />;
}

/** Asks a guest to leave one conversation. */
export function RemoveGuest({
  threadId,
  memberId,
  name,
}: {
  threadId: string;
  memberId: string;
  name: string;
}) {
  const remove = useAction(RemoveFromThread);
  return (
    <Step
      asks={words.together.removeGuest(name)}
      of={remove}
      take={async () => (await remove.run({ input: { threadId, memberId } })) !== null}
    />
  );
}

/** A guest leaves the one conversation that they were asked into. */
export function LeaveThread({ threadId }: { threadId: string }) {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const leave = useAction(LeaveOneThread);
  const go = async () => {
    const left = await leave.run({ input: { threadId } });
    if (left !== null) await navigate({ to: '/c/$slug/inbox', params: { slug } });
    return left !== null;
  };
  return <Step asks={words.together.leaveThread} of={leave} take={go} />;
}
