import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { words } from '../words/index.js';
import { WaitingItem, WaitingItemFragment } from './waiting-item.js';

const WaitingQuery = graphql(
  `
    query Waiting($first: Int!, $communityId: ID) {
      viewer {
        inboxCounts {
          total
          unreadThreads
        }
        inbox(first: $first, communityId: $communityId) {
          totalCount
          edges {
            node {
              ...WaitingItem
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  `,
  [WaitingItemFragment],
);

/** What may come to wait, for the cache: an empty list names no type. */
const refreshedBy = {
  additionalTypenames: ['MentorshipRequest', 'Mentorship', 'Thread', 'Message', 'Milestone'],
};

const page = 50;
/** Most that the API gives at once. */
const mostAtOnce = 100;

/**
 * What waits for the viewer, what waits longest first.
 *
 * @param communityId only there; null for all communities
 * @param onCount how many things wait there, whenever that changes
 */
export function Waiting({
  communityId,
  onCount,
}: {
  communityId: string | null;
  onCount: (count: number) => void;
}) {
  const [first, setFirst] = useState(page);
  const [result, ask] = useQuery({
    query: WaitingQuery,
    variables: { first, communityId },
    context: refreshedBy,
  });
  useRefreshOnReturn(ask);
  useInboxChanged(ask);

  const inbox = result.data?.viewer?.inbox;
  const shown = (inbox?.edges ?? []).map(({ node }) => node);
  const count = inbox?.totalCount ?? 0;
  const unlisted = count - shown.length;
  const tellCount = useEffectEvent(onCount);
  useEffect(() => tellCount(count), [count]);

  return (
    <Loaded of={result}>
      {() =>
        shown.length === 0 && unlisted === 0 ? (
          <EmptyState title={words.inbox.nothingWaits} hint={words.inbox.nothingWaitsHint} />
        ) : (
          <Stack component="section" gap="sm" aria-label={words.inbox.waiting}>
            {shown.map((item) => (
              <WaitingItem
                key={readFragment(WaitingItemFragment, item).id}
                of={item}
                named={communityId === null}
              />
            ))}
            {unlisted > 0 &&
              (first < mostAtOnce ? (
                <div>
                  <Button variant="default" onClick={() => setFirst(mostAtOnce)}>
                    {words.inbox.more}
                  </Button>
                </div>
              ) : (
                <Text c="dimmed">{words.inbox.unlisted(unlisted)}</Text>
              ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
