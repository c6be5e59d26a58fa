import { Button, Card, Group } from '@mantine/core';
import { type FragmentOf, graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useBlocked } from '../blocking/blocked.js';
import { announce } from '../shared/announce.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { CommunitySettings } from './community-settings.js';

const Unblock = graphql(
  `
    mutation Unblock($input: UnblockMemberInput!) {
      unblockMember(input: $input) {
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

/** Whom one blocks. */
export function PeoplePage() {
  return (
    <CommunitySettings title={words.settings.pages.people} lead={words.settings.people.lead}>
      <Blocked />
    </CommunitySettings>
  );
}

function Blocked() {
  const { result, members } = useBlocked();
  return (
    <Loaded of={result}>
      {() =>
        members.length === 0 ? (
          <EmptyState title={words.settings.people.none} hint={words.settings.people.noneHint} />
        ) : (
          members.map((member) => <BlockedPerson key={member.id} id={member.id} of={member} />)
        )
      }
    </Loaded>
  );
}

function BlockedPerson({ id, of }: { id: string; of: FragmentOf<typeof PersonFragment> }) {
  const unblock = useAction(Unblock);
  const name = nameOf(of);
  const act = async () => {
    const done = await unblock.run({ input: { memberId: id } });
    if (done !== null) announce(words.settings.people.unblocked(name));
  };
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Person of={of} />
        <Button
          variant="default"
          aria-label={words.settings.people.unblockWhom(name)}
          loading={unblock.busy}
          onClick={() => void act()}
        >
          {words.settings.people.unblock}
        </Button>
      </Group>
      <Problems problems={unblock.problems} />
    </Card>
  );
}
