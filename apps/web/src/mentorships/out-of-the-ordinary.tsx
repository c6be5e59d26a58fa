import { Alert, Button, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { Actions } from '../shared/actions.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { KeepMentorshipGoing } from './steps.js';

export const OutOfTheOrdinaryFragment = graphql(`
  fragment OutOfTheOrdinary on Mentorship {
    id
    status
    endedQuietly
    stillGoingAskedAt
    viewerCanKeepGoing
  }
`);

/** What needs a word: both are asked whether it goes on, it is on a break, or over. */
export function OutOfTheOrdinary({ of }: { of: FragmentOf<typeof OutOfTheOrdinaryFragment> }) {
  const mentorship = readFragment(OutOfTheOrdinaryFragment, of);
  const keep = useAction(KeepMentorshipGoing);
  const asked = mentorship.stillGoingAskedAt !== null;
  const said = asked ? words.mentorships.stillGoing : standingOf(mentorship);
  if (said === null) return null;
  return (
    <Alert color={asked ? 'blaze' : 'gray'} variant="light" role="status">
      <Stack gap="sm">
        <Text>{said}</Text>
        {asked && mentorship.viewerCanKeepGoing && (
          <Actions>
            <Button
              loading={keep.busy}
              onClick={() => void keep.run({ input: { mentorshipId: mentorship.id } })}
            >
              {words.mentorships.keepGoing}
            </Button>
          </Actions>
        )}
        <Problems problems={keep.problems} />
      </Stack>
    </Alert>
  );
}

function standingOf({ status, endedQuietly }: ResultOf<typeof OutOfTheOrdinaryFragment>): string | null {
  if (status === 'ACTIVE') return null;
  return endedQuietly ? words.mentorships.endedQuietly : words.mentorships.standing[status];
}
