import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { CommonTimeFragment } from '../requests/request-fit.js';
import { WaitingRequest, WaitingRequestFragment } from '../requests/waiting-request.js';
import { Loaded } from '../shared/loaded.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { useLingering } from './use-lingering.js';

const OpenQueueQuery = graphql(
  `
    query OpenQueue($slug: String!, $first: Int!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          queueMatches(first: $first) {
            totalCount
            edges {
              node {
                ...CommonTime
                request {
                  id
                  viewerCanRelease
                  ...WaitingRequest
                }
              }
            }
          }
        }
      }
    }
  `,
  [WaitingRequestFragment, CommonTimeFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest'] };

type Match = NonNullable<
  NonNullable<NonNullable<ResultOf<typeof OpenQueueQuery>['community']>['viewerMember']>['queueMatches']
>['edges'][number]['node'];

/** So many at once: whom one cannot help today is not to be read. */
const page = 5;
const most = 40;

/** Who waits for any mentor, in the order in which they suit the viewer; what they hold comes first. */
export function OpenQueue() {
  const { slug } = useCommunity();
  const [first, setFirst] = useState(page);
  const [result, refresh] = useQuery({
    query: OpenQueueQuery,
    variables: { slug, first },
    context: refreshedBy,
  });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <TitledSection title={words.mentoring.queue} lead={words.mentoring.queueLead}>
      <Loaded of={result}>
        {({ community }) => {
          const queue = community?.viewerMember?.queueMatches;
          if (queue == null) return null;
          return (
            <>
              <Entries
                matches={queue.edges.map(({ node }) => node)}
                onStale={() => refresh({ requestPolicy: 'network-only' })}
              />
              {queue.totalCount > first && first < most && (
                <div>
                  <Button variant="default" onClick={() => setFirst(Math.min(first + page, most))}>
                    {words.mentoring.queueMore(queue.totalCount - first)}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </TitledSection>
  );
}

function Entries({ matches, onStale }: { matches: readonly Match[]; onStale: () => void }) {
  const ordered = useMemo(
    () =>
      [...matches].sort((a, b) => Number(b.request.viewerCanRelease) - Number(a.request.viewerCanRelease)),
    [matches],
  );
  const cards = useLingering(ordered.map((item) => ({ id: item.request.id, item })));
  if (cards.length === 0) return <Text c="dimmed">{words.mentoring.queueEmpty}</Text>;
  return cards.map(({ id, item, there }) => (
    <WaitingRequest key={id} of={item.request} waits={there} time={item} onStale={onStale} />
  ));
}
