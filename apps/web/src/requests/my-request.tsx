import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { ButtonLink } from '../shared/app-link.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { Clocks } from './clocks.js';
import { RequestState, RequestStateFragment } from './request-state.js';
import { RequestText, RequestTextFragment } from './request-text.js';
import { RequestWay, RequestWayFragment } from './request-way.js';
import { WithdrawRequest } from './withdraw-request.js';

export const MyRequestFragment = graphql(
  `
    fragment MyRequest on MentorshipRequest {
      id
      status
      mentor {
        ...Person
        id
        timeZone
      }
      thread {
        id
        unreadCount
      }
      mentorship {
        id
      }
      viewerCanWithdraw
      ...RequestState
      ...RequestText
      ...RequestWay
    }
  `,
  [PersonFragment, RequestStateFragment, RequestTextFragment, RequestWayFragment],
);

/** One of the viewer's own requests: where it stands in plain words, the way it went, what they can do. */
export function MyRequest({ of }: { of: FragmentOf<typeof MyRequestFragment> }) {
  const request = readFragment(MyRequestFragment, of);
  const { slug } = useCommunity();
  const { mentor, status, thread, mentorship } = request;
  const waits = status === 'SUBMITTED';
  return (
    <Card
      withBorder
      padding="lg"
      component="article"
      aria-label={mentor === null ? words.requests.toAnyone : words.requests.to(nameOf(mentor))}
    >
      <Stack gap="md">
        <Group justify="space-between" align="start" gap="xs">
          {mentor === null ? (
            <Text fw={600}>{words.requests.toAnyone}</Text>
          ) : (
            <Person of={mentor}>
              <Clocks timeZone={mentor.timeZone} />
            </Person>
          )}
          <Badge variant="light" tt="none" color={waits ? 'blaze' : status === 'ACCEPTED' ? 'trail' : 'gray'}>
            {words.requests.statuses[status]}
          </Badge>
        </Group>
        <RequestState of={request} />
        <RequestWay of={request} />
        <details>
          <summary>{words.requests.yourWords}</summary>
          <RequestText of={request} />
        </details>
        <Actions>
          {thread !== null && (
            <ButtonLink
              to="/c/$slug/threads/$threadId"
              params={{ slug, threadId: thread.id }}
              variant="light"
            >
              {thread.unreadCount > 0
                ? words.requests.openThreadWith(thread.unreadCount)
                : words.requests.openThread}
            </ButtonLink>
          )}
          {mentorship !== null && (
            <ButtonLink
              to="/c/$slug/mentorships/$mentorshipId"
              params={{ slug, mentorshipId: mentorship.id }}
              variant="default"
            >
              {words.requests.openMentorship}
            </ButtonLink>
          )}
          {request.viewerCanWithdraw && <WithdrawRequest requestId={request.id} />}
        </Actions>
      </Stack>
    </Card>
  );
}
