import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { ExpectedWait, ExpectedWaitFragment } from '../requests/expected-wait.js';
import { ButtonLink } from '../shared/app-link.js';
import { words } from '../words/index.js';

export const AskAnyoneFragment = graphql(
  `
    fragment AskAnyone on Community {
      mentorsWithRoom
      expectedWait {
        ...ExpectedWait
      }
    }
  `,
  [ExpectedWaitFragment],
);

/** The open queue, with how long it may take. */
export function AskAnyone({ of }: { of: FragmentOf<typeof AskAnyoneFragment> }) {
  const { slug } = useCommunity();
  const { mentorsWithRoom, expectedWait } = readFragment(AskAnyoneFragment, of);
  return (
    <Card withBorder padding="lg" component="section">
      <Group justify="space-between">
        <Stack gap={4} maw="34rem">
          <Title order={2} size="h4">
            {words.mentors.anyone}
          </Title>
          <Text>
            {words.mentors.anyoneHint} {words.mentors.withRoom(mentorsWithRoom)}
          </Text>
          <Text size="sm" c="dimmed">
            <ExpectedWait of={expectedWait} />
          </Text>
        </Stack>
        <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{}} variant="light">
          {words.mentors.askAnyone}
        </ButtonLink>
      </Group>
    </Card>
  );
}
