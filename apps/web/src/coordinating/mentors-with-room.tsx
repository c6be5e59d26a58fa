import { Card, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Person, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const MentorsWithRoomFragment = graphql(
  `
    fragment MentorsWithRoom on Community {
      withRoom: mentors(first: 12, filter: { hasRoom: true }) {
        edges {
          node {
            id
            headroom
            capacity
            ...Person
          }
        }
      }
    }
  `,
  [PersonFragment],
);

/** Some of the mentors who could take one more. */
export function MentorsWithRoom({ of }: { of: FragmentOf<typeof MentorsWithRoomFragment> }) {
  const { slug } = useCommunity();
  const mentors = (readFragment(MentorsWithRoomFragment, of).withRoom?.edges ?? []).map(({ node }) => node);
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between" align="baseline">
        <Title order={2}>{words.overview.room}</Title>
        <AppLink to="/c/$slug/coordinating/people" params={{ slug }}>
          {words.overview.toPeople}
        </AppLink>
      </Group>
      {mentors.length === 0 ? (
        <EmptyState title={words.overview.nobodyHasRoom} hint={words.overview.nobodyHasRoomHint} />
      ) : (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
          {mentors.map((mentor) => (
            <Card key={mentor.id} withBorder padding="sm">
              <Person of={mentor}>{words.overview.roomOf(mentor.headroom ?? 0, mentor.capacity ?? 0)}</Person>
            </Card>
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}
