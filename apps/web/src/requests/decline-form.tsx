import { Button, Card, Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type FragmentOf, graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import {
  moveOn,
  type WaitingChoiceFragment,
  WaitingChoices,
  waitingInput,
} from '../mentoring/waiting-choices.js';
import { Actions } from '../shared/actions.js';
import { daysAhead, today } from '../shared/dates.js';
import { type Day, DayField } from '../shared/day-field.js';
import { focusHere } from '../shared/focus-here.js';
import { Problems } from '../shared/problems.js';
import { useKept } from '../shared/use-kept.js';
import { words } from '../words/index.js';

const DeclineRequest = graphql(
  `
    mutation DeclineRequest($input: DeclineRequestInput!) {
      declineRequest(input: $input) {
        request {
          id
          status
          thread {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

type Kind = keyof typeof words.declineKinds;

/** What is proposed, to be moved. */
const soon = () => daysAhead(14);

/** A kind "no", and with it, if one likes, a break. */
export function DeclineForm({
  requestId,
  name,
  others = [],
  onWrite,
  onDone,
  onRefused,
}: {
  requestId: string;
  /** The newcomer's. */
  name: string;
  /** What else waits for the mentor, which moves on with a break unless they choose otherwise. */
  others?: readonly FragmentOf<typeof WaitingChoiceFragment>[];
  /** Told of the words as they are written, to keep them where the form itself may go. */
  onWrite?: (reason: string) => void;
  onDone: () => void;
  onRefused?: () => void;
}) {
  const draft = useKept<{ kind: Kind; reason: string }>(`decline:${requestId}`, {
    kind: 'NO_TIME',
    reason: '',
  });
  const { kind, reason } = draft.value;
  const [pauses, setPauses] = useState(false);
  const [pauseUntil, setPauseUntil] = useState<Day>(soon);
  const [answer, setAnswer] = useState(moveOn);
  const decline = useAction(DeclineRequest);

  const write = (text: string) => {
    draft.set({ reason: text });
    onWrite?.(text);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await decline.run({
      input: {
        requestId,
        kind,
        ...(reason.trim() === '' ? {} : { reason }),
        ...(pauses ? { pauseUntil, ...waitingInput(answer) } : {}),
      },
    });
    if (done === null) return onRefused?.();
    draft.forget();
    onWrite?.('');
    onDone();
  };

  return (
    <Card
      ref={focusHere}
      tabIndex={-1}
      role="group"
      aria-label={words.requests.decline}
      withBorder
      bg="transparent"
      padding="md"
    >
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="md">
          <Radio.Group
            label={words.requests.why}
            description={words.requests.whyHint}
            value={kind}
            onChange={(value) => draft.set({ kind: value })}
          >
            <Stack gap="xs" mt="xs">
              {(Object.keys(words.declineKinds) as Kind[]).map((one) => (
                <Radio key={one} value={one} label={words.declineKinds[one]} />
              ))}
            </Stack>
          </Radio.Group>
          <Text size="sm" c="dimmed" aria-live="polite">
            {words.requests.reads(name, words.declineReads[kind])}
          </Text>
          <Textarea
            label={words.requests.reason}
            value={reason}
            onChange={(event) => write(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={10}
          />
          <Checkbox
            label={words.requests.andPause}
            description={words.requests.andPauseHint}
            checked={pauses}
            onChange={(event) => setPauses(event.currentTarget.checked)}
          />
          {pauses && (
            <>
              <DayField
                label={words.requests.pauseUntil}
                earliest={today()}
                value={pauseUntil}
                onChange={(day) => setPauseUntil(day ?? soon())}
                maw="16rem"
              />
              <WaitingChoices of={others} value={answer} onChange={setAnswer} />
            </>
          )}
          <Problems problems={decline.problems} />
          <Actions>
            <Button type="submit" loading={decline.busy}>
              {pauses ? words.requests.sendDeclineAndPause : words.requests.sendDecline}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              {words.cancel}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
