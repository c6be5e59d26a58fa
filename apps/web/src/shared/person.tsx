import { Avatar, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';

export const PersonFragment = graphql(`
  fragment Person on Member {
    id
    user {
      login
      name
      avatarUrl
    }
  }
`);

export type PersonRef = FragmentOf<typeof PersonFragment>;

/** What somebody is called: their name, or their login where they show none. */
export function nameOf(member: PersonRef): string {
  const { user } = readFragment(PersonFragment, member);
  return user.name ?? user.login;
}

/** Somebody's picture and name, with a line below it. */
export function Person({ of, children }: { of: PersonRef; children?: ReactNode }) {
  const { user } = readFragment(PersonFragment, of);
  const name = user.name ?? user.login;
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar src={user.avatarUrl} alt="" name={name} color="trail" size={44} />
      <Stack gap={0}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {children ?? `@${user.login}`}
        </Text>
      </Stack>
    </Group>
  );
}
