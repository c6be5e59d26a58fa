import { Fieldset, NumberInput, SimpleGrid } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';
import { Overtaken } from './meanwhile.js';
import { UpdateSettings } from './update-settings.js';
import { useWritten } from './use-written.js';

export const RulesFragment = graphql(`
  fragment Rules on CommunitySettings {
    requestDays
    maxWaitingRequests
    targetMinutes
    turnReminderDays
  }
`);

type Rule = 'requestDays' | 'maxWaitingRequests' | 'targetMinutes';

type Fields = Readonly<Record<Rule, number | string>> & {
  readonly turnReminderDays: readonly (number | string)[];
};

/** As the API takes them: a field that was emptied is no number, which it refuses. */
const asNumbers = ({ turnReminderDays, ...rules }: Partial<Fields>) => ({
  ...Object.fromEntries(Object.entries(rules).map(([rule, value]) => [rule, Number(value)])),
  ...(turnReminderDays === undefined ? {} : { turnReminderDays: turnReminderDays.map(Number) }),
});

const labels = () => ({
  requestDays: words.communitySettings.requestDays,
  maxWaitingRequests: words.communitySettings.maxWaiting,
  targetMinutes: words.communitySettings.targetMinutes,
  turnReminderDays: words.communitySettings.silence,
});

/** Deadlines and limits, as they are now; another coordinator may change them while one writes. */
export function Rules({ of, refresh }: { of: FragmentOf<typeof RulesFragment>; refresh: () => void }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(RulesFragment, of);
  const { requestDays, maxWaitingRequests, targetMinutes, turnReminderDays } = before;
  const { written, write, changes, replaces, overtaken, taken } = useWritten<Fields>({
    requestDays,
    maxWaitingRequests,
    targetMinutes,
    turnReminderDays,
  });
  const stages = written.turnReminderDays;
  const update = useAction(UpdateSettings);
  const save = async () => {
    // Only what was changed here: what somebody else changed meanwhile stays.
    const input = { communityId, ...asNumbers(changes), replaces: asNumbers(replaces) };
    if ((await update.run({ input })) === null) {
      refresh();
      return false;
    }
    taken();
    return true;
  };
  const field = (rule: Rule, label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      value={written[rule]}
      onChange={(value) => write(rule, value)}
      min={1}
      allowDecimal={false}
      required
    />
  );
  return (
    <SavedSection
      title={words.communitySettings.rules}
      button={overtaken.length > 0 ? words.coordinating.saveAnyway : undefined}
      busy={update.busy}
      problems={overtaken.length > 0 ? [] : update.problems}
      save={save}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ alignItems: 'end' }}>
        {field('requestDays', words.communitySettings.requestDays, words.communitySettings.requestDaysHint)}
        {field(
          'maxWaitingRequests',
          words.communitySettings.maxWaiting,
          words.communitySettings.maxWaitingHint,
        )}
        {field(
          'targetMinutes',
          words.communitySettings.targetMinutes,
          words.communitySettings.targetMinutesHint,
        )}
      </SimpleGrid>
      <Fieldset legend={words.communitySettings.silence}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ alignItems: 'end' }}>
          {words.communitySettings.stages.map((stage, index) => (
            <NumberInput
              key={stage}
              label={stage}
              value={stages[index] ?? ''}
              onChange={(value) =>
                write(
                  'turnReminderDays',
                  stages.map((one, at) => (at === index ? value : one)),
                )
              }
              min={1}
              max={90}
              allowDecimal={false}
              required
            />
          ))}
        </SimpleGrid>
      </Fieldset>
      <Overtaken labels={labels()} now={before} names={overtaken} />
    </SavedSection>
  );
}
