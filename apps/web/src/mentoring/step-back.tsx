import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FragmentOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { daysAhead } from '../shared/dates.js';
import { focusHere } from '../shared/focus-here.js';
import { type Day, DayField, type Days } from '../shared/day-field.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { PauseMentoring, SetAway, todayIn } from './stepping-back.js';
import { moveOn, type WaitingChoiceFragment, WaitingChoices, waitingInput } from './waiting-choices.js';

type Kind = 'pause' | 'away';

/** What is proposed, to be moved. */
const soon = () => daysAhead(7);

/** A break at once when nobody waits; otherwise, and for days away, one question before. */
export function StepBack({
  timeZone,
  away,
  waiting,
}: {
  timeZone: string;
  away: readonly Days[];
  waiting: readonly FragmentOf<typeof WaitingChoiceFragment>[];
}) {
  const { id: communityId } = useCommunity();
  const [asked, setAsked] = useState<Kind | null>(null);
  const [until, setUntil] = useState<Day | null>(null);
  const [answer, setAnswer] = useState(moveOn);
  const pause = useAction(PauseMentoring);
  const goAway = useAction(SetAway);

  const takeBreak = async () => {
    const done = await pause.run({ input: { communityId, until, ...waitingInput(answer) } });
    if (done !== null) setAsked(null);
  };
  const leave = async (to: Day) => {
    const days = [
      ...away.map((period) => ({ from: period.from, to: period.to })),
      { from: todayIn(timeZone), to },
    ];
    const done = await goAway.run({ input: { communityId, away: days, ...waitingInput(answer) } });
    if (done !== null) setAsked(null);
  };
  const send = (event: FormEvent, kind: Kind) => {
    event.preventDefault();
    void (kind === 'pause' ? takeBreak() : leave(until ?? soon()));
  };
  const ask = (kind: Kind) => {
    setAsked(kind);
    setUntil(kind === 'pause' ? null : soon());
  };
  const step = {
    pause: { name: words.mentoring.pause, send: words.mentoring.pause },
    away: { name: words.mentoring.goAway, send: words.mentoring.goAwaySend },
  };
  const problems = <Problems problems={[...pause.problems, ...goAway.problems]} />;

  if (asked === null) {
    return (
      <Stack gap="sm">
        <Actions>
          <Button
            variant="default"
            loading={pause.busy}
            onClick={() => (waiting.length === 0 ? void takeBreak() : ask('pause'))}
          >
            {words.mentoring.pause}
          </Button>
          <Button variant="default" onClick={() => ask('away')}>
            {words.mentoring.goAway}
          </Button>
        </Actions>
        <Text size="sm" c="dimmed">
          {words.mentoring.stepBackMeans}
        </Text>
        {problems}
      </Stack>
    );
  }
  return (
    <Card withBorder bg="transparent" padding="md">
      <form onSubmit={(event) => send(event, asked)}>
        <Stack>
          <Title order={3} size="h4" ref={focusHere} tabIndex={-1}>
            {step[asked].name}
          </Title>
          <DayField
            label={asked === 'pause' ? words.mentoring.pauseUntilLabel : words.mentoring.awayUntilLabel}
            description={asked === 'pause' ? words.mentoring.pauseUntilHint : words.mentoring.awayUntilHint}
            earliest={todayIn(timeZone)}
            value={until}
            onChange={setUntil}
            maw="18rem"
            clearable={asked === 'pause'}
          />
          <WaitingChoices of={waiting} value={answer} onChange={setAnswer} />
          {problems}
          <Actions>
            <Button type="submit" loading={pause.busy || goAway.busy}>
              {step[asked].send}
            </Button>
            <Button variant="subtle" onClick={() => setAsked(null)}>
              {words.cancel}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
