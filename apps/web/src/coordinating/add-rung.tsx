import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
import { words } from '../words/index.js';
import { cleaned, RungFields, written } from './rung-fields.js';

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

const blank = written({ name: '', description: null, needsConfirmation: true });

/** Adds a step at the end of the ladder. */
export function AddRung() {
  const { id: communityId } = useCommunity();
  const form = useForm({ initialValues: blank });
  const [count, setCount] = useState(0);
  const add = useAction(Add);
  const problems = useRefusedFields(form, add.problems);
  const clientMutationKey = useRetryKey(JSON.stringify([form.values, count]));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await add.run({ input: { communityId, clientMutationKey, ...cleaned(form.values) } })) === null)
      return;
    announce(words.ladderEditor.added(form.values.name));
    form.reset();
    setCount(count + 1);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="sm">
        <RungFields of={form} />
        <Problems problems={problems} />
        <div>
          <Button type="submit" loading={add.busy}>
            {words.ladderEditor.add}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
