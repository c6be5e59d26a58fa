import { Anchor, Badge, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, type ResultOf } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';
import { CommunityFacts, CommunityFactsFragment } from './community-facts.js';
import { Conduct, conductAnchor, ConductFragment } from './conduct.js';
import classes from './community-page.module.css';
import { NextSteps, NextStepsFragment } from './next-steps.js';
import { useCommunity } from './use-community.js';

const CommunityPageQuery = graphql(
  `
    query CommunityPage($slug: String!) {
      community(slug: $slug) {
        id
        summary
        areas {
          id
          name
          mentorCount
          parent {
            id
          }
        }
        ladder {
          id
          name
          description
        }
        repositories {
          id
          owner
          name
          url
        }
        ...CommunityFacts
        ...Conduct
        viewerMember {
          id
          ...NextSteps
        }
      }
    }
  `,
  [CommunityFactsFragment, ConductFragment, NextStepsFragment],
);

type Described = NonNullable<ResultOf<typeof CommunityPageQuery>['community']>;

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest', 'Member'] };

export function CommunityPage() {
  const { slug, name, viewerMember } = useCommunity();
  const [result, refresh] = useQuery({
    query: CommunityPageQuery,
    variables: { slug },
    context: refreshedBy,
  });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ community }) =>
        community !== null && (
          <Page title={name} lead={community.summary ?? undefined}>
            {viewerMember === null && <Invitation of={community} />}
            {viewerMember?.acceptedCurrentConduct === true && community.viewerMember !== null && (
              <NextSteps of={community.viewerMember} />
            )}
            {viewerMember?.acceptedCurrentConduct === false && <Conduct of={community} />}
            {community.areas.length > 0 && <Areas areas={community.areas} />}
            <Ladder ladder={community.ladder} />
            {community.repositories.length > 0 && <Repositories repositories={community.repositories} />}
            {viewerMember?.acceptedCurrentConduct !== false && <Conduct of={community} />}
          </Page>
        )
      }
    </Loaded>
  );
}

/** For who is no member yet: the way in, which leads past the conduct text. */
function Invitation({ of }: { of: FragmentOf<typeof CommunityFactsFragment> }) {
  return (
    <Stack align="start">
      <CommunityFacts of={of} />
      <Button component="a" href={`#${conductAnchor}`}>
        {words.community.joinBelow}
      </Button>
    </Stack>
  );
}

function Areas({ areas }: { areas: Described['areas'] }) {
  const tops = areas.filter(({ parent }) => parent === null);
  const below = (id: string) => areas.filter(({ parent }) => parent?.id === id);
  const alone = tops.filter(({ id }) => below(id).length === 0);
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{words.community.areas}</Title>
      <Text c="dimmed">{words.community.areasLead}</Text>
      <div className={classes.groups}>
        {tops
          .filter(({ id }) => below(id).length > 0)
          .map((top) => (
            <AreaGroup key={top.id} name={top.name} areas={below(top.id)} />
          ))}
        {alone.length > 0 && <AreaGroup name={words.community.elsewhere} areas={alone} />}
      </div>
    </Stack>
  );
}

function AreaGroup({ name, areas }: { name: string; areas: Described['areas'] }) {
  return (
    <Card withBorder className={classes.group}>
      <Title order={3} size="h5" mb="xs">
        {name}
      </Title>
      <Group component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {areas.map((area) => (
          <Badge
            key={area.id}
            component="li"
            variant={area.mentorCount > 0 ? 'light' : 'default'}
            tt="none"
            fw={500}
            rightSection={area.mentorCount > 0 ? <b>{area.mentorCount}</b> : undefined}
          >
            {area.name}
          </Badge>
        ))}
      </Group>
    </Card>
  );
}

function Ladder({ ladder }: { ladder: Described['ladder'] }) {
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{words.community.ladder}</Title>
      <Text c="dimmed">{words.community.ladderLead}</Text>
      <Card withBorder>
        <List type="ordered" spacing="sm">
          {ladder.map((rung) => (
            <List.Item key={rung.id}>
              <Text fw={600}>{rung.name}</Text>
              {rung.description !== null && <PlainMarkdown text={rung.description} />}
            </List.Item>
          ))}
        </List>
      </Card>
    </Stack>
  );
}

function Repositories({ repositories }: { repositories: Described['repositories'] }) {
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{words.community.repositories}</Title>
      <List>
        {repositories.map((repository) => (
          <List.Item key={repository.id}>
            <Anchor href={repository.url} target="_blank" rel="noreferrer">
              {repository.owner}/{repository.name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
