import { Badge, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { ButtonLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/first.js';

const CommunitiesQuery = graphql(`
  query Communities {
    communities(first: 50) {
      edges {
        node {
          id
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
        }
      }
    }
  }
`);

type Community = ResultOf<typeof CommunitiesQuery>['communities']['edges'][number]['node'];

const shownAreas = 8;

export function WelcomePage() {
  const viewer = useViewer();
  const [communities] = useQuery({ query: CommunitiesQuery });
  const own = new Set(viewer?.memberships.map(({ community }) => community.id));
  return (
    <Page title={words.welcome.title} lead={words.welcome.lead}>
      {viewer === null && (
        <div>
          <Button component="a" href={signInAddress()} size="md">
            {words.shell.signIn}
          </Button>
        </div>
      )}
      <Loaded of={communities}>
        {(data) => {
          const all = data.communities.edges.map(({ node }) => node);
          const joined = all.filter(({ id }) => own.has(id));
          const others = all.filter(({ id }) => !own.has(id));
          if (all.length === 0) {
            return (
              <Card withBorder>
                <Text fw={600}>{words.welcome.none}</Text>
                <Text c="dimmed">{words.welcome.noneHint}</Text>
              </Card>
            );
          }
          return (
            <Stack gap="xl">
              {joined.length > 0 && <Communities title={words.welcome.yours} communities={joined} joined />}
              {others.length > 0 && (
                <Communities
                  title={joined.length > 0 ? words.welcome.others : words.welcome.communities}
                  communities={others}
                />
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Communities({
  title,
  communities,
  joined = false,
}: {
  title: string;
  communities: readonly Community[];
  joined?: boolean;
}) {
  return (
    <Stack component="section">
      <Title order={2}>{title}</Title>
      <SimpleGrid cols={{ base: 1, sm: communities.length > 1 ? 2 : 1 }}>
        {communities.map((community) => (
          <CommunityCard key={community.id} community={community} joined={joined} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function CommunityCard({ community, joined }: { community: Community; joined: boolean }) {
  const { slug, name, summary, areas } = community;
  const groups = new Set(areas.map(({ parent }) => parent?.id));
  const leaves = areas.filter(({ id }) => !groups.has(id)).sort((a, b) => b.mentorCount - a.mentorCount);
  const shown = leaves.slice(0, shownAreas);
  return (
    <Card withBorder padding="lg">
      <Stack h="100%" justify="space-between">
        <Stack gap="xs">
          <Title order={3}>{name}</Title>
          {summary !== null && <PlainMarkdown text={summary} />}
          <Group gap={6}>
            {shown.map((area) => (
              <Badge key={area.id} variant="light" tt="none">
                {area.name}
              </Badge>
            ))}
            {leaves.length > shown.length && (
              <Text size="sm" c="dimmed">
                {words.welcome.more(leaves.length - shown.length)}
              </Text>
            )}
          </Group>
        </Stack>
        <div>
          <ButtonLink to="/c/$slug" params={{ slug }} variant={joined ? 'filled' : 'light'}>
            {joined ? words.welcome.open(name) : words.welcome.look}
          </ButtonLink>
        </div>
      </Stack>
    </Card>
  );
}
