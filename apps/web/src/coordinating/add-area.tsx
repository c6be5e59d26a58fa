import { Button, Card, Group, Stack, TextInput, Title } from '@mantine/core';
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

const Add = graphql(
  `
    mutation AddInterestArea($input: AddInterestAreaInput!) {
      addInterestArea(input: $input) {
        area {
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

/** Adds an area, below another or at the top. */
export function AddArea({
  parent,
  title,
  label,
  begun = '',
  onWrite,
}: {
  parent: string | null;
  title?: string;
  label: string;
  /** What was typed before, where this comes and goes. */
  begun?: string;
  /** Told what is typed, to keep it. */
  onWrite?: (name: string) => void;
}) {
  const { id: communityId } = useCommunity();
  const fields = useForm({
    initialValues: { name: begun },
    onValuesChange: ({ name }) => onWrite?.(name),
  });
  const { name } = fields.values;
  const [count, setCount] = useState(0);
  const add = useAction(Add);
  const problems = useRefusedFields(fields, add.problems);
  const clientMutationKey = useRetryKey(`${parent} ${name} ${count}`);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const place = parent === null ? {} : { parentId: parent };
    const added = await add.run({ input: { communityId, name, clientMutationKey, ...place } });
    if (added === null) return;
    announce(words.coverage.added(name));
    fields.setFieldValue('name', '');
    setCount(count + 1);
  };
  const form = (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="xs">
        {title !== undefined && <Title order={2}>{title}</Title>}
        <Group align="end" gap="xs">
          <TextInput
            label={label}
            {...fields.getInputProps('name')}
            maxLength={100}
            required
            flex="1 1 12rem"
          />
          <Button type="submit" variant={title === undefined ? 'default' : 'filled'} loading={add.busy}>
            {words.coverage.add}
          </Button>
        </Group>
        <Problems problems={problems} />
      </Stack>
    </form>
  );
  return title === undefined ? (
    form
  ) : (
    <Card withBorder padding="lg" component="section">
      {form}
    </Card>
  );
}
