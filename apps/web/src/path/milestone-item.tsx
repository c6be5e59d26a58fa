import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, readFragment } from '../api/graphql.js';
import { calendarDay } from '../shared/dates.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';
import { DecideMilestone } from './decide-milestone.js';
import { MilestoneFragment } from './milestone.js';

/** One milestone, with what was said of it, and what the viewer can say. */
export function MilestoneItem({ of }: { of: FragmentOf<typeof MilestoneFragment> }) {
  const milestone = readFragment(MilestoneFragment, of);
  const { status, evidenceUrl, note, declineReason } = milestone;
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
      {evidenceUrl !== null && (
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
      {milestone.viewerCanConfirm && <DecideMilestone milestoneId={milestone.id} />}
    </Stack>
  );
}
