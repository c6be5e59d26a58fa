import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { cleaned, type EditedRung, RungFields } from './rung-fields.js';

const Add = graphql(
  `
    mutation AddRung($input: AddRungInput!) {
      addRung(input: $input) {
        rung {
          id
          name
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const blank: EditedRung = { name: '', description: null, needsConfirmation: true };

/** Adds a step at the end of the ladder. */
export function AddRung() {
  const { id: communityId } = useCommunity();
  const [rung, setRung] = useState(blank);
  const [count, setCount] = useState(0);
  const add = useAction(Add);
  const clientMutationKey = useRetryKey(JSON.stringify([rung, count]));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await add.run({ input: { communityId, clientMutationKey, ...cleaned(rung) } })) === null) return;
    announce(words.ladderEditor.added(rung.name));
    setRung(blank);
    setCount(count + 1);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="sm">
        <RungFields value={rung} onChange={setRung} />
        <Problems problems={add.problems} />
        <div>
          <Button type="submit" loading={add.busy}>
            {words.ladderEditor.add}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
