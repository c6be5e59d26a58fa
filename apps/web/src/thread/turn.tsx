import { Badge } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { distance } from '../shared/dates.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const TurnFragment = graphql(
  `
    fragment Turn on Thread {
      awaitingSince
      awaiting {
        ...Person
        id
      }
    }
  `,
  [PersonFragment],
);

/** Whose answer a thread waits for, and since when. */
export function TurnBadge({ of }: { of: FragmentOf<typeof TurnFragment> }) {
  const { awaiting, awaitingSince } = readFragment(TurnFragment, of);
  const { viewerMember } = useCommunity();
  if (awaitingSince === null) return null;
  const since = distance(awaitingSince);
  if (awaiting !== null && awaiting.id === viewerMember?.id) {
    return (
      <Badge color="blaze" variant="light" tt="none">
        {words.thread.yourTurn(since)}
      </Badge>
    );
  }
  return (
    <Badge color="gray" variant="light" tt="none">
      {awaiting === null
        ? words.thread.waitsForSomebody(since)
        : words.thread.waitsFor(nameOf(awaiting), since)}
    </Badge>
  );
}
