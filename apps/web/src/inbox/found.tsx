import { Button, Card, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { AppLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { clockOf, Instant } from '../shared/instant.js';
import { Loaded } from '../shared/loaded.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { useViewer } from '../shell/viewer.js';
import { anchorOf } from '../thread/rows.js';
import { words } from '../words/index.js';
import classes from './found.module.css';

const SearchQuery = graphql(
  `
    query Search($words: String!, $communityId: ID, $threadId: ID, $after: String) {
      searchMessages(
        query: $words
        communityId: $communityId
        threadId: $threadId
        first: 20
        after: $after
      ) {
        edges {
          cursor
          node {
            excerpt {
              text
              matched
            }
            thread {
              id
              title
              participants {
                ...Person
                id
                timeZone
                community {
                  slug
                }
              }
            }
            message {
              id
              sequence
              postedAt
              author {
                ...Person
                id
                timeZone
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PersonFragment],
);

export interface Scope {
  readonly words: string;
  readonly communityId: string | null;
  readonly threadId: string | null;
}

type Hit = ResultOf<typeof SearchQuery>['searchMessages']['edges'][number]['node'];

/** What was found, the newest first, a page after the other. */
export function Found({ scope }: { scope: Scope }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Stack component="section" gap="sm" aria-label={words.inbox.found}>
      {cursors.map((after, index) => (
        <FoundPage
          key={after ?? ''}
          scope={scope}
          after={after}
          onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
        />
      ))}
    </Stack>
  );
}

function FoundPage({
  scope: { words: query, communityId, threadId },
  after,
  onMore,
}: {
  scope: Scope;
  after: string | null;
  /** Null when the next page is there. */
  onMore: ((after: string) => void) | null;
}) {
  const [result] = useQuery({
    query: SearchQuery,
    variables: {
      words: query,
      ...(communityId !== null && { communityId }),
      ...(threadId !== null && { threadId }),
      ...(after !== null && { after }),
    },
  });
  return (
    <Loaded of={result}>
      {({ searchMessages: { edges, pageInfo } }) => (
        <>
          {edges.map(({ cursor, node }) => (
            <HitCard key={cursor} hit={node} />
          ))}
          {edges.length === 0 && after === null && (
            <EmptyState title={words.inbox.notFound(query)} hint={words.inbox.notFoundHint} />
          )}
          {pageInfo.hasNextPage && pageInfo.endCursor !== null && onMore !== null && (
            <div>
              <Button variant="default" onClick={() => onMore(pageInfo.endCursor ?? '')}>
                {words.inbox.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function HitCard({ hit: { thread, message, excerpt } }: { hit: Hit }) {
  const slug = thread.participants[0]?.community.slug ?? '';
  const own = new Set(useViewer()?.memberships.map(({ id }) => id));
  // On one's own words it is the clock of whom they are for.
  const whose =
    message === null || !own.has(message.author.id)
      ? message?.author
      : thread.participants.find(({ id }) => !own.has(id));
  return (
    <Card withBorder padding="md" component="article">
      <Stack gap={4}>
        <AppLink
          to="/c/$slug/threads/$threadId"
          params={{ slug, threadId: thread.id }}
          {...(message !== null && { hash: anchorOf(message.sequence) })}
          fw={600}
        >
          {thread.title}
        </AppLink>
        <Text size="sm" className={classes.excerpt}>
          {excerpt.map(({ text, matched }, index) =>
            // Fragments have no id, and their order is all there is.
            matched ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </Text>
        {message !== null && (
          <Text size="sm" c="dimmed">
            {nameOf(message.author)} ·{' '}
            <Instant at={message.postedAt} beside={whose === undefined ? 'nobody' : clockOf(whose)} />
          </Text>
        )}
      </Stack>
    </Card>
  );
}
