import { Anchor, Text } from '@mantine/core';
import { type FragmentOf, readFragment } from '../api/graphql.js';
import { calendarDay } from '../shared/dates.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { nameOf } from '../shared/person.js';
import { words } from '../words/index.js';
import { MilestoneFragment } from './milestone.js';
import { isBehind, type StepState } from './steps.js';

/** What stands beside a way mark: when and where it was seen for what lies behind, how one gets there for the rest. */
export function StepDetails({
  state,
  description,
  milestone: given,
}: {
  state: StepState;
  description: string | null;
  milestone: FragmentOf<typeof MilestoneFragment> | null;
}) {
  const milestone = readFragment(MilestoneFragment, given);
  return (
    <>
      {milestone !== null && state !== 'declined' && (
        <Text size="sm" c="dimmed">
          {calendarDay(milestone.reachedOn)}
          {milestone.decidedBy !== null && ` · ${words.path.confirmedBy(nameOf(milestone.decidedBy))}`}
          {milestone.evidenceUrl !== null && (
            <>
              {' · '}
              <Anchor
                href={milestone.evidenceUrl}
                target="_blank"
                rel="noreferrer"
                size="sm"
                underline="always"
              >
                {words.path.seeEvidence}
              </Anchor>
            </>
          )}
        </Text>
      )}
      {milestone?.declineReason != null && (
        <Text size="sm" mt={4}>
          {words.path.missing} {milestone.declineReason}
        </Text>
      )}
      {description !== null && !isBehind(state) && (
        <Text component="div" size="sm" mt={4} maw="38rem">
          <PlainMarkdown text={description} />
        </Text>
      )}
    </>
  );
}
