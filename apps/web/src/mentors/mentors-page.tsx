import { Button, Group, Stack, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { RerouteConsent } from '../requests/reroute-consent.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { AskAnyone, AskAnyoneFragment } from './ask-anyone.js';
import { CompareBar } from './compare-bar.js';
import { ClearFilters, Filters, isNarrowed } from './filters.js';
import { NobodyFits } from './left-out.js';
import { MatchCard } from './match-card.js';
import { MatchFragment, type Seeker, SeekerFragment } from './match-fragment.js';
import { filterOf } from './match-filter.js';
import { useMarked } from './use-marked.js';
import { WaitingFragment, WaitingRequests } from './waiting-requests.js';

const MatchPageFragment = graphql(
  `
    fragment MatchPage on MatchConnection {
      totalCount
      edges {
        node {
          mentor {
            id
          }
          ...Match
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [MatchFragment],
);

const MatchesQuery = graphql(
  `
    query Matches($slug: String!, $filter: MatchFilterInput) {
      community(slug: $slug) {
        id
        areas {
          id
          name
          parent {
            id
          }
        }
        ...AskAnyone
        viewerMember {
          id
          ...Seeker
          ...Waiting
          movesOnWhenUnanswered
          mentorMatches(first: 10, filter: $filter) {
            ...MatchPage
          }
        }
      }
    }
  `,
  [MatchPageFragment, SeekerFragment, WaitingFragment, AskAnyoneFragment],
);

const MoreMatchesQuery = graphql(
  `
    query MoreMatches($id: ID!, $filter: MatchFilterInput, $after: String) {
      member(id: $id) {
        id
        mentorMatches(first: 10, filter: $filter, after: $after) {
          ...MatchPage
        }
      }
    }
  `,
  [MatchPageFragment],
);

type Answer = NonNullable<ResultOf<typeof MatchesQuery>['community']>;
type MatchPage = ResultOf<typeof MatchPageFragment>;

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
  const filter = filterOf(useSearch({ from: '/c/$slug/mentors' }));
  const [result, refresh] = useQuery({ query: MatchesQuery, variables: { slug, filter } });
  useRefreshOnReturn(refresh);
  return (
    <Loaded of={result}>{({ community }) => community !== null && <Ranking community={community} />}</Loaded>
  );
}

function Ranking({ community }: { community: Answer }) {
  const search = useSearch({ from: '/c/$slug/mentors' });
  const { viewerMember, areas } = community;
  if (viewerMember === null) return null;
  if (viewerMember.mentorMatches === null) return <Text>{words.mentors.notNewcomer}</Text>;
  const seeker = readFragment(SeekerFragment, viewerMember);
  const page = readFragment(MatchPageFragment, viewerMember.mentorMatches);
  if (seeker.languages.length === 0) return <QuestionsFirst />;
  const narrowed = isNarrowed(search);
  return (
    <Stack>
      <WaitingRequests of={[viewerMember]}>
        <RerouteConsent consents={viewerMember.movesOnWhenUnanswered === true} />
      </WaitingRequests>
      {(narrowed || page.totalCount > 1) && <Filters areas={areas} />}
      {(narrowed || page.totalCount > 0) && (
        <Group justify="space-between">
          <Text role="status" c="dimmed">
            {words.mentors.found(page.totalCount)}
          </Text>
          {narrowed && <ClearFilters />}
        </Group>
      )}
      {page.totalCount === 0 &&
        (narrowed ? (
          <EmptyState title={words.mentors.noneWith} hint={words.mentors.noneWithHint} />
        ) : (
          <NobodyFits memberId={seeker.id} />
        ))}
      {/* Another list begins anew; marking somebody, which the address has too, is no other list. */}
      <MatchList key={JSON.stringify(filterOf(search))} page={page} seeker={seeker} />
      <CompareBar />
      <AskAnyone of={community} />
    </Stack>
  );
}

/** A page of cards; the next one follows when it is asked for. */
function MatchList({ page, seeker }: { page: MatchPage; seeker: Seeker }) {
  const [more, setMore] = useState(false);
  const { isMarked, mark } = useMarked();
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      {page.edges.map(({ node }) => (
        <MatchCard
          key={node.mentor.id}
          match={node}
          seeker={seeker}
          marked={isMarked(node.mentor.id)}
          onMark={(marked) => mark(node.mentor.id, marked)}
        />
      ))}
      {hasNextPage && !more && (
        <div>
          <Button variant="default" onClick={() => setMore(true)}>
            {words.mentors.showMore}
          </Button>
        </div>
      )}
      {hasNextPage && more && <MoreMatches after={endCursor} seeker={seeker} />}
    </>
  );
}

function MoreMatches({ after, seeker }: { after: string | null; seeker: Seeker }) {
  const filter = filterOf(useSearch({ from: '/c/$slug/mentors' }));
  const [result] = useQuery({ query: MoreMatchesQuery, variables: { id: seeker.id, filter, after } });
  return (
    <Loaded of={result}>
      {({ member }) =>
        member?.mentorMatches != null && (
          <MatchList page={readFragment(MatchPageFragment, member.mentorMatches)} seeker={seeker} />
        )
      }
    </Loaded>
  );
}

function QuestionsFirst() {
  const { slug } = useCommunity();
  return (
    <EmptyState title={words.mentors.questionsFirst}>
      <ButtonLink to="/c/$slug/questions" params={{ slug }} search={{}}>
        {words.onboarding.title}
      </ButtonLink>
      <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{}} variant="light">
        {words.mentors.askAnyone}
      </ButtonLink>
    </EmptyState>
  );
}
