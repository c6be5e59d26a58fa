import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { browserLanguages } from '../profile/languages.js';
import { LanguagesField, type Spoken } from '../profile/languages-field.js';
import { useKept } from '../shared/use-kept.js';
import type { Answers } from './answers.js';
import { QuestionCard } from './question-card.js';

const SaveLanguages = graphql(
  `
    mutation SaveLanguages($input: UpdateProfileInput!) {
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

/** What the browser asks for; the first is taken for the one that somebody grew up with. */
const ofBrowser = (): Spoken[] =>
  browserLanguages().map((tag, index) => ({ tag, fluency: index === 0 ? 'NATIVE' : 'FLUENT' }));

/** In which languages? Skipped, those of the browser are noted. */
export function LanguagesQuestion({ answers, onNext }: { answers: Answers; onNext: () => void }) {
  const { id: communityId } = useCommunity();
  const usual = answers.languages.length > 0 ? answers.languages : ofBrowser();
  const draft = useKept<{ languages: readonly Spoken[] }>(`languages:${answers.id}`, { languages: usual });
  const { languages } = draft.value;
  const save = useAction(SaveLanguages);
  const finish = async (chosen: readonly Spoken[]) => {
    const input = { communityId, languages: chosen.map(({ tag, fluency }) => ({ tag, fluency })) };
    if ((await save.run({ input })) === null) return;
    draft.forget();
    onNext();
  };
  return (
    <QuestionCard
      question="languages"
      busy={save.busy}
      problems={save.problems}
      onSave={() => finish(languages)}
      onSkip={() => finish(usual)}
    >
      <LanguagesField value={languages} onChange={(changed) => draft.set({ languages: changed })} />
    </QuestionCard>
  );
}
