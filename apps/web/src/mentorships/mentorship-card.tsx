import { Badge, Card, Group, Progress as Meter, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { day } from '../shared/dates.js';
import { Person, PersonFragment } from '../shared/person.js';
import { MilestoneFragment } from '../path/milestone.js';
import { MilestoneItem } from '../path/milestone-item.js';
import { TurnBadge, TurnFragment } from '../thread/turn.js';
import { words } from '../words/index.js';

export const MentorshipFragment = graphql(
  `
    fragment Mentorship on Mentorship {
      id
      status
      startedAt
      endedAt
      progress {
        share
        next {
          id
          name
        }
      }
      mentee {
        ...Person
        id
        milestones(first: 5, status: [CLAIMED]) {
          edges {
            node {
              id
              viewerCanConfirm
              ...Milestone
            }
          }
        }
      }
      lead {
        ...Person
        id
      }
      viewerCanOpenThread
      threads(first: 5) {
        totalCount
        edges {
          node {
            id
            title
            unreadCount
            ...Turn
          }
        }
      }
    }
  `,
  [PersonFragment, TurnFragment, MilestoneFragment],
);

/** A mentorship with its conversations, newest first. */
export function MentorshipCard({ mentorship: given }: { mentorship: FragmentOf<typeof MentorshipFragment> }) {
  const mentorship = readFragment(MentorshipFragment, given);
  const { slug, viewerMember } = useCommunity();
  const { id, mentee, lead, status, startedAt, endedAt } = mentorship;
  const toConfirm = mentee.milestones.edges.map(({ node }) => node).filter((node) => node.viewerCanConfirm);
  const guides = mentee.id !== viewerMember?.id;
  return (
    <Card withBorder padding="lg" component="article">
      <Stack gap="sm">
        <Group justify="space-between" align="start">
          <Person of={guides ? mentee : lead}>
            {endedAt === null
              ? `${guides ? words.mentorships.youGuide : words.mentorships.guidesYou} · ${words.mentorships.since(day(startedAt))}`
              : `${guides ? words.mentorships.youGuided : words.mentorships.guidedYou} · ${words.mentorships.until(day(endedAt))}`}
          </Person>
          {status !== 'ACTIVE' && (
            <Badge variant="light" tt="none" color="gray">
              {words.mentorships.statuses[status]}
            </Badge>
          )}
        </Group>
        <Progress of={mentorship.progress} memberId={mentee.id} own={!guides} />
        {toConfirm.map((milestone) => (
          <Card key={milestone.id} withBorder bg="transparent">
            <MilestoneItem of={milestone} />
          </Card>
        ))}
        {mentorship.threads.edges.map(({ node: thread }) => (
          <Group key={thread.id} gap="xs">
            <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread.id }} fw={500}>
              {thread.title}
            </AppLink>
            {thread.unreadCount > 0 && <Badge tt="none">{words.thread.unread(thread.unreadCount)}</Badge>}
            <TurnBadge of={thread} />
          </Group>
        ))}
        {mentorship.threads.totalCount > mentorship.threads.edges.length && (
          <Text size="sm" c="dimmed">
            {words.welcome.more(mentorship.threads.totalCount - mentorship.threads.edges.length)}
          </Text>
        )}
        <Group gap="sm">
          {mentorship.viewerCanOpenThread && (
            <ButtonLink
              to="/c/$slug/mentorships/$mentorshipId/talk"
              params={{ slug, mentorshipId: id }}
              variant="light"
              size="xs"
            >
              {words.mentorships.talk}
            </ButtonLink>
          )}
          <AppLink to="/c/$slug/mentorships/$mentorshipId" params={{ slug, mentorshipId: id }} size="sm">
            {words.mentorships.all}
          </AppLink>
        </Group>
      </Stack>
    </Card>
  );
}

/** How far the mentee has come, with the way to their path. */
function Progress({
  of: { share, next },
  memberId,
  own,
}: {
  of: { share: number; next: { name: string } | null };
  memberId: string;
  own: boolean;
}) {
  const { slug } = useCommunity();
  return (
    <Group gap="sm" wrap="nowrap">
      <Meter value={share * 100} w={96} aria-label={words.path.share} />
      <Text size="sm" c="dimmed">
        {next === null ? words.path.allReached : words.path.next(next.name)}
      </Text>
      <AppLink to="/c/$slug/path" params={{ slug }} search={own ? {} : { member: memberId }} size="sm">
        {own ? words.path.title : words.path.see}
      </AppLink>
    </Group>
  );
}
