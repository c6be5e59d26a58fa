import { Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { distance } from '../shared/dates.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { clockOf, Instant } from '../shared/instant.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';

export const RequestStateFragment = graphql(
  `
    fragment RequestState on MentorshipRequest {
      status
      submittedAt
      expiresAt
      claimedUntil
      movesOnAtDeadline
      declineKind
      declineReason
      mentor {
        ...Person
        id
        timeZone
      }
    }
  `,
  [PersonFragment],
);

/** Where the viewer's own request stands, and what comes next: never "pending" alone. */
export function RequestState({ of }: { of: FragmentOf<typeof RequestStateFragment> }) {
  const request = readFragment(RequestStateFragment, of);
  const now = useNow();
  const { status, mentor, declineKind, declineReason } = request;
  const { state } = words.requests;
  const name = mentor === null ? null : nameOf(mentor);
  if (status !== 'SUBMITTED') {
    return (
      <Stack gap={4}>
        <Text>
          {status === 'DECLINED' && declineKind !== null ? words.declineReads[declineKind] : state[status]}
        </Text>
        {declineReason !== null && name !== null && (
          <Text style={{ whiteSpace: 'pre-line' }}>{state.said(name, declineReason)}</Text>
        )}
        {status === 'DECLINED' && <Text c="dimmed">{state.declinedNext}</Text>}
      </Stack>
    );
  }
  return (
    <Stack gap={4}>
      <Text>
        {request.claimedUntil !== null
          ? state.lookedAt
          : name === null
            ? state.inQueue(distance(request.submittedAt, now))
            : state.waits(name, distance(request.submittedAt, now))}
      </Text>
      <Text size="sm" c="dimmed">
        {name === null ? state.queueUntil : state.answerUntil(name)}{' '}
        <Instant at={request.expiresAt} beside={mentor === null ? 'nobody yet' : clockOf(mentor)} />
        {'. '}
        {afterwards(request.movesOnAtDeadline === true, name === null)}
      </Text>
    </Stack>
  );
}

/** What follows when nobody answers by then. */
function afterwards(goesOn: boolean, inQueue: boolean): string {
  const { state } = words.requests;
  if (!goesOn) return state.staysHere;
  return inQueue ? state.staysLonger : state.movesOn;
}
