import { Badge, Box, Group, Stack } from '@mantine/core';
import { BlockPerson } from '../blocking/block-person.js';
import { Clocks } from '../requests/clocks.js';
import { readFragment } from '../api/graphql.js';
import { nameOf, Person, PersonFragment, type PersonRef } from '../shared/person.js';
import { words } from '../words/index.js';

/** Somebody, what they are here, and their time; somebody else can be blocked. */
export function PersonInRole({
  person,
  zone,
  role,
  own,
}: {
  person: PersonRef;
  zone: string;
  role: string | null;
  own: boolean;
}) {
  return (
    <Stack gap={2}>
      <Person of={person}>
        <Group component="span" gap={6}>
          {role !== null && (
            <Badge component="span" variant="default" tt="none" size="sm">
              {own ? words.together.you(role) : role}
            </Badge>
          )}
          <Clocks timeZone={zone} />
        </Group>
      </Person>
      {!own && (
        // Below the name, which stands beside a picture.
        <Box pl={56}>
          <BlockPerson memberId={readFragment(PersonFragment, person).id} name={nameOf(person)} />
        </Box>
      )}
    </Stack>
  );
}
