import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { words } from '../words/index.js';

const Grant = graphql(
  `
    mutation GrantRole($input: GrantRoleInput!) {
      grantRole(input: $input) {
        member {
          id
          roles
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const Revoke = graphql(
  `
    mutation RevokeRole($input: RevokeRoleInput!) {
      revokeRole(input: $input) {
        member {
          id
          roles
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const roleNames = ['NEWCOMER', 'MENTOR', 'COORDINATOR'] as const;

type Role = (typeof roleNames)[number];

/** What each role means, and whether somebody has it: to be given or taken, asked once more. */
export function RolesEditor({
  memberId,
  name,
  roles,
}: {
  memberId: string;
  name: string;
  roles: readonly Role[];
}) {
  return (
    <Stack component="ul" gap="sm" p={0} m={0} mt="sm" style={{ listStyle: 'none' }}>
      {roleNames.map((role) => (
        <Group key={role} component="li" justify="space-between" gap="xs">
          <Text size="sm" flex="1 1 16rem">
            <b>{words.people.roles[role]}</b>
            <br />
            {words.people.means[role]}
          </Text>
          <RoleButton memberId={memberId} name={name} role={role} has={roles.includes(role)} />
        </Group>
      ))}
    </Stack>
  );
}

function RoleButton({
  memberId,
  name,
  role,
  has,
}: {
  memberId: string;
  name: string;
  role: Role;
  has: boolean;
}) {
  const { viewerMember } = useCommunity();
  const grant = useAction(Grant);
  const revoke = useAction(Revoke);
  const label = words.people.roles[role];
  const own = has && role === 'COORDINATOR' && memberId === viewerMember?.id;
  const send = async () => {
    const input = { memberId, role };
    const done = has ? await revoke.run({ input }) : await grant.run({ input });
    if (done === null) return false;
    announce(has ? words.people.taken(name, label) : words.people.given(name, label));
    return true;
  };
  return (
    <ConfirmButton
      size="xs"
      variant={has ? 'default' : 'light'}
      question={has ? words.people.takeQuestion(name, label) : words.people.giveQuestion(name, label)}
      meaning={
        has
          ? [words.people.takeMeans[role], ...(own ? [words.people.takeOwn] : [])].join(' ')
          : words.people.giveMeans[role]
      }
      confirm={has ? words.people.take(label) : words.people.give(label)}
      onConfirm={send}
      busy={grant.busy || revoke.busy}
      problems={has ? revoke.problems : grant.problems}
    >
      {has ? words.people.take(label) : words.people.give(label)}
    </ConfirmButton>
  );
}
