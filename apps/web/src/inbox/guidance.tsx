import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { MentorshipCard, MentorshipFragment } from '../mentorships/mentorship-card.js';
import { Loaded } from '../shared/loaded.js';
import { words } from '../words/index.js';

const GuidanceQuery = graphql(
  `
    query Guidance($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          mentorships(first: 20) {
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
  [MentorshipFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest', 'Mentorship', 'Thread', 'Milestone'] };

const isLive = ({ status }: { status: string }) => status === 'ACTIVE' || status === 'PAUSED';

/** The viewer's mentorships with their conversations, those that go on first. */
export function Guidance() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: GuidanceQuery, variables: { slug }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ community }) => {
        const all = (community?.viewerMember?.mentorships.edges ?? []).map(({ node }) => node);
        return (
          <Stack gap="xl">
            <Section title={words.inbox.mentorships} of={all.filter(isLive)}>
              {(mentorship) => <MentorshipCard key={mentorship.id} mentorship={mentorship} />}
            </Section>
            <Section title={words.inbox.earlier} of={all.filter((one) => !isLive(one))}>
              {(mentorship) => <MentorshipCard key={mentorship.id} mentorship={mentorship} />}
            </Section>
          </Stack>
        );
      }}
    </Loaded>
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
