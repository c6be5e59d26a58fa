import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { calendarDay } from '../shared/dates.js';
import { Ago, clockOf } from '../shared/instant.js';
import { nameOf } from '../shared/person.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { Reasons } from '../shared/problems.js';
import { words } from '../words/index.js';
import { DecideMilestone } from './decide-milestone.js';
import { MilestoneFragment } from './milestone.js';

/** One milestone, with what was said of it, and what the viewer can say. */
export function MilestoneItem({ of }: { of: FragmentOf<typeof MilestoneFragment> }) {
  const { viewerMember } = useCommunity();
  const milestone = readFragment(MilestoneFragment, of);
  const { status, evidenceUrl, note, declineReason, decidedAt, decidedBy } = milestone;
  const waits = status === 'CLAIMED' && milestone.member.id !== viewerMember?.id;
  return (
    <Stack component="article" gap="xs">
      <Group gap="xs">
        <Text fw={600}>{milestone.rung.name}</Text>
        <Badge
          variant="light"
          tt="none"
          color={status === 'CLAIMED' ? 'blaze' : status === 'DECLINED' ? 'gray' : 'trail'}
        >
          {words.path.statuses[status]}
        </Badge>
        <Text component="time" dateTime={milestone.reachedOn} size="sm" c="dimmed">
          {calendarDay(milestone.reachedOn)}
        </Text>
      </Group>
      {evidenceUrl === null ? (
        waits && (
          <Text size="sm" c="dimmed">
            {words.path.noEvidence}
          </Text>
        )
      ) : (
        <Anchor href={evidenceUrl} target="_blank" rel="noreferrer" size="sm">
          {evidenceUrl}
        </Anchor>
      )}
      {note !== null && <PlainMarkdown text={note} />}
      {declineReason !== null && (
        <Text size="sm">
          {words.path.missing} {declineReason}
        </Text>
      )}
      {decidedAt !== null && decidedBy !== null && (
        <Text size="sm" c="dimmed">
          {status === 'DECLINED'
            ? words.path.lookedAtBy(nameOf(decidedBy))
            : words.path.confirmedBy(nameOf(decidedBy))}
          ,{' '}
          <Ago
            at={decidedAt}
            beside={clockOf(decidedBy.id === viewerMember?.id ? milestone.member : decidedBy)}
          />
        </Text>
      )}
      {milestone.viewerCanConfirm && <DecideMilestone milestoneId={milestone.id} />}
      {waits && !milestone.viewerCanConfirm && <Reasons reasons={milestone.viewerCannotConfirmReasons} />}
    </Stack>
  );
}
