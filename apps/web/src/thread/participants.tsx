import { Group, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { timeThere } from '../shared/dates.js';
import { type Beside, clockOf } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';

export const ParticipantsFragment = graphql(
  `
    fragment Participants on Thread {
      participants {
        ...Person
        id
        timeZone
      }
      guests {
        id
      }
    }
  `,
  [PersonFragment],
);

type Ref = FragmentOf<typeof ParticipantsFragment>;

/** Who is in a conversation, what time it is for them, and who is a guest in it. */
export function Participants({ of }: { of: Ref }) {
  const { participants, guests } = readFragment(ParticipantsFragment, of);
  const { viewerMember } = useCommunity();
  const now = useNow().toISOString();
  const guestIds = new Set(guests.map(({ id }) => id));
  return (
    <Group component="ul" gap="xs" aria-label={words.thread.participants} p={0} m={0}>
      {participants.map((member) => {
        const there = timeThere(now, member.timeZone);
        return (
          <Text component="li" key={member.id} size="sm" c="dimmed" style={{ listStyle: 'none' }}>
            {member.id === viewerMember?.id ? words.thread.you : nameOf(member)}
            {guestIds.has(member.id) && ` (${words.thread.guest})`}
            {there !== null && member.id !== viewerMember?.id && `, ${words.thread.nowThere(there)}`}
          </Text>
        );
      })}
    </Group>
  );
}

/**
 * Whose clock stands beside the reader's on what somebody wrote: the author's; on the reader's own words, and on those
 * of who has left, that of the first of the others, who is the mentee for mentors.
 */
export function clocksIn(of: Ref, viewerId: string | undefined): (authorId: string) => Beside {
  const { participants } = readFragment(ParticipantsFragment, of);
  const others = participants.filter(({ id }) => id !== viewerId);
  const clocks = new Map(others.map((other) => [other.id, clockOf(other)]));
  const [first = 'nobody'] = clocks.values();
  return (authorId) => clocks.get(authorId) ?? first;
}
