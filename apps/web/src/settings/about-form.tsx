import { Input, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { LanguagesField, type Spoken } from '../profile/languages-field.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';

export const AboutFragment = graphql(`
  fragment About on Member {
    introduction
    goals
    languages {
      tag
      fluency
    }
  }
`);

const UpdateProfile = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        member {
          id
          introduction
          goals
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Who one is, what one would like to reach, what one speaks. */
export function AboutForm({ of }: { of: FragmentOf<typeof AboutFragment> }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(AboutFragment, of);
  const [introduction, setIntroduction] = useState(before.introduction ?? '');
  const [goals, setGoals] = useState(before.goals ?? '');
  const [languages, setLanguages] = useState<readonly Spoken[]>(before.languages);
  const update = useAction(UpdateProfile);
  const save = async () => {
    const input = { communityId, introduction: orNull(introduction), goals: orNull(goals) };
    const spoken = languages.map(({ tag, fluency }) => ({ tag, fluency }));
    const known = spoken.length > 0 ? { languages: spoken } : {};
    return (await update.run({ input: { ...input, ...known } })) !== null;
  };
  return (
    <SavedSection
      title={words.me.about}
      lead={words.me.aboutLead}
      busy={update.busy}
      problems={update.problems}
      save={save}
    >
      <Textarea
        label={words.me.introduction}
        description={words.me.introductionHint}
        value={introduction}
        onChange={(event) => setIntroduction(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Textarea
        label={words.me.goals}
        description={words.me.goalsHint}
        value={goals}
        onChange={(event) => setGoals(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={12}
      />
      <div>
        <Input.Label mb={4}>{words.onboarding.languages}</Input.Label>
        <LanguagesField value={languages} onChange={setLanguages} />
      </div>
    </SavedSection>
  );
}
