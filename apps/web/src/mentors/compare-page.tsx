import { Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { ComparedTable } from './compared-table.js';
import { rowsFor } from './compared-rows.js';
import { MatchFragment, SeekerFragment } from './match-fragment.js';
import { RowByRow } from './row-by-row.js';
import { mostCompared } from './use-marked.js';

const CompareQuery = graphql(
  `
    query Compare($slug: String!, $mentorIds: [ID!]!) {
      community(slug: $slug) {
        id
        viewerMember {
          ...Seeker
          mentorMatches(first: 3, filter: { mentorIds: $mentorIds }) {
            edges {
              node {
                ...Match
              }
            }
          }
        }
      }
    }
  `,
  [MatchFragment, SeekerFragment],
);

type Compared = NonNullable<NonNullable<ResultOf<typeof CompareQuery>['community']>['viewerMember']>;

/** Two or three of the suggested mentors side by side, those of `?mentors=`. */
export function ComparePage() {
  return (
    <Page title={words.compare.title} lead={words.compare.lead}>
      <MembersOnly>
        <Comparison />
      </MembersOnly>
    </Page>
  );
}

function Comparison() {
  const { slug } = useCommunity();
  const { mentors = '' } = useSearch({ from: '/c/$slug/mentors/compare' });
  const mentorIds = mentors
    .split(',')
    .filter((id) => id !== '')
    .slice(0, mostCompared);
  if (mentorIds.length > 0) return <Asked mentorIds={mentorIds} />;
  return (
    <EmptyState title={words.compare.nobody} hint={words.compare.nobodyHint}>
      <ButtonLink to="/c/$slug/mentors" params={{ slug }} search={{}}>
        {words.compare.choose}
      </ButtonLink>
    </EmptyState>
  );
}

function Asked({ mentorIds }: { mentorIds: string[] }) {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: CompareQuery, variables: { slug, mentorIds } });
  return (
    <Loaded of={result}>
      {({ community }) =>
        community?.viewerMember != null && (
          <SideBySide member={community.viewerMember} asked={mentorIds.length} />
        )
      }
    </Loaded>
  );
}

function SideBySide({ member, asked }: { member: Compared; asked: number }) {
  const { slug } = useCommunity();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const seeker = readFragment(SeekerFragment, member);
  const matches = (member.mentorMatches?.edges ?? []).map(({ node }) => readFragment(MatchFragment, node));
  const back = (
    <AppLink to="/c/$slug/mentors" params={{ slug }} search={{}}>
      {words.compare.back}
    </AppLink>
  );
  if (matches.length === 0)
    return (
      <EmptyState title={words.compare.none} hint={words.compare.noneHint}>
        {back}
      </EmptyState>
    );
  return (
    <Stack>
      {matches.length < asked && <Text c="dimmed">{words.compare.missing(asked - matches.length)}</Text>}
      {narrow ? (
        <RowByRow rows={rowsFor(seeker)} matches={matches} />
      ) : (
        <ComparedTable rows={rowsFor(seeker)} matches={matches} />
      )}
      <div>{back}</div>
    </Stack>
  );
}
