import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { AvailabilityField } from '../profile/availability-field.js';
import { browserTimeZone } from '../profile/time-zone-field.js';
import { type Window, windowInput } from '../profile/weekdays.js';
import { useKept } from '../shared/use-kept.js';
import { type Answers, hasTimeAnswer } from './answers.js';
import { QuestionCard } from './question-card.js';

const SaveTime = graphql(
  `
    mutation SaveTime($input: SetAvailabilityInput!) {
      setAvailability(input: $input) {
        member {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** When do you usually have time? Skipped, which is offered while nothing is painted, only the clocks of this device are noted. */
export function TimeQuestion({ answers, onNext }: { answers: Answers; onNext: () => void }) {
  const { id: communityId } = useCommunity();
  const given = hasTimeAnswer(answers);
  const draft = useKept<{ timeZone: string; windows: readonly Window[] }>(`time:${answers.id}`, {
    timeZone: given ? answers.timeZone : browserTimeZone(),
    windows: answers.availability,
  });
  const { timeZone, windows } = draft.value;
  const save = useAction(SaveTime);
  const finish = async (chosen: readonly Window[]) => {
    const input = { communityId, timeZone, windows: chosen.map(windowInput) };
    if ((await save.run({ input })) === null) return;
    draft.forget();
    onNext();
  };
  return (
    <QuestionCard
      question="time"
      busy={save.busy}
      problems={save.problems}
      onSave={() => finish(windows)}
      onSkip={windows.length === 0 ? () => finish([]) : undefined}
    >
      <AvailabilityField
        timeZone={timeZone}
        onTimeZone={(zone) => draft.set({ timeZone: zone })}
        windows={windows}
        onWindows={(changed) => draft.set({ windows: changed })}
      />
    </QuestionCard>
  );
}
