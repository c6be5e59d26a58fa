import { Card, Group, Radio, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { Ago, clockOf } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const WaitingChoiceFragment = graphql(
  `
    fragment WaitingChoice on MentorshipRequest {
      id
      submittedAt
      newcomer {
        ...Person
        id
        timeZone
      }
    }
  `,
  [PersonFragment],
);

const choices = ['REROUTE', 'KEEP', 'DECLINE'] as const;
export type Choice = (typeof choices)[number];

/** What becomes of those who wait: one choice for all, and another for some of them. */
export interface WaitingAnswer {
  readonly forAll: Choice;
  /** By request. */
  readonly others: Readonly<Record<string, Choice>>;
}

/** They move on to somebody who has time: what the API does unless told otherwise. */
export const moveOn: WaitingAnswer = { forAll: 'REROUTE', others: {} };

/** The answer as `pauseMentoring`, `setAway` and `declineRequest` take it. */
export const waitingInput = ({ forAll, others }: WaitingAnswer) => ({
  waitingRequests: forAll,
  exceptions: Object.entries(others)
    .filter(([, choice]) => choice !== forAll)
    .map(([requestId, choice]) => ({ requestId, choice })),
});

/** Asks what becomes of those who wait: of all at once, or of each by itself. */
export function WaitingChoices({
  of: waiting,
  value: { forAll, others },
  onChange,
}: {
  of: readonly FragmentOf<typeof WaitingChoiceFragment>[];
  value: WaitingAnswer;
  onChange: (value: WaitingAnswer) => void;
}) {
  if (waiting.length === 0) return null;
  return (
    <Stack gap="sm">
      <Radio.Group
        label={words.mentoring.choices.all(waiting.length)}
        description={words.mentoring.choices.hint}
        value={forAll}
        onChange={(choice) => onChange({ forAll: choice, others: {} })}
      >
        <Stack gap="xs" mt="xs">
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={words.mentoring.choices.names[choice]}
              description={words.mentoring.choices.means[choice]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {waiting.length > 1 && (
        <details>
          <summary>{words.mentoring.choices.each}</summary>
          <Stack gap="xs" mt="xs">
            {waiting.map((one) => (
              <OneChoice
                key={readFragment(WaitingChoiceFragment, one).id}
                of={one}
                value={others[readFragment(WaitingChoiceFragment, one).id] ?? forAll}
                onChange={(id, choice) => onChange({ forAll, others: { ...others, [id]: choice } })}
              />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

function OneChoice({
  of,
  value,
  onChange,
}: {
  of: FragmentOf<typeof WaitingChoiceFragment>;
  value: Choice;
  onChange: (requestId: string, choice: Choice) => void;
}) {
  const { id, newcomer, submittedAt } = readFragment(WaitingChoiceFragment, of);
  return (
    <Card withBorder padding="sm" bg="transparent">
      <Radio.Group
        label={nameOf(newcomer)}
        description={
          <Text component="span" inherit>
            {words.requests.sent} <Ago at={submittedAt} beside={clockOf(newcomer)} />
          </Text>
        }
        value={value}
        onChange={(choice) => onChange(id, choice)}
      >
        <Group gap="md" mt="xs">
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={words.mentoring.choices.names[choice]} />
          ))}
        </Group>
      </Radio.Group>
    </Card>
  );
}
