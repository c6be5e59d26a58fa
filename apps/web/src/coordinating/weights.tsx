import { NumberInput, SimpleGrid } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { words } from '../words/index.js';
import { percent } from './durations.js';
import { SavedSection } from '../shared/saved-section.js';
import { Overtaken } from './meanwhile.js';
import { UpdateSettings } from './update-settings.js';
import { useWritten } from './use-written.js';

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

type Fields = Readonly<Record<Part, number | string>>;

const asNumbers = (weights: Partial<Fields>) =>
  Object.fromEntries(Object.entries(weights).map(([part, weight]) => [part, Number(weight)]));

/** What each part counts in a match, and what share of all that makes; another coordinator may change it while one writes. */
export function Weights({ of, refresh }: { of: FragmentOf<typeof WeightsFragment>; refresh: () => void }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(WeightsFragment, of);
  const { interest, availability, headroom, responsiveness, language } = before;
  const {
    written: weights,
    write,
    changes,
    replaces,
    overtaken,
    taken,
  } = useWritten<Fields>({ interest, availability, headroom, responsiveness, language });
  const update = useAction(UpdateSettings);
  const sum = parts.reduce((all, part) => all + Number(weights[part]), 0);
  const save = async () => {
    const input = {
      communityId,
      matchWeights: asNumbers(changes),
      replaces: { matchWeights: asNumbers(replaces) },
    };
    if ((await update.run({ input })) === null) {
      refresh();
      return false;
    }
    taken();
    return true;
  };
  return (
    <SavedSection
      title={words.communitySettings.weights}
      lead={words.communitySettings.weightsLead}
      button={overtaken.length > 0 ? words.coordinating.saveAnyway : undefined}
      busy={update.busy}
      problems={overtaken.length > 0 ? [] : update.problems}
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
            onChange={(value) => write(part, value)}
            min={0}
            step={0.05}
            decimalScale={3}
            required
          />
        ))}
      </SimpleGrid>
      <Overtaken labels={words.communitySettings.weight} now={before} names={overtaken} />
    </SavedSection>
  );
}
