import { Input, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { LanguagesField } from '../profile/languages-field.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
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
  const form = useForm({
    initialValues: {
      introduction: before.introduction ?? '',
      goals: before.goals ?? '',
      languages: before.languages,
    },
  });
  const { introduction, goals, languages } = form.values;
  const update = useAction(UpdateProfile);
  const problems = useRefusedFields(form, update.problems);
  const save = async () => {
    const input = { communityId, introduction: orNull(introduction), goals: orNull(goals) };
    const spoken = languages.map(({ tag, fluency }) => ({ tag, fluency }));
    // Who never named one need not; who took the last away reads what the API says to that.
    const named = spoken.length > 0 || before.languages.length > 0 ? { languages: spoken } : {};
    return (await update.run({ input: { ...input, ...named } })) !== null;
  };
  return (
    <SavedSection
      anchor="about"
      title={words.me.about}
      lead={words.me.aboutLead}
      busy={update.busy}
      problems={problems}
      save={save}
    >
      <Textarea
        label={words.me.introduction}
        description={words.me.introductionHint}
        {...form.getInputProps('introduction')}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Textarea
        label={words.me.goals}
        description={words.me.goalsHint}
        {...form.getInputProps('goals')}
        autosize
        minRows={2}
        maxRows={12}
      />
      <Input.Wrapper label={words.onboarding.languages} labelElement="div" error={form.errors['languages']}>
        <LanguagesField
          value={languages}
          onChange={(spoken) => form.setFieldValue('languages', [...spoken])}
        />
      </Input.Wrapper>
    </SavedSection>
  );
}
