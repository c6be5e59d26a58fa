import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const JustAcceptedFragment = graphql(
  `
    fragment JustAccepted on MentorshipRequest {
      status
      newcomer {
        ...Person
        id
      }
      mentor {
        ...Person
        id
      }
    }
  `,
  [PersonFragment],
);

/** That somebody said yes while one is here, for both of them: all else that changes by it is what can be done. */
export function JustAccepted({ of }: { of: FragmentOf<typeof JustAcceptedFragment> }) {
  const { status, newcomer, mentor } = readFragment(JustAcceptedFragment, of);
  const viewerId = useCommunity().viewerMember?.id;
  const [waited] = useState(status === 'SUBMITTED');
  const said =
    !waited || status !== 'ACCEPTED' || mentor === null
      ? null
      : mentor.id === viewerId
        ? words.thread.youAccepted(nameOf(newcomer))
        : words.thread.accepted(nameOf(mentor));
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said]);
  return (
    said !== null && (
      <Alert color="trail" variant="light">
        {said}
      </Alert>
    )
  );
}
