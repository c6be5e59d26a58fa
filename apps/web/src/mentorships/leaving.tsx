import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { words } from '../words/index.js';

const Remove = graphql(`
  mutation RemoveCoMentor($input: RemoveCoMentorInput!) {
    removeCoMentor(input: $input) {
      mentorship {
        id
        coMentors {
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

const Leave = graphql(`
  mutation LeaveMentorship($input: LeaveMentorshipInput!) {
    leaveMentorship(input: $input) {
      viewer {
        memberships {
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

const RemoveFromThread = graphql(`
  mutation RemoveGuest($input: RemoveGuestInput!) {
    removeGuest(input: $input) {
      thread {
        id
        guests {
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

const LeaveOneThread = graphql(`
  mutation LeaveThread($input: LeaveThreadInput!) {
    leaveThread(input: $input) {
      viewer {
        memberships {
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

const looks = { variant: 'subtle', color: 'trail', size: 'xs' } as const;

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
    <ConfirmButton
      {...looks}
      {...words.together.remove(name)}
      busy={remove.busy}
      problems={remove.problems}
      onConfirm={async () => (await remove.run({ input: { mentorshipId, memberId } })) !== null}
    >
      {words.together.remove(name).confirm}
    </ConfirmButton>
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
  return (
    <ConfirmButton
      {...looks}
      {...words.together.leave}
      busy={leave.busy}
      problems={leave.problems}
      onConfirm={go}
    >
      {words.together.leave.confirm}
    </ConfirmButton>
  );
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
    <ConfirmButton
      {...looks}
      {...words.together.removeGuest(name)}
      busy={remove.busy}
      problems={remove.problems}
      onConfirm={async () => (await remove.run({ input: { threadId, memberId } })) !== null}
    >
      {words.together.removeGuest(name).confirm}
    </ConfirmButton>
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
  return (
    <ConfirmButton
      {...looks}
      {...words.together.leaveThread}
      busy={leave.busy}
      problems={leave.problems}
      onConfirm={go}
    >
      {words.together.leaveThread.confirm}
    </ConfirmButton>
  );
}
