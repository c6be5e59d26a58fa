import { Fieldset, NumberInput, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';
import { UpdateSettings } from './update-settings.js';

export const RulesFragment = graphql(`
  fragment Rules on CommunitySettings {
    requestDays
    maxWaitingRequests
    targetMinutes
    turnReminderDays
  }
`);

type Rule = 'requestDays' | 'maxWaitingRequests' | 'targetMinutes';

/** Deadlines and limits. */
export function Rules({ of }: { of: FragmentOf<typeof RulesFragment> }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(RulesFragment, of);
  const [rules, setRules] = useState<Record<Rule, number | string>>(before);
  const [stages, setStages] = useState<readonly (number | string)[]>(before.turnReminderDays);
  const update = useAction(UpdateSettings);
  const save = async () => {
    // Only what was changed here: what somebody else changed meanwhile stays.
    const changed = (['requestDays', 'maxWaitingRequests', 'targetMinutes'] as const).filter(
      (rule) => Number(rules[rule]) !== before[rule],
    );
    const input = {
      communityId,
      ...Object.fromEntries(changed.map((rule) => [rule, Number(rules[rule])])),
      ...(stages.join() === before.turnReminderDays.join() ? {} : { turnReminderDays: stages.map(Number) }),
    };
    return (await update.run({ input })) !== null;
  };
  const field = (rule: Rule, label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      value={rules[rule]}
      onChange={(value) => setRules({ ...rules, [rule]: value })}
      min={1}
      allowDecimal={false}
      required
    />
  );
  return (
    <SavedSection
      title={words.communitySettings.rules}
      busy={update.busy}
      problems={update.problems}
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
              onChange={(value) => setStages(stages.map((one, at) => (at === index ? value : one)))}
              min={1}
              max={90}
              allowDecimal={false}
              required
            />
          ))}
        </SimpleGrid>
      </Fieldset>
    </SavedSection>
  );
}
