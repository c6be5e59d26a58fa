import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useAtOnce } from '../api/use-at-once.js';
import { useCommunity } from '../community/use-community.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

const SetCapacity = graphql(
  `
    mutation SetCapacity($input: OfferMentoringInput!) {
      offerMentoring(input: $input) {
        member {
          id
          capacity
          headroom
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const least = 1;
const most = 20;

/** How many people a mentor guides at once: one more or one fewer with a click, saved at once. */
export function Capacity({ capacity, headroom }: { capacity: number; headroom: number }) {
  const { id: communityId } = useCommunity();
  const set = useAction(SetCapacity);
  const [shown, choose] = useAtOnce(
    capacity,
    async (to) => (await set.run({ input: { communityId, capacity: to } })) !== null,
  );
  const room = headroom + shown - capacity;

  return (
    <Stack gap={4}>
      <Group gap="sm" role="group" aria-label={words.mentoring.capacity}>
        <Text>{words.mentoring.capacity}</Text>
        <Group gap="xs" wrap="nowrap">
          <ActionIcon
            size="xl"
            variant="default"
            aria-label={words.mentoring.fewer}
            disabled={shown <= least}
            onClick={() => choose(shown - 1)}
          >
            <Sign path="M3 8h10" />
          </ActionIcon>
          <Text fw={700} size="lg" miw="2ch" ta="center" aria-live="polite">
            {shown}
          </Text>
          <ActionIcon
            size="xl"
            variant="default"
            aria-label={words.mentoring.oneMore}
            disabled={shown >= most}
            onClick={() => choose(shown + 1)}
          >
            <Sign path="M3 8h10M8 3v10" />
          </ActionIcon>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {room > 0 ? words.mentoring.room(room) : words.mentoring.full}
      </Text>
      <Problems problems={set.problems} />
    </Stack>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} stroke="currentcolor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
