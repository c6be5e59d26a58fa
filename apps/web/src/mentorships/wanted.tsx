import { List, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { Clocks } from '../requests/clocks.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { languageName } from '../profile/languages.js';
import { allOf } from '../words/intl.js';
import { words } from '../words/index.js';

export const WantedFragment = graphql(
  `
    fragment Wanted on Member {
      ...Person
      id
      timeZone
      introduction
      goals
      languages {
        tag
      }
      areas {
        importance
        area {
          id
          name
        }
      }
    }
  `,
  [PersonFragment],
);

/** Who is guided and what they look for, for a mentor who is asked to join or to take over. */
export function Wanted({ of }: { of: FragmentOf<typeof WantedFragment> }) {
  const mentee = readFragment(WantedFragment, of);
  const wishes = mentee.areas.filter(({ importance }) => importance !== null).map(({ area }) => area.name);
  return (
    <Stack gap="sm">
      <Text fw={600} size="sm">
        {words.together.about(nameOf(mentee))}
      </Text>
      <Person of={mentee}>
        <Clocks timeZone={mentee.timeZone} />
      </Person>
      {mentee.introduction !== null && <PlainMarkdown text={mentee.introduction} />}
      {mentee.goals !== null && <PlainMarkdown text={mentee.goals} />}
      <List size="sm">
        {wishes.length > 0 && <List.Item>{words.together.drawnTo(allOf(wishes))}</List.Item>}
        {mentee.languages.length > 0 && (
          <List.Item>
            {words.together.speaks(allOf(mentee.languages.map(({ tag }) => languageName(tag))))}
          </List.Item>
        )}
      </List>
    </Stack>
  );
}
