import { Box, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';
import { WaitingItem, WaitingItemFragment } from './waiting-item.js';

const WaitingQuery = graphql(
  `
    query WaitingRequests($slug: String!, $after: String) {
      community(slug: $slug) {
        id
        waitingRequests(first: 30, after: $after) {
          totalCount
          edges {
            node {
              id
              askedAt
              ...WaitingItem
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [WaitingItemFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest'] };

const dayMs = 86_400_000;

/** A page of those who wait, and the next ones when asked for. Who asked first comes first: past the last who waits too long there is nobody else who does. */
export function WaitingPage({
  after,
  requestDays,
  onlyLong,
  showAll,
}: {
  after: string | null;
  requestDays: number;
  onlyLong: boolean;
  showAll: () => void;
}) {
  const { slug } = useCommunity();
  const now = useNow();
  const [more, setMore] = useState(false);
  const [result] = useQuery({ query: WaitingQuery, variables: { slug, after }, context: refreshedBy });
  return (
    <Loaded of={result}>
      {({ community }) => {
        const { edges = [], pageInfo, totalCount = 0 } = community?.waitingRequests ?? {};
        const all = edges.map(({ node }) => ({
          request: node,
          tooLong: now.getTime() - new Date(node.askedAt).getTime() > requestDays * dayMs,
        }));
        const shown = onlyLong ? all.filter(({ tooLong }) => tooLong) : all;
        if (after === null && shown.length === 0) return <Nobody others={totalCount} showAll={showAll} />;
        return (
          <>
            {shown.map(({ request, tooLong }) => (
              <WaitingItem key={request.id} of={request} tooLong={tooLong} />
            ))}
            {pageInfo?.hasNextPage === true &&
              shown.length === all.length &&
              (more ? (
                <WaitingPage
                  after={pageInfo.endCursor}
                  requestDays={requestDays}
                  onlyLong={onlyLong}
                  showAll={showAll}
                />
              ) : (
                <Box p="sm">
                  <Button variant="subtle" onClick={() => setMore(true)}>
                    {words.coordinating.more}
                  </Button>
                </Box>
              ))}
          </>
        );
      }}
    </Loaded>
  );
}

/** `others`: how many wait, but not too long. */
function Nobody({ others, showAll }: { others: number; showAll: () => void }) {
  return (
    <Box p="lg">
      <Text fw={600}>{others > 0 ? words.overview.nobodyWaitsLong(others) : words.overview.nobodyWaits}</Text>
      {others > 0 ? (
        <Button variant="default" mt="xs" onClick={showAll}>
          {words.people.showAll}
        </Button>
      ) : (
        <Text c="dimmed">{words.overview.nobodyWaitsHint}</Text>
      )}
    </Box>
  );
}
