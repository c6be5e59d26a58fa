import { Card, Group, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { Celebration } from './celebration.js';
import { LogMilestoneForm } from './log-milestone-form.js';
import { MilestoneFragment } from './milestone.js';
import { MilestoneItem } from './milestone-item.js';
import { StepDetails } from './step-details.js';
import { stateOf, tellingOf } from './steps.js';
import { ToConfirm } from './to-confirm.js';
import { Trail } from './trail.js';

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
            description
            needsConfirmation
          }
        }
        ladderProgress {
          reached {
            id
            name
          }
          next {
            id
            name
          }
        }
        milestones(first: 100) {
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
  [PersonFragment, MilestoneFragment],
);

type Climber = NonNullable<ResultOf<typeof PathQuery>['member']>;

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
  const [result, refresh] = useQuery({ query: PathQuery, variables: { memberId }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ member }) => (member?.ladderProgress == null ? <NotFoundPage /> : <PathOf member={member} />)}
    </Loaded>
  );
}

function PathOf({ member }: { member: Climber }) {
  const { viewerMember } = useCommunity();
  const own = member.id === viewerMember?.id;
  const { ladder } = member.community;
  const { reached = [], next = null } = member.ladderProgress ?? {};
  const milestones = member.milestones.edges.map(({ node }) => node);
  const helps = viewerMember?.roles.some((role) => role !== 'NEWCOMER') === true;
  return (
    <Page
      title={own ? words.path.title : words.path.titleOf(nameOf(member))}
      lead={words.path.progress(reached.length, ladder.length)}
    >
      {!own && <WaysBack />}
      {own && <Celebration memberId={member.id} reached={reached} />}
      {own && helps && <ToConfirm />}
      {ladder.length === 0 ? (
        <EmptyState title={words.path.noLadder} hint={words.path.noLadderHint} />
      ) : (
        <Card withBorder padding="lg" component="section" aria-label={words.path.trail}>
          <Trail steps={stepsOf(member, milestones)} />
        </Card>
      )}
      {own && ladder.length > 0 && (
        <LogMilestoneForm rungs={ladder} first={next?.id ?? ladder[0]?.id ?? ''} />
      )}
      {milestones.length > 0 && (
        <TitledSection title={words.path.timeline}>
          <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {milestones.map((milestone) => (
              <Card key={milestone.id} component="li" withBorder>
                <MilestoneItem of={milestone} />
              </Card>
            ))}
          </Stack>
        </TitledSection>
      )}
    </Page>
  );
}

/** From somebody else's path to where those are for whom one looks at it. */
function WaysBack() {
  const { slug, viewerMember } = useCommunity();
  const link = { params: { slug }, size: 'sm' } as const;
  return (
    <Group>
      {viewerMember?.roles.includes('MENTOR') && (
        <AppLink to="/c/$slug/mentoring" {...link}>
          ← {words.mentoring.title}
        </AppLink>
      )}
      {viewerMember?.roles.includes('COORDINATOR') && (
        <AppLink to="/c/$slug/coordinating/people" {...link}>
          ← {words.people.title}
        </AppLink>
      )}
    </Group>
  );
}

function stepsOf({ community: { ladder }, ladderProgress }: Climber, milestones: Logged) {
  return ladder.map(({ id, name, description }) => {
    const milestone = tellingOf(id, milestones);
    const reached = ladderProgress?.reached.some((rung) => rung.id === id) === true;
    const state = stateOf(milestone, reached, ladderProgress?.next?.id === id);
    return {
      id,
      name,
      state,
      details: <StepDetails state={state} description={description} milestone={milestone} />,
    };
  });
}

type Logged = readonly Climber['milestones']['edges'][number]['node'][];
