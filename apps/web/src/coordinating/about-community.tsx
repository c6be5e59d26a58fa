import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';

export const AboutCommunityFragment = graphql(`
  fragment AboutCommunity on Community {
    id
    name
    summary
  }
`);

const UpdateCommunity = graphql(`
  mutation UpdateCommunity($input: UpdateCommunityInput!) {
    updateCommunity(input: $input) {
      community {
        id
        name
        summary
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

/** What the community is called, and what it says of itself. */
export function AboutCommunity({ of }: { of: FragmentOf<typeof AboutCommunityFragment> }) {
  const before = readFragment(AboutCommunityFragment, of);
  const [name, setName] = useState(before.name);
  const [summary, setSummary] = useState(before.summary ?? '');
  const update = useAction(UpdateCommunity);
  const save = async () => {
    // Only what was changed here: what somebody else changed meanwhile stays.
    const input = {
      communityId: before.id,
      ...(name === before.name ? {} : { name }),
      ...(summary === (before.summary ?? '') ? {} : { summary: summary.trim() === '' ? null : summary }),
    };
    return (await update.run({ input })) !== null;
  };
  return (
    <SavedSection
      title={words.communitySettings.about}
      busy={update.busy}
      problems={update.problems}
      save={save}
    >
      <TextInput
        label={words.communitySettings.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={100}
        required
      />
      <Textarea
        label={words.communitySettings.summary}
        description={words.communitySettings.summaryHint}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={10}
      />
    </SavedSection>
  );
}
