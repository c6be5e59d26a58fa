import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { calendarDay, day } from '../shared/dates.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { Capacity } from './capacity.js';
import { NoLanguages } from './no-languages.js';
import { StepBack } from './step-back.js';
import { ResumeMentoring, SetAway, todayIn } from './stepping-back.js';
import type { WaitingChoiceFragment } from './waiting-choices.js';

export const StandingFragment = graphql(`
  fragment Standing on Member {
    timeZone
    languages {
      tag
    }
    capacity
    headroom
    paused
    pausedUntil
    restingSince
    awayUntil
    away {
      from
      to
    }
  }
`);

type Shown = ResultOf<typeof StandingFragment>;

/** Whether no request reaches them: a break, a rest, or days away. */
export const takesNothing = ({ paused, restingSince, awayUntil }: Shown): boolean =>
  paused || restingSince !== null || awayUntil !== null;

/** Why no new request reaches the mentor, and until when; null when they do. */
export function whyNoneCome(mentor: Shown): string | null {
  const { paused, restingSince, awayUntil, headroom } = mentor;
  const { untilBack, untilDay, throughDay } = words.mentoring.noneCome;
  const pausedUntil = paused ? mentor.pausedUntil : null;
  if (restingSince !== null || (paused && pausedUntil === null)) return untilBack;
  // Of a break and days away, what lasts longer.
  if (awayUntil !== null && awayUntil >= (pausedUntil ?? '')) return throughDay(calendarDay(awayUntil));
  if (pausedUntil !== null) return untilDay(day(pausedUntil));
  return (headroom ?? 0) <= 0 ? words.mentoring.full : null;
}

/** Whether requests reach the mentor, how many at most, and one click to change it. */
export function Standing({
  of,
  waiting,
}: {
  of: FragmentOf<typeof StandingFragment>;
  waiting: readonly FragmentOf<typeof WaitingChoiceFragment>[];
}) {
  const mentor = readFragment(StandingFragment, of);
  const { paused, pausedUntil, restingSince, awayUntil } = mentor;
  const off = takesNothing(mentor);
  const full = (mentor.headroom ?? 0) <= 0;
  return (
    <Card withBorder padding="lg" component="section" aria-labelledby="standing">
      <Stack>
        <Group gap="sm" justify="space-between">
          <Title order={2} id="standing">
            {restingSince !== null
              ? words.mentoring.resting
              : paused
                ? words.mentoring.paused
                : awayUntil !== null
                  ? words.mentoring.away
                  : full
                    ? words.mentoring.placesTaken
                    : words.mentoring.open}
          </Title>
          <Badge variant="light" tt="none" size="lg" color={off || full ? 'gray' : 'trail'}>
            {off || full ? words.mentoring.closedBadge : words.mentoring.openBadge}
          </Badge>
        </Group>
        {mentor.languages.length === 0 && <NoLanguages />}
        {restingSince !== null && <Text>{words.mentoring.restingWhy(day(restingSince))}</Text>}
        {paused && (
          <Text>
            {pausedUntil === null
              ? words.mentoring.noneCome.untilBack
              : words.mentoring.pausedUntil(day(pausedUntil))}
          </Text>
        )}
        {awayUntil !== null && <Text>{words.mentoring.awayUntil(calendarDay(awayUntil))}</Text>}
        {off && <Back of={mentor} />}
        {mentor.capacity !== null && <Capacity capacity={mentor.capacity} headroom={mentor.headroom ?? 0} />}
        {!off && <StepBack timeZone={mentor.timeZone} away={mentor.away} waiting={waiting} />}
      </Stack>
    </Card>
  );
}

/** One click, whatever it was that kept requests away: a break, a rest, days away, or several of them. */
function Back({ of: { paused, restingSince, awayUntil, away, timeZone } }: { of: Shown }) {
  const { id: communityId } = useCommunity();
  const resume = useAction(ResumeMentoring);
  const setAway = useAction(SetAway);
  const back = async () => {
    if (awayUntil !== null) {
      const today = todayIn(timeZone);
      const later = away.filter(({ from }) => from > today).map(({ from, to }) => ({ from, to }));
      if ((await setAway.run({ input: { communityId, away: later, waitingRequests: 'KEEP' } })) === null)
        return;
    }
    if (paused || restingSince !== null) await resume.run({ input: { communityId } });
  };
  return (
    <>
      <Actions>
        <Button loading={resume.busy || setAway.busy} onClick={() => void back()}>
          {words.mentoring.back}
        </Button>
      </Actions>
      <Problems problems={[...resume.problems, ...setAway.problems]} />
    </>
  );
}
