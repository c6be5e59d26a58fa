import { Stack, Table, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { languageName } from '../profile/languages.js';
import { Clocks } from '../requests/clocks.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, Person } from '../shared/person.js';
import { allOf, someOf } from '../words/intl.js';
import { words } from '../words/index.js';
import { Overlap } from './match-card.js';
import { type Match, MatchFragment, type Seeker, SeekerFragment } from './match-fragment.js';
import { knownAreas, sharedAreas, sharedHours } from './reasons.js';
import { mostCompared } from './use-marked.js';
import classes from './compare-page.module.css';

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
      <div className={classes.scroll} role="region" aria-label={words.compare.title} tabIndex={0}>
        <Table className={classes.table} verticalSpacing="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.about}>{words.compare.about}</Table.Th>
              {matches.map(({ mentor }) => (
                <Table.Th key={mentor.id} scope="col">
                  <Person of={mentor} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rowsFor(seeker).map(({ name, cell }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" className={classes.about}>
                  {name}
                </Table.Th>
                {matches.map((match) => (
                  <Table.Td key={match.mentor.id}>{cell(match)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td />
              {matches.map(({ mentor }) => (
                <Table.Td key={mentor.id}>
                  <ButtonLink
                    to="/c/$slug/ask"
                    params={{ slug }}
                    search={{ mentor: mentor.id }}
                    size="sm"
                    maw="100%"
                  >
                    {words.mentors.ask(nameOf(mentor))}
                  </ButtonLink>
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </div>
      <div>{back}</div>
    </Stack>
  );
}

const orNothing = (text: string): string => (text === '' ? words.compare.nothing : text);

/** What two mentors are compared by, in the order in which it counts. */
function rowsFor(seeker: Seeker): { name: string; cell: (match: Match) => ReactNode }[] {
  const rows = words.compare.rows;
  return [
    { name: rows.areas, cell: (match) => orNothing(allOf(sharedAreas(match, seeker))) },
    {
      name: rows.knows,
      cell: ({ mentor }) =>
        someOf(
          knownAreas(mentor).map(({ name }) => name),
          6,
        ),
    },
    {
      name: rows.time,
      cell: (match) => (
        <Stack gap="xs">
          {words.week.sum(match.sharedMinutesPerWeek / 60)}
          <Overlap match={match} seeker={seeker} />
          <Text size="sm">{sharedHours(match) || words.compare.noHours}</Text>
        </Stack>
      ),
    },
    { name: rows.room, cell: ({ mentor }) => words.mentors.room(mentor.headroom ?? 0) },
    { name: rows.answers, cell: ({ usualAnswer }) => words.mentors.answers[usualAnswer] },
    {
      name: rows.languages,
      cell: ({ mentor }) => allOf(mentor.languages.map(({ tag }) => languageName(tag))),
    },
    {
      name: rows.offers,
      cell: ({ mentor }) => orNothing(mentor.offers.map((offer) => words.offers[offer]).join('; ')),
    },
    { name: rows.place, cell: ({ mentor }) => <Clocks timeZone={mentor.timeZone} /> },
  ];
}
