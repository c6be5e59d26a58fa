import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { type AreaDraft, isUntouched, type Put } from './area-drafts.js';
import { Meanwhile } from './meanwhile.js';

const Rename = graphql(
  `
    mutation RenameInterestArea($input: RenameInterestAreaInput!) {
      renameInterestArea(input: $input) {
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

/** Gives an area another name. `name`: what it is called now, which another coordinator may have changed meanwhile. */
export function RenameArea({
  id,
  name,
  draft,
  put,
  refresh,
}: {
  id: string;
  name: string;
  draft: AreaDraft;
  put: (next: Put) => void;
  refresh: () => void;
}) {
  const written = draft.name;
  const rename = useAction(Rename);
  const changed = name !== draft.readName;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    // Once the other's name has been shown, sending means to replace that one.
    const renamed = await rename.run({ input: { areaId: id, name: written, replacesName: name } });
    if (renamed === null) return refresh();
    const called = renamed.renameInterestArea.area?.name ?? written;
    announce(words.coverage.renamed(called));
    put((latest) => {
      const rest = { ...latest, name: called, readName: called };
      return isUntouched(rest) ? null : rest;
    });
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="xs">
        {changed && <Meanwhile now={name} />}
        <Group align="end" gap="xs">
          <TextInput
            label={words.coverage.name}
            value={written}
            onChange={(event) => put({ ...draft, name: event.currentTarget.value })}
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
