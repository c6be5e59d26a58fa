import { Card, Stack, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { Ladder, RungFragment } from './ladder.js';
import { LogMilestoneForm } from './log-milestone-form.js';
import { MilestoneFragment } from './milestone.js';
import { MilestoneItem } from './milestone-item.js';

const PathQuery = graphql(
  `
    query Path($memberId: ID!) {
      member(id: $memberId) {
        ...Person
        id
        community {
          id
          ladder {
            id
            name
            needsConfirmation
            ...Rung
          }
        }
        ladderProgress {
          share
          reached {
            id
          }
          next {
            id
          }
        }
        milestones(first: 50) {
          edges {
            node {
              id
              status
              rung {
                id
              }
              ...Milestone
            }
          }
        }
      }
    }
  `,
  [PersonFragment, RungFragment, MilestoneFragment],
);

/** An empty timeline names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['Milestone'] };

/** One's own way up the ladder, or that of `?member=`. */
export function PathPage() {
  return (
    <MembersOnly>
      <Path />
    </MembersOnly>
  );
}

function Path() {
  const { viewerMember } = useCommunity();
  const { member: asked } = useSearch({ from: '/c/$slug/path' });
  const memberId = asked ?? viewerMember?.id ?? '';
  const [result] = useQuery({ query: PathQuery, variables: { memberId }, context: refreshedBy });
  return (
    <Loaded of={result}>
      {({ member }) => {
        if (member?.ladderProgress == null) return <NotFoundPage />;
        const own = member.id === viewerMember?.id;
        const { ladder } = member.community;
        const { reached, next } = member.ladderProgress;
        const milestones = member.milestones.edges.map(({ node }) => node);
        return (
          <Page
            title={own ? words.path.title : words.path.titleOf(nameOf(member))}
            lead={words.path.progress(reached.length, ladder.length)}
          >
            <Card withBorder padding="lg">
              <Ladder
                rungs={ladder}
                reached={new Set(reached.map(({ id }) => id))}
                waiting={
                  new Set(milestones.filter(({ status }) => status === 'CLAIMED').map(({ rung }) => rung.id))
                }
                next={next?.id ?? null}
              />
            </Card>
            {own && ladder.length > 0 && (
              <LogMilestoneForm key={next?.id} rungs={ladder} first={next?.id ?? ladder[0]?.id ?? ''} />
            )}
            {milestones.length > 0 && (
              <Stack component="section">
                <Title order={2}>{words.path.timeline}</Title>
                {milestones.map((milestone) => (
                  <Card key={milestone.id} withBorder>
                    <MilestoneItem of={milestone} />
                  </Card>
                ))}
              </Stack>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
