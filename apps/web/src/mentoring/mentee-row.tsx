import { Badge, Group, Text } from '@mantine/core';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { distance } from '../shared/dates.js';
import { Ago, type OtherClock } from '../shared/instant.js';
import { nameOf, type PersonRef } from '../shared/person.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';
import type { Waiting } from './mentee-order.js';

/** One row of what a mentor sees at a glance. */
export interface Mentee {
  /** The mentorship's. */
  readonly id: string;
  readonly person: PersonRef;
  readonly clock: OtherClock;
  readonly memberId: string;
  readonly paused: boolean;
  /** Whether the viewer leads, rather than helps beside somebody. */
  readonly leads: boolean;
  readonly waiting: Waiting;
  /** Since when the mentee's own answer is waited for; null when it is not. */
  readonly menteesTurnSince: string | null;
  /** The highest rung so far; null when there is none yet. */
  readonly reached: string | null;
  /** The rung to aim for; null when all are reached. */
  readonly next: string | null;
  /** The conversation in which the viewer's answer is waited for. */
  readonly thread: string | null;
}

export function MenteeRow({ of: mentee }: { of: Mentee }) {
  const { slug } = useCommunity();
  const now = useNow();
  const { columns } = words.mentoring;
  const { waiting } = mentee;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <AppLink to="/c/$slug/mentorships/$mentorshipId" params={{ slug, mentorshipId: mentee.id }} fw={600}>
          {nameOf(mentee.person)}
        </AppLink>
        <Group gap={4}>
          {!mentee.leads && (
            <Badge variant="default" tt="none" size="sm">
              {words.mentoring.youHelp}
            </Badge>
          )}
          {mentee.paused && (
            <Badge variant="light" color="gray" tt="none" size="sm">
              {words.mentorships.statuses.PAUSED}
            </Badge>
          )}
        </Group>
      </th>
      <td role="cell" data-label={columns.turn}>
        <Turn of={mentee} now={now} />
      </td>
      <td role="cell" data-label={columns.activity}>
        <Ago at={waiting.lastActivity} beside={mentee.clock} />
      </td>
      <td role="cell" data-label={columns.step}>
        <Text size="sm">{mentee.reached ?? words.mentoring.noStep}</Text>
        <Text size="sm" c="dimmed">
          {mentee.next === null ? words.path.allReached : words.path.next(mentee.next)}
        </Text>
        {waiting.toConfirm > 0 && (
          <AppLink to="/c/$slug/path" params={{ slug }} search={{ member: mentee.memberId }} size="sm">
            {words.mentoring.toConfirm(waiting.toConfirm)}
          </AppLink>
        )}
      </td>
      <td role="cell" data-label={columns.unread}>
        {waiting.unread > 0 ? <Badge tt="none">{words.thread.unread(waiting.unread)}</Badge> : '–'}
      </td>
    </tr>
  );
}

/** Whose answer is waited for, and since when. */
function Turn({ of: { waiting, menteesTurnSince, thread }, now }: { of: Mentee; now: Date }) {
  const { slug } = useCommunity();
  if (waiting.turnSince !== null && thread !== null) {
    return (
      <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread }} fw={600}>
        {words.mentoring.yours(distance(waiting.turnSince, now))}
      </AppLink>
    );
  }
  if (waiting.stillGoingSince !== null) return words.mentoring.quiet;
  return menteesTurnSince === null
    ? words.mentoring.nobodys
    : words.mentoring.theirs(distance(menteesTurnSince, now));
}
