import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { Meanwhile } from './meanwhile.js';

const Rename = graphql(`
  mutation RenameInterestArea($input: RenameInterestAreaInput!) {
    renameInterestArea(input: $input) {
      area {
        id
        name
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

/** Gives an area another name. `name`: what it is called now, which another coordinator may have changed meanwhile. */
export function RenameArea({
  id,
  name,
  refresh,
  close,
}: {
  id: string;
  name: string;
  refresh: () => void;
  close: () => void;
}) {
  const [read] = useState(name);
  const [written, setWritten] = useState(name);
  const rename = useAction(Rename);
  const changed = name !== read;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    // Once the other's name has been shown, sending means to replace that one.
    const renamed = await rename.run({ input: { areaId: id, name: written, replacesName: name } });
    if (renamed === null) return refresh();
    announce(words.coverage.renamed(renamed.renameInterestArea.area?.name ?? written));
    close();
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="xs">
        {changed && <Meanwhile now={name} />}
        <Group align="end" gap="xs">
          <TextInput
            label={words.coverage.name}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            maxLength={100}
            required
            flex="1 1 12rem"
          />
          <Button type="submit" variant="default" loading={rename.busy} disabled={written === name}>
            {changed ? words.coordinating.saveAnyway : words.coverage.rename}
          </Button>
        </Group>
        <Problems problems={changed ? [] : rename.problems} />
      </Stack>
    </form>
  );
}
