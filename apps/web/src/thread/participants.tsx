import { Group, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { timeThere } from '../shared/dates.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';
import type { OtherClock } from './message-item.js';

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

/** Whose clock stands beside the reader's own: the mentee's for mentors, the first mentor's for the mentee. */
export function otherClockIn(of: Ref, viewerId: string | undefined): OtherClock | null {
  const { participants } = readFragment(ParticipantsFragment, of);
  const other = participants.find(({ id }) => id !== viewerId);
  return other === undefined ? null : { zone: other.timeZone, name: nameOf(other) };
}
