import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import type { WaitingChoiceFragment } from '../mentoring/waiting-choices.js';
import { distance } from '../shared/dates.js';
import { Ago, clockOf, Instant } from '../shared/instant.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';
import { AnswerableFragment, AnswerRequest } from './answer-request.js';
import { Clocks } from './clocks.js';
import { CommonTimeFragment, RequestFit, RequestFitFragment } from './request-fit.js';
import { RequestOutcome } from './request-outcome.js';
import { RequestText, RequestTextFragment } from './request-text.js';

export const WaitingRequestFragment = graphql(
  `
    fragment WaitingRequest on MentorshipRequest {
      id
      submittedAt
      expiresAt
      openQueue
      newcomer {
        ...Person
        id
        timeZone
        goals
      }
      thread {
        id
        topic
        unreadCount
      }
      match {
        ...CommonTime
      }
      ...RequestText
      ...RequestFit
      ...Answerable
    }
  `,
  [PersonFragment, RequestTextFragment, RequestFitFragment, CommonTimeFragment, AnswerableFragment],
);

/** A request with everything that a mentor needs to decide, then what came of it. */
export function WaitingRequest({
  of,
  waits,
  time = null,
  others,
  onStale,
}: {
  of: FragmentOf<typeof WaitingRequestFragment>;
  /** Whether it still waits for the viewer; when not, it says what became of it. */
  waits: boolean;
  /** The common time, where the request itself does not say it. */
  time?: FragmentOf<typeof CommonTimeFragment> | null;
  /** What else waits for the viewer. */
  others?: readonly FragmentOf<typeof WaitingChoiceFragment>[];
  onStale: () => void;
}) {
  const request = readFragment(WaitingRequestFragment, of);
  const { newcomer, thread } = request;
  const now = useNow();
  const [accepted, setAccepted] = useState(false);
  const [late, setLate] = useState(false);
  const [written, setWritten] = useState('');
  const name = nameOf(newcomer);
  return (
    <Card withBorder padding="lg" component="article" aria-label={words.requests.from(name)}>
      <Stack gap="md">
        <Group justify="space-between" align="start" gap="xs">
          <Person of={newcomer}>
            <Clocks timeZone={newcomer.timeZone} />
          </Person>
          {waits && !request.openQueue && (
            <Badge variant="light" tt="none" color="blaze" size="lg">
              {words.requests.answerBy(distance(request.expiresAt, now))}
            </Badge>
          )}
        </Group>
        {waits ? (
          <>
            <Text size="sm" c="dimmed" className="sentence">
              {thread !== null && `${words.requests.about(words.topics[thread.topic])} · `}
              {words.requests.sent} <Ago at={request.submittedAt} beside={clockOf(newcomer)} />
              {' · '}
              {request.openQueue ? words.requests.queueDeadline : words.requests.deadline}{' '}
              <Instant at={request.expiresAt} beside={clockOf(newcomer)} />
            </Text>
            <RequestText of={request} />
            {newcomer.goals !== null && (
              <div>
                <Text size="sm" fw={600}>
                  {words.requests.goals}
                </Text>
                <Text size="sm">{newcomer.goals}</Text>
              </div>
            )}
            <RequestFit of={request} time={request.match ?? time} />
            {thread !== null && thread.unreadCount > 0 && (
              <Text size="sm" fw={600}>
                {words.requests.wroteMore(name, thread.unreadCount)}
              </Text>
            )}
            <AnswerRequest
              of={request}
              others={others}
              onAccepted={() => setAccepted(true)}
              onWrite={setWritten}
              onStale={() => {
                setLate(true);
                onStale();
              }}
            />
          </>
        ) : (
          <RequestOutcome
            requestId={request.id}
            name={name}
            accepted={accepted}
            late={late}
            written={written}
          />
        )}
      </Stack>
    </Card>
  );
}
