import { Badge, Group } from '@mantine/core';
import { Clocks } from '../requests/clocks.js';
import { Person, type PersonRef } from '../shared/person.js';
import { words } from '../words/index.js';

/** Somebody, what they are here, and their time. */
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
  );
}
