import { Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { WaitingRequest, WaitingRequestFragment } from '../requests/waiting-request.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { Mentees } from './mentees.js';
import { OpenQueue } from './open-queue.js';
import { Standing, StandingFragment, takesNothing, whyNoneCome } from './standing.js';
import { useLingering } from './use-lingering.js';
import { WaitingChoiceFragment } from './waiting-choices.js';

const MentoringQuery = graphql(
  `
    query Mentoring($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          roles
          ...Standing
          receivedRequests(first: 40, status: [SUBMITTED]) {
            edges {
              node {
                id
                expiresAt
                ...WaitingRequest
                ...WaitingChoice
              }
            }
          }
        }
      }
    }
  `,
  [StandingFragment, WaitingRequestFragment, WaitingChoiceFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest', 'Member'] };

type Mentor = NonNullable<NonNullable<ResultOf<typeof MentoringQuery>['community']>['viewerMember']>;

/** All that a mentor does here, what waits for them first. */
export function MentoringPage() {
  return (
    <Page title={words.mentoring.title} lead={words.mentoring.lead}>
      <MembersOnly>
        <Mentoring />
      </MembersOnly>
    </Page>
  );
}

function Mentoring() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: MentoringQuery, variables: { slug }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ community }) => {
        const mentor = community?.viewerMember;
        if (mentor == null) return null;
        if (!mentor.roles.includes('MENTOR')) return <NoMentor />;
        return <Sections mentor={mentor} onStale={() => refresh({ requestPolicy: 'network-only' })} />;
      }}
    </Loaded>
  );
}

function NoMentor() {
  const { slug } = useCommunity();
  return (
    <EmptyState title={words.mentoring.noMentor} hint={words.mentoring.noMentorHint}>
      <ButtonLink to="/c/$slug/me" params={{ slug }}>
        {words.me.becomeMentor}
      </ButtonLink>
    </EmptyState>
  );
}

function NothingWaits({ of }: { of: Mentor }) {
  const why = whyNoneCome(readFragment(StandingFragment, of));
  return (
    <Text c="dimmed">
      {words.mentoring.nothingWaits} {why ?? words.mentoring.newAppear}
    </Text>
  );
}

function Sections({ mentor, onStale }: { mentor: Mentor; onStale: () => void }) {
  const { slug } = useCommunity();
  const waiting = useMemo(
    () =>
      mentor.receivedRequests.edges
        .map(({ node }) => node)
        .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt)),
    [mentor.receivedRequests],
  );
  const [offAtFirst] = useState(() => takesNothing(readFragment(StandingFragment, mentor)));
  const standing = <Standing of={mentor} waiting={waiting} />;
  const cards = useLingering(waiting.map((item) => ({ id: item.id, item })));
  return (
    <Stack gap="xl">
      {/* Where somebody on a break looks first. It stays there when they come back: nothing jumps under the finger. */}
      {offAtFirst && standing}
      <TitledSection title={words.mentoring.waiting(waiting.length)}>
        {cards.length === 0 && <NothingWaits of={mentor} />}
        {cards.map(({ id, item, there }) => (
          <WaitingRequest
            key={id}
            of={item}
            waits={there}
            others={waiting.filter((other) => other.id !== id)}
            onStale={onStale}
          />
        ))}
      </TitledSection>
      {!offAtFirst && standing}
      <Mentees />
      <OpenQueue />
      <Text>
        <AppLink to="/c/$slug/mentoring/replies" params={{ slug }}>
          {words.mentoring.toReplies}
        </AppLink>
      </Text>
    </Stack>
  );
}
