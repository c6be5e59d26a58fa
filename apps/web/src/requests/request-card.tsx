import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { distance } from '../shared/dates.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { AnswerableFragment, AnswerRequest } from './answer-request.js';
import { RequestText, RequestTextFragment } from './request-text.js';

export const RequestFragment = graphql(
  `
    fragment Request on MentorshipRequest {
      id
      status
      submittedAt
      expiresAt
      declineKindText
      declineReason
      newcomer {
        ...Person
        id
        timeZone
        languages {
          tag
          name
        }
      }
      mentor {
        ...Person
        id
      }
      thread {
        id
        unreadCount
      }
      ...RequestText
      ...Answerable
    }
  `,
  [PersonFragment, RequestTextFragment, AnswerableFragment],
);

/** One request, with what the viewer can do about it. */
export function RequestCard({ request: given }: { request: FragmentOf<typeof RequestFragment> }) {
  const request = readFragment(RequestFragment, given);
  const { viewerMember } = useCommunity();
  const { newcomer, mentor, status } = request;
  const own = newcomer.id === viewerMember?.id;
  const waits = status === 'SUBMITTED';
  return (
    <Card withBorder padding="lg" component="article">
      <Stack gap="sm">
        <Group justify="space-between" align="start">
          {own && mentor === null && <Text fw={600}>{words.requests.toAnyone}</Text>}
          {own && mentor !== null && <Person of={mentor}>{words.requests.youAsked}</Person>}
          {!own && (
            <Person of={newcomer}>
              {words.mentors.place(newcomer.timeZone)} ·{' '}
              {newcomer.languages.map(({ name }) => name).join(', ')}
            </Person>
          )}
          <Badge variant="light" tt="none" color={waits ? 'blaze' : 'gray'}>
            {words.requests.statuses[status]}
          </Badge>
        </Group>
        {waits && (
          <Text size="sm" c="dimmed">
            {words.requests.since(distance(request.submittedAt), distance(request.expiresAt))}
          </Text>
        )}
        {request.declineKindText !== null && (
          <Text>
            {request.declineKindText} {request.declineReason}
          </Text>
        )}
        <RequestText of={request} />
        <AnswerRequest of={request} />
        {request.thread !== null && (
          <ThreadLink
            id={request.thread.id}
            unread={request.thread.unreadCount}
            label={own ? words.requests.openThread : words.requests.askBack(nameOf(newcomer))}
          />
        )}
      </Stack>
    </Card>
  );
}

function ThreadLink({ id, unread, label }: { id: string; unread: number; label: string }) {
  const { slug } = useCommunity();
  return (
    <Group gap="xs">
      <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: id }}>
        {label}
      </AppLink>
      {unread > 0 && <Badge tt="none">{words.thread.unread(unread)}</Badge>}
    </Group>
  );
}
