import { Card, Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { MatchCard, MatchFragment } from './match-card.js';

const MatchesQuery = graphql(
  `
    query Matches($slug: String!) {
      community(slug: $slug) {
        id
        mentorsWithRoom
        viewerMember {
          id
          languages {
            tag
          }
          sentRequests(first: 1, status: [SUBMITTED]) {
            totalCount
          }
          mentorMatches(first: 20) {
            totalCount
            edges {
              node {
                mentor {
                  id
                }
                ...Match
              }
            }
          }
        }
      }
    }
  `,
  [MatchFragment],
);

type Answer = NonNullable<ResultOf<typeof MatchesQuery>['community']>;

export function MentorsPage() {
  return (
    <Page title={words.mentors.title} lead={words.mentors.lead}>
      <MembersOnly>
        <Matches />
      </MembersOnly>
    </Page>
  );
}

function Matches() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: MatchesQuery, variables: { slug } });
  return (
    <Loaded of={result}>{({ community }) => community !== null && <Ranking community={community} />}</Loaded>
  );
}

function Ranking({ community: { viewerMember, mentorsWithRoom } }: { community: Answer }) {
  if (viewerMember === null) return null;
  const { mentorMatches, languages, sentRequests } = viewerMember;
  if (mentorMatches === null) return <Text>{words.mentors.notNewcomer}</Text>;
  if (languages.length === 0) return <QuestionsFirst />;
  return (
    <Stack>
      {sentRequests.totalCount > 0 && <Waiting count={sentRequests.totalCount} />}
      {mentorMatches.edges.length === 0 && <NoMatch />}
      {mentorMatches.edges.map(({ node }) => (
        <MatchCard key={node.mentor.id} match={node} />
      ))}
      <AskAnyone mentorsWithRoom={mentorsWithRoom} />
    </Stack>
  );
}

function Waiting({ count }: { count: number }) {
  const { slug } = useCommunity();
  return (
    <Text>
      {words.mentors.waiting(count)}{' '}
      <AppLink to="/c/$slug/inbox" params={{ slug }} underline="always">
        {words.mentors.toInbox}
      </AppLink>
    </Text>
  );
}

function QuestionsFirst() {
  const { slug } = useCommunity();
  return (
    <Card withBorder padding="lg">
      <Stack align="start">
        <Text fw={600}>{words.mentors.questionsFirst}</Text>
        <ButtonLink to="/c/$slug/questions" params={{ slug }}>
          {words.onboarding.title}
        </ButtonLink>
      </Stack>
    </Card>
  );
}

function NoMatch() {
  const { slug } = useCommunity();
  return (
    <Card withBorder padding="lg">
      <Stack align="start">
        <Text fw={600}>{words.mentors.none}</Text>
        <Text c="dimmed">{words.mentors.noneHint}</Text>
        <ButtonLink to="/c/$slug/questions" params={{ slug }} variant="light">
          {words.mentors.changeAnswers}
        </ButtonLink>
      </Stack>
    </Card>
  );
}

function AskAnyone({ mentorsWithRoom }: { mentorsWithRoom: number }) {
  const { slug } = useCommunity();
  return (
    <Card withBorder padding="lg">
      <Group justify="space-between">
        <Stack gap={4} maw="32rem">
          <Text fw={600}>{words.mentors.anyone}</Text>
          <Text size="sm" c="dimmed">
            {words.mentors.anyoneHint} {words.mentors.withRoom(mentorsWithRoom)}
          </Text>
        </Stack>
        <ButtonLink to="/c/$slug/ask" params={{ slug }} variant="light">
          {words.mentors.askAnyone}
        </ButtonLink>
      </Group>
    </Card>
  );
}
