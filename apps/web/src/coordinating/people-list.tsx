import { Button, Card, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { words } from '../words/index.js';
import { PersonRow, PersonRowFragment } from './person-row.js';
import type { Whom } from './whom.js';

const PeopleQuery = graphql(
  `
    query People(
      $slug: String!
      $after: String
      $search: String
      $role: MemberRole
      $filter: MentorFilterInput
      $byMentoring: Boolean!
    ) {
      community(slug: $slug) {
        id
        members(first: 30, after: $after, role: $role, search: $search) @skip(if: $byMentoring) {
          totalCount
          edges {
            node {
              id
              ...PersonRow
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        mentors(first: 30, after: $after, filter: $filter) @include(if: $byMentoring) {
          totalCount
          edges {
            node {
              id
              ...PersonRow
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
  [PersonRowFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['Member'] };

/** A page of the people who are asked for, and the next ones when asked for. */
export function PeopleList({
  whom,
  name,
  after,
  showAll,
}: {
  whom: Whom;
  name: string;
  after: string | null;
  showAll: () => void;
}) {
  const { slug } = useCommunity();
  const [more, setMore] = useState(false);
  const search = name === '' ? null : name;
  const byMentoring = whom === 'ROOM' || whom === 'BREAK';
  const variables = {
    slug,
    after,
    search,
    byMentoring,
    role: byMentoring || whom === 'ALL' ? null : whom,
    filter: { search, hasRoom: whom === 'ROOM', onBreak: whom === 'BREAK' },
  };
  const [result] = useQuery({ query: PeopleQuery, variables, context: refreshedBy });
  return (
    <Loaded of={result}>
      {({ community }) => {
        const list = community?.members ?? community?.mentors;
        if (list == null) return null;
        if (after === null && list.edges.length === 0) return <Nobody showAll={showAll} />;
        return (
          <>
            {after === null && (
              <Text role="status" c="dimmed" size="sm">
                {words.people.count(list.totalCount)}
              </Text>
            )}
            <Card withBorder padding={0} style={{ overflow: 'visible' }}>
              {list.edges.map(({ node }) => (
                <PersonRow key={node.id} of={node} />
              ))}
            </Card>
            {list.pageInfo.hasNextPage &&
              (more ? (
                <PeopleList whom={whom} name={name} after={list.pageInfo.endCursor} showAll={showAll} />
              ) : (
                <div>
                  <Button variant="subtle" onClick={() => setMore(true)}>
                    {words.coordinating.more}
                  </Button>
                </div>
              ))}
          </>
        );
      }}
    </Loaded>
  );
}

function Nobody({ showAll }: { showAll: () => void }) {
  return (
    <EmptyState title={words.people.nobody} hint={words.people.nobodyHint}>
      <Button variant="default" onClick={showAll}>
        {words.people.showAll}
      </Button>
    </EmptyState>
  );
}
