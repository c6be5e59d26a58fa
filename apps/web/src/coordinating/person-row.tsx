import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { calendarDay, day } from '../shared/dates.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { RolesEditor } from './roles-editor.js';
import classes from './rows.module.css';

export const PersonRowFragment = graphql(
  `
    fragment PersonRow on Member {
      id
      roles
      joinedAt
      capacity
      headroom
      paused
      pausedUntil
      restingSince
      awayUntil
      receivedRequests(first: 1, status: [SUBMITTED]) {
        totalCount
      }
      sentRequests(first: 1, status: [SUBMITTED]) {
        totalCount
      }
      ...Person
    }
  `,
  [PersonFragment],
);

/** One person as coordinators see them: what they are, what room they have, what waits. */
export function PersonRow({ of }: { of: FragmentOf<typeof PersonRowFragment> }) {
  const { slug } = useCommunity();
  const member = readFragment(PersonRowFragment, of);
  const [open, { toggle }] = useDisclosure(false);
  const name = nameOf(member);
  const { headroom, capacity } = member;
  const waits = [
    ...(member.receivedRequests.totalCount > 0
      ? [words.people.openReceived(member.receivedRequests.totalCount)]
      : []),
    ...(member.sentRequests.totalCount > 0 ? [words.people.openSent(member.sentRequests.totalCount)] : []),
  ];
  return (
    <article className={classes.row}>
      <Group justify="space-between" align="start" gap="sm">
        <Person of={member}>{words.people.joined(day(member.joinedAt))}</Person>
        <Group gap="xs">
          <AppLink
            to="/c/$slug/path"
            params={{ slug }}
            search={{ member: member.id }}
            size="sm"
            aria-label={words.people.pathOf(name)}
          >
            {words.people.path}
          </AppLink>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={open}
            aria-label={words.people.changeRolesOf(name)}
            onClick={toggle}
          >
            {words.people.changeRoles}
          </Button>
        </Group>
      </Group>
      <Stack gap={6} className={classes.details}>
        <Group gap={6}>
          {member.roles.map((role) => (
            <Badge key={role} variant="light" tt="none" color={role === 'NEWCOMER' ? 'gray' : 'trail'}>
              {words.people.roles[role]}
            </Badge>
          ))}
          {headroom !== null && capacity !== null && (
            <Text size="sm">{words.people.room(headroom, capacity)}</Text>
          )}
          {takesNone(member).map((reason) => (
            <Badge key={reason} variant="light" tt="none" color="blaze">
              {reason}
            </Badge>
          ))}
        </Group>
        {waits.length > 0 && (
          <Text size="sm" c="dimmed">
            {waits.join(' · ')}
          </Text>
        )}
      </Stack>
      {open && <RolesEditor memberId={member.id} name={name} roles={member.roles} />}
    </article>
  );
}

/** Why a mentor takes nobody at the moment, whatever room they have. */
function takesNone({
  paused,
  pausedUntil,
  restingSince,
  awayUntil,
}: {
  readonly paused: boolean;
  readonly pausedUntil: string | null;
  readonly restingSince: string | null;
  readonly awayUntil: string | null;
}): readonly string[] {
  const { people } = words;
  return [
    ...(paused ? [pausedUntil === null ? people.paused : people.pausedUntil(day(pausedUntil))] : []),
    ...(restingSince === null ? [] : [people.resting(day(restingSince))]),
    ...(awayUntil === null ? [] : [people.away(calendarDay(awayUntil))]),
  ];
}
