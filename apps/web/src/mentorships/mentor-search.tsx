import { Button, Card, NativeSelect, Radio, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Clocks } from '../requests/clocks.js';
import { Loaded } from '../shared/loaded.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { allOf } from '../words/intl.js';
import { words } from '../words/index.js';

const FoundMentorFragment = graphql(
  `
    fragment FoundMentor on Member {
      ...Person
      id
      timeZone
      headroom
      acceptingRequests
      user {
        login
      }
      areas {
        experience
        area {
          id
          name
        }
      }
    }
  `,
  [PersonFragment],
);

const MentorSearchQuery = graphql(
  `
    query MentorSearch($slug: String!, $first: Int!, $area: ID) {
      community(slug: $slug) {
        id
        areas {
          id
          name
          mentorCount
        }
        mentors(first: $first, filter: { areaId: $area }) {
          totalCount
          edges {
            node {
              id
              ...FoundMentor
            }
          }
        }
      }
    }
  `,
  [FoundMentorFragment],
);

const page = 50;
const most = 100;

/** Finds a mentor of the community by what they know and by name; `without` are those who cannot be meant. */
export function MentorSearch({
  label,
  value,
  onChange,
  without,
}: {
  label: string;
  /** The member's id; null while nobody is chosen. */
  value: string | null;
  onChange: (memberId: string) => void;
  without: readonly string[];
}) {
  const { slug } = useCommunity();
  const [area, setArea] = useState('');
  const [name, setName] = useState('');
  const [first, setFirst] = useState(page);
  const [result] = useQuery({
    query: MentorSearchQuery,
    variables: { slug, first, area: area === '' ? null : area },
  });
  return (
    <Loaded of={result}>
      {({ community }) => {
        const mentors = community?.mentors ?? null;
        if (community === null || mentors === null) return null;
        const found = mentors.edges
          .map(({ node }) => node)
          .filter(({ id }) => !without.includes(id))
          .filter((mentor) => isCalled(mentor, name));
        return (
          <Stack gap="sm">
            <NativeSelect
              label={words.together.search.area}
              data={[
                { value: '', label: words.together.search.anyArea },
                ...community.areas
                  .filter(({ mentorCount }) => mentorCount > 0)
                  .map(({ id, name: called }) => ({ value: id, label: called })),
              ]}
              value={area}
              onChange={(event) => setArea(event.currentTarget.value)}
            />
            <TextInput
              type="search"
              label={words.together.search.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <VisuallyHidden role="status">{words.together.search.found(found.length)}</VisuallyHidden>
            <Radio.Group label={label} value={value} onChange={onChange} withAsterisk>
              <Stack gap="xs" mt="xs" mah="24rem" style={{ overflowY: 'auto' }}>
                {found.map((mentor) => (
                  <Found key={mentor.id} of={mentor} />
                ))}
              </Stack>
            </Radio.Group>
            {found.length === 0 && <Text c="dimmed">{words.together.search.none}</Text>}
            {mentors.totalCount > first && first < most && (
              <div>
                <Button variant="default" size="xs" onClick={() => setFirst(most)}>
                  {words.together.search.more}
                </Button>
              </div>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function isCalled(mentor: FragmentOf<typeof FoundMentorFragment>, name: string): boolean {
  const found = readFragment(FoundMentorFragment, mentor);
  const wanted = name.trim().toLocaleLowerCase();
  return [nameOf(found), found.user.login].some((called) => called.toLocaleLowerCase().includes(wanted));
}

/** Most areas named below a name. */
const mostAreas = 4;

function Found({ of }: { of: FragmentOf<typeof FoundMentorFragment> }) {
  const mentor = readFragment(FoundMentorFragment, of);
  const knows = mentor.areas.filter(({ experience }) => experience !== null).slice(0, mostAreas);
  return (
    <Card withBorder padding="sm" component="label" flex="none" style={{ cursor: 'pointer' }}>
      <Radio
        value={mentor.id}
        label={
          <Person of={mentor}>
            <Clocks timeZone={mentor.timeZone} />
          </Person>
        }
        description={
          <>
            {knows.length > 0 && words.together.search.knows(allOf(knows.map(({ area }) => area.name)))}{' '}
            {mentor.acceptingRequests
              ? words.together.search.room(mentor.headroom ?? 0)
              : words.together.search.onBreak}
          </>
        }
      />
    </Card>
  );
}
