import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { CommunityFacts, CommunityFactsFragment } from '../community/community-facts.js';
import { ButtonLink } from '../shared/app-link.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/first.js';

export const CommunityCardFragment = graphql(
  `
    fragment CommunityCard on Community {
      slug
      name
      summary
      areas {
        id
        name
        mentorCount
        parent {
          id
        }
      }
      ...CommunityFacts
    }
  `,
  [CommunityFactsFragment],
);

const shownAreas = 10;

/** A community: what it is; as visitors meet it, also in what it guides and whether there is room. */
export function CommunityCard({
  of,
  joined,
  button,
}: {
  of: FragmentOf<typeof CommunityCardFragment>;
  joined: boolean;
  button: 'filled' | 'light';
}) {
  const community = readFragment(CommunityCardFragment, of);
  const { slug, name, summary, areas } = community;
  const groups = new Set(areas.map(({ parent }) => parent?.id));
  const leaves = areas.filter(({ id }) => !groups.has(id)).sort((a, b) => b.mentorCount - a.mentorCount);
  const shown = leaves.slice(0, shownAreas);
  return (
    <Card withBorder padding="lg" radius="lg" component="article">
      <Stack h="100%" justify="space-between">
        <Stack gap="sm">
          <Title order={3}>{name}</Title>
          {summary !== null && <PlainMarkdown text={summary} />}
          {!joined && (
            <>
              <CommunityFacts of={community} />
              <Group gap={6}>
                {shown.map((area) => (
                  <Badge key={area.id} variant="light" tt="none" fw={500}>
                    {area.name}
                  </Badge>
                ))}
                {leaves.length > shown.length && (
                  <Text size="sm" c="dimmed">
                    {words.welcome.more(leaves.length - shown.length)}
                  </Text>
                )}
              </Group>
            </>
          )}
        </Stack>
        <div>
          <ButtonLink to="/c/$slug" params={{ slug }} variant={button}>
            {joined ? words.welcome.open(name) : words.welcome.look(name)}
          </ButtonLink>
        </div>
      </Stack>
    </Card>
  );
}
