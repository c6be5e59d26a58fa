import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { day } from '../shared/dates.js';
import { Person, PersonFragment } from '../shared/person.js';
import { TurnBadge, TurnFragment } from '../thread/turn.js';
import { words } from '../words/index.js';
import { MentorshipSteps, MentorshipStepsFragment } from './mentorship-steps.js';

export const MentorshipFragment = graphql(
  `
    fragment Mentorship on Mentorship {
      id
      status
      startedAt
      endedAt
      mentee {
        ...Person
        id
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
      ...MentorshipSteps
    }
  `,
  [PersonFragment, TurnFragment, MentorshipStepsFragment],
);

/** A mentorship with its conversations, newest first. */
export function MentorshipCard({ mentorship: given }: { mentorship: FragmentOf<typeof MentorshipFragment> }) {
  const mentorship = readFragment(MentorshipFragment, given);
  const { slug, viewerMember } = useCommunity();
  const { id, mentee, lead, status, startedAt, endedAt } = mentorship;
  const guides = mentee.id !== viewerMember?.id;
  return (
    <Card withBorder padding="lg" component="article">
      <Stack gap="sm">
        <Group justify="space-between" align="start">
          <Person of={guides ? mentee : lead}>
            {guides ? words.mentorships.youGuide : words.mentorships.guidesYou} ·{' '}
            {endedAt === null
              ? words.mentorships.since(day(startedAt))
              : words.mentorships.until(day(endedAt))}
          </Person>
          {status !== 'ACTIVE' && (
            <Badge variant="light" tt="none" color="gray">
              {words.mentorships.statuses[status]}
            </Badge>
          )}
        </Group>
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
          <MentorshipSteps of={mentorship} />
        </Group>
      </Stack>
    </Card>
  );
}
