import { NumberInput, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { words } from '../words/index.js';
import { percent } from './durations.js';
import { SavedSection } from '../shared/saved-section.js';
import { UpdateSettings } from './update-settings.js';

export const WeightsFragment = graphql(`
  fragment Weights on MatchWeights {
    interest
    availability
    headroom
    responsiveness
    language
  }
`);

const parts = ['interest', 'availability', 'headroom', 'responsiveness', 'language'] as const;

type Part = (typeof parts)[number];

/** What each part counts in a match, and what share of all that makes. */
export function Weights({ of }: { of: FragmentOf<typeof WeightsFragment> }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(WeightsFragment, of);
  const [weights, setWeights] = useState<Record<Part, number | string>>(before);
  const update = useAction(UpdateSettings);
  const sum = parts.reduce((all, part) => all + Number(weights[part]), 0);
  const save = async () => {
    const changed = parts.filter((part) => Number(weights[part]) !== before[part]);
    const matchWeights = Object.fromEntries(changed.map((part) => [part, Number(weights[part])]));
    return (await update.run({ input: { communityId, matchWeights } })) !== null;
  };
  return (
    <SavedSection
      title={words.communitySettings.weights}
      lead={words.communitySettings.weightsLead}
      busy={update.busy}
      problems={update.problems}
      save={save}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {parts.map((part) => (
          <NumberInput
            key={part}
            label={words.communitySettings.weight[part]}
            description={
              sum > 0 ? words.communitySettings.share(percent(Number(weights[part]) / sum)) : undefined
            }
            value={weights[part]}
            onChange={(value) => setWeights({ ...weights, [part]: value })}
            min={0}
            step={0.05}
            decimalScale={3}
            required
          />
        ))}
      </SimpleGrid>
    </SavedSection>
  );
}
