import { Textarea, TextInput } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';
import { Overtaken } from './meanwhile.js';
import { useWritten } from './use-written.js';

export const AboutCommunityFragment = graphql(`
  fragment AboutCommunity on Community {
    id
    name
    summary
  }
`);

const UpdateCommunity = graphql(
  `
    mutation UpdateCommunity($input: UpdateCommunityInput!) {
      updateCommunity(input: $input) {
        community {
          id
          name
          summary
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** As the API keeps it: an empty summary is none. */
const asTexts = ({ summary, ...texts }: { readonly name?: string; readonly summary?: string }) => ({
  ...texts,
  ...(summary === undefined ? {} : { summary: summary.trim() === '' ? null : summary }),
});

/** What the community is called, and what it says of itself; another coordinator may change it while one writes. */
export function AboutCommunity({
  of,
  refresh,
}: {
  of: FragmentOf<typeof AboutCommunityFragment>;
  refresh: () => void;
}) {
  const before = readFragment(AboutCommunityFragment, of);
  const now = { name: before.name, summary: before.summary ?? '' };
  const { written, write, changes, replaces, overtaken, taken } = useWritten<typeof now>(now);
  const update = useAction(UpdateCommunity);
  const save = async () => {
    // Only what was changed here: what somebody else changed meanwhile stays.
    const input = { communityId: before.id, ...asTexts(changes), replaces: asTexts(replaces) };
    if ((await update.run({ input })) === null) {
      refresh();
      return false;
    }
    taken();
    return true;
  };
  return (
    <SavedSection
      title={words.communitySettings.about}
      button={overtaken.length > 0 ? words.coordinating.saveAnyway : undefined}
      busy={update.busy}
      problems={overtaken.length > 0 ? [] : update.problems}
      save={save}
    >
      <TextInput
        label={words.communitySettings.name}
        value={written.name}
        onChange={(event) => write('name', event.currentTarget.value)}
        maxLength={100}
        required
      />
      <Textarea
        label={words.communitySettings.summary}
        description={words.communitySettings.summaryHint}
        value={written.summary}
        onChange={(event) => write('summary', event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Overtaken
        labels={{ name: words.communitySettings.name, summary: words.communitySettings.summary }}
        now={now}
        names={overtaken}
      />
    </SavedSection>
  );
}
