import { Text } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { AppLink } from '../shared/app-link.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { words } from '../words/index.js';
import { useBlocked } from './blocked.js';

const Block = graphql(
  `
    mutation Block($input: BlockMemberInput!) {
      blockMember(input: $input) {
        member {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** Beside somebody else's name: the way out, or that it was taken. */
export function BlockPerson({ memberId, name }: { memberId: string; name: string }) {
  const { slug } = useCommunity();
  const { result, members } = useBlocked();
  const block = useAction(Block);
  if (result.data === undefined) return null;
  if (members.some(({ id }) => id === memberId)) {
    return (
      <Text size="sm" c="dimmed">
        {words.blocking.blocked(name)}{' '}
        <AppLink to="/settings/people" search={{ community: slug }} underline="always">
          {words.blocking.undo}
        </AppLink>
      </Text>
    );
  }
  const act = async () => {
    const done = await block.run({ input: { memberId } });
    if (done !== null) announce(words.blocking.blocked(name));
    return done !== null;
  };
  return (
    <div>
      <ConfirmButton
        variant="subtle"
        color="gray"
        c="dimmed"
        fw={400}
        size="compact-sm"
        ml={-8}
        aria-label={words.blocking.blockPerson(name)} // the name stands above it
        {...words.blocking.ask(name)}
        confirm={words.blocking.block}
        busy={block.busy}
        problems={block.problems}
        onConfirm={act}
      >
        {words.blocking.block}
      </ConfirmButton>
    </div>
  );
}
