import { Button, Card, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FragmentOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { PauseMentoring, SetAway, todayIn } from './stepping-back.js';
import { moveOn, type WaitingChoiceFragment, WaitingChoices, waitingInput } from './waiting-choices.js';

interface Away {
  readonly from: string;
  readonly to: string;
}

type Kind = 'pause' | 'away';

/** A break at once when nobody waits; otherwise, and for days away, one question before. */
export function StepBack({
  timeZone,
  away,
  waiting,
}: {
  timeZone: string;
  away: readonly Away[];
  waiting: readonly FragmentOf<typeof WaitingChoiceFragment>[];
}) {
  const { id: communityId } = useCommunity();
  const [asked, setAsked] = useState<Kind | null>(null);
  const [until, setUntil] = useState('');
  const [answer, setAnswer] = useState(moveOn);
  const pause = useAction(PauseMentoring);
  const goAway = useAction(SetAway);

  const take = async (kind: Kind) => {
    const done =
      kind === 'pause'
        ? await pause.run({
            input: { communityId, until: until === '' ? null : until, ...waitingInput(answer) },
          })
        : await goAway.run({
            input: {
              communityId,
              away: [...away.map(({ from, to }) => ({ from, to })), { from: todayIn(timeZone), to: until }],
              ...waitingInput(answer),
            },
          });
    if (done !== null) setAsked(null);
  };
  const send = (event: FormEvent, kind: Kind) => {
    event.preventDefault();
    void take(kind);
  };
  const step = { pause: words.mentoring.pause, away: words.mentoring.goAway };
  const problems = <Problems problems={[...pause.problems, ...goAway.problems]} />;

  if (asked === null) {
    return (
      <Stack gap="sm">
        <Actions>
          <Button
            variant="default"
            loading={pause.busy}
            onClick={() => (waiting.length === 0 ? void take('pause') : setAsked('pause'))}
          >
            {words.mentoring.pause}
          </Button>
          <Button variant="default" onClick={() => setAsked('away')}>
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
          <Title order={3} size="h4">
            {step[asked]}
          </Title>
          <TextInput
            type="date"
            label={asked === 'pause' ? words.mentoring.pauseUntilLabel : words.mentoring.awayUntilLabel}
            description={asked === 'pause' ? words.mentoring.pauseUntilHint : words.mentoring.awayUntilHint}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            required={asked === 'away'}
            min={todayIn(timeZone)}
            maw="18rem"
          />
          <WaitingChoices of={waiting} value={answer} onChange={setAnswer} />
          {problems}
          <Actions>
            <Button type="submit" loading={pause.busy || goAway.busy}>
              {step[asked]}
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
