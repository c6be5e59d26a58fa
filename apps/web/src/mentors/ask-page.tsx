import { Card, Stack, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { ExpectedWait, ExpectedWaitFragment } from '../requests/expected-wait.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { AskForm } from './ask-form.js';
import { Overlap, Whereabouts } from './match-card.js';
import { MatchFragment, SeekerFragment } from './match-fragment.js';
import { NextBest } from './next-best.js';
import { sharedHours } from './reasons.js';

const AskedMentorQuery = graphql(
  `
    query AskedMentor($slug: String!, $id: ID!) {
      community(slug: $slug) {
        id
        settings {
          requestDays
        }
        viewerMember {
          id
          ...Seeker
          mentorMatches(first: 1, filter: { mentorIds: [$id] }) {
            edges {
              node {
                ...Match
              }
            }
          }
        }
      }
      member(id: $id) {
        ...Person
        id
        viewerCanRequest
        viewerCannotRequestReasons {
          ...Reason
        }
      }
    }
  `,
  [PersonFragment, MatchFragment, SeekerFragment, ReasonFragment],
);

const OpenQueueQuery = graphql(
  `
    query OpenQueueWait($slug: String!) {
      community(slug: $slug) {
        id
        expectedWait {
          ...ExpectedWait
        }
        viewerMember {
          id
        }
      }
    }
  `,
  [ExpectedWaitFragment],
);

/** Asks the mentor of `?mentor=`, or whoever has time. */
export function AskPage() {
  const { mentor } = useSearch({ from: '/c/$slug/ask' });
  return (
    <MembersOnly>{mentor === undefined ? <AskAnyone /> : <AskMentor key={mentor} id={mentor} />}</MembersOnly>
  );
}

function AskAnyone() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: OpenQueueQuery, variables: { slug } });
  return (
    <Page title={words.ask.anyone} lead={words.ask.anyoneLead}>
      <Loaded of={result}>
        {({ community }) =>
          community?.viewerMember != null && (
            <AskForm
              memberId={community.viewerMember.id}
              mentorId={null}
              next={
                <>
                  <ExpectedWait of={community.expectedWait} /> {words.ask.nextAnyone}
                </>
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function AskMentor({ id }: { id: string }) {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: AskedMentorQuery, variables: { slug, id } });
  return (
    <Loaded of={result}>
      {({ community, member }) => {
        if (community?.viewerMember == null) return null;
        if (member === null) return <Gone />;
        const seeker = readFragment(SeekerFragment, community.viewerMember);
        const [edge] = community.viewerMember.mentorMatches?.edges ?? [];
        const match = edge === undefined ? null : readFragment(MatchFragment, edge.node);
        return (
          <Page title={words.mentors.ask(nameOf(member))} lead={words.ask.lead}>
            {match !== null && (
              <Card withBorder>
                <Stack gap="sm">
                  <Person of={member}>
                    <Whereabouts of={match.mentor} />
                  </Person>
                  <Text size="sm">
                    {words.mentors.answers[match.usualAnswer]}{' '}
                    {match.sharedWindows.length > 0 && words.mentors.overlap(sharedHours(match, seeker))}
                  </Text>
                  <Overlap match={match} seeker={seeker} />
                </Stack>
              </Card>
            )}
            {member.viewerCanRequest ? (
              <AskForm
                memberId={community.viewerMember.id}
                mentorId={member.id}
                next={words.ask.next(community.settings.requestDays)}
              />
            ) : (
              <Card withBorder padding="lg">
                <Stack>
                  <Person of={member} />
                  <div>
                    <Text fw={600}>{words.ask.cannot}</Text>
                    <Reasons reasons={member.viewerCannotRequestReasons} />
                  </div>
                  <NextBest instead={member.id} />
                </Stack>
              </Card>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

/** The mentor left, or was removed, while their card was open; or the link is old. */
function Gone() {
  return (
    <Page title={words.ask.gone}>
      <EmptyState title={words.ask.goneHint}>
        <NextBest instead="" />
      </EmptyState>
    </Page>
  );
}
