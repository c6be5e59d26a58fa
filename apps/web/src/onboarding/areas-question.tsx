import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { nearTo } from '../profile/area-tree.js';
import { type Area, AreasField, type Level } from '../profile/areas-field.js';
import { useKept } from '../shared/use-kept.js';
import { words } from '../words/index.js';
import { type Answers, wishesOf } from './answers.js';
import { QuestionCard } from './question-card.js';

export interface KnownArea extends Area {
  readonly mentorCount: number;
}

const SaveWishes = graphql(
  `
    mutation SaveWishes($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
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

const suggested = 6;

/** Next to what was chosen; at first what most mentors know. */
function suggestionsFor(areas: readonly KnownArea[], chosen: ReadonlySet<string>): Area[] {
  const near = new Set(nearTo(areas, chosen).map(({ id }) => id));
  return areas
    .filter(({ id, mentorCount }) => mentorCount > 0 && (chosen.size === 0 || near.has(id)))
    .sort((a, b) => b.mentorCount - a.mentorCount)
    .slice(0, suggested);
}

/** What draws you? */
export function AreasQuestion({
  areas,
  answers,
  onNext,
}: {
  areas: readonly KnownArea[];
  answers: Answers;
  onNext: () => void;
}) {
  const { id: communityId } = useCommunity();
  const draft = useKept(`areas:${answers.id}`, { chosen: [...wishesOf(answers)] });
  const levels = new Map<string, Level>(draft.value.chosen);
  const save = useAction(SaveWishes);
  return (
    <QuestionCard
      question="areas"
      busy={save.busy}
      problems={save.problems}
      onSave={async () => {
        const wishes = [...levels].map(([areaId, importance]) => ({ areaId, importance }));
        if ((await save.run({ input: { communityId, areas: wishes } })) === null) return;
        draft.forget();
        onNext();
      }}
      onSkip={async () => {
        draft.forget();
        onNext();
      }}
    >
      <AreasField
        areas={areas}
        value={levels}
        onChange={(changed) => draft.set({ chosen: [...changed] })}
        levelNames={words.onboarding.importance}
        levelLabel={words.onboarding.level}
        label={words.onboarding.areas}
        suggestions={suggestionsFor(areas, new Set(levels.keys()))}
      />
    </QuestionCard>
  );
}
