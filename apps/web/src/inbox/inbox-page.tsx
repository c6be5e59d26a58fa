import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { MentorshipCard, MentorshipFragment } from '../mentorships/mentorship-card.js';
import { RequestCard, RequestFragment } from '../requests/request-card.js';
import { AppLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';

const InboxQuery = graphql(
  `
    query Inbox($slug: String!) {
      community(slug: $slug) {
        id
        openQueue(first: 20) {
          totalCount
          edges {
            node {
              id
              ...Request
            }
          }
        }
        viewerMember {
          id
          receivedRequests(first: 20, status: [SUBMITTED]) {
            totalCount
            edges {
              node {
                id
                ...Request
              }
            }
          }
          sentRequests(first: 10) {
            totalCount
            edges {
              node {
                id
                status
                ...Request
              }
            }
          }
          mentorships(first: 20) {
            totalCount
            edges {
              node {
                id
                status
                ...Mentorship
              }
            }
          }
        }
      }
    }
  `,
  [RequestFragment, MentorshipFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = {
  additionalTypenames: ['MentorshipRequest', 'Mentorship', 'Thread', 'Message', 'Milestone'],
};

type Answer = NonNullable<ResultOf<typeof InboxQuery>['community']>;

export function InboxPage() {
  return (
    <Page title={words.inbox.title} lead={words.inbox.lead}>
      <MembersOnly>
        <Inbox />
      </MembersOnly>
    </Page>
  );
}

function Inbox() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: InboxQuery, variables: { slug }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  return (
    <Loaded of={result}>{({ community }) => community !== null && <Sections community={community} />}</Loaded>
  );
}

const nodes = <Node,>(connection: { edges: readonly { node: Node }[] } | null | undefined): readonly Node[] =>
  connection?.edges.map(({ node }) => node) ?? [];

const isOpen = ({ status }: { status: string }) => status === 'SUBMITTED';
const isLive = ({ status }: { status: string }) => status === 'ACTIVE' || status === 'PAUSED';

function Sections({ community: { openQueue, viewerMember } }: { community: Answer }) {
  const { slug, viewerMember: self } = useCommunity();
  const received = nodes(viewerMember?.receivedRequests);
  const sent = nodes(viewerMember?.sentRequests);
  const mentorships = nodes(viewerMember?.mentorships);
  const queue = nodes(openQueue);
  const live = mentorships.filter(isLive);
  const earlier = mentorships.filter((mentorship) => !isLive(mentorship));
  // What was accepted lives on as a mentorship, further up.
  const closed = sent.filter((request) => !isOpen(request) && request.status !== 'ACCEPTED');

  if ([received, sent, mentorships, queue].every(({ length }) => length === 0)) {
    return (
      <Stack gap={4}>
        <Text fw={600}>{words.inbox.empty}</Text>
        {self?.roles.includes('NEWCOMER') === true && (
          <AppLink to="/c/$slug/mentors" params={{ slug }}>
            {words.shell.mentors}
          </AppLink>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="xl">
      <Section title={words.inbox.received} of={received}>
        {(request) => <RequestCard key={request.id} request={request} />}
      </Section>
      <Section title={words.inbox.sent} of={sent.filter(isOpen)}>
        {(request) => <RequestCard key={request.id} request={request} />}
      </Section>
      <Section title={words.inbox.mentorships} of={live}>
        {(mentorship) => <MentorshipCard key={mentorship.id} mentorship={mentorship} />}
      </Section>
      <Section title={words.inbox.queue} of={queue}>
        {(request) => <RequestCard key={request.id} request={request} />}
      </Section>
      <Section title={words.inbox.closed} of={closed}>
        {(request) => <RequestCard key={request.id} request={request} />}
      </Section>
      <Section title={words.inbox.earlier} of={earlier}>
        {(mentorship) => <MentorshipCard key={mentorship.id} mentorship={mentorship} />}
      </Section>
    </Stack>
  );
}

function Section<Item>({
  title,
  of: items,
  children,
}: {
  title: string;
  of: readonly Item[];
  children: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{title}</Title>
      {items.map(children)}
    </Stack>
  );
}
