import { Box, Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { AddArea } from './add-area.js';
import { type AreaNode, flat } from './coverage.js';
import { RenameArea } from './rename-area.js';

const MoveArea = graphql(`
  mutation MoveInterestArea($input: MoveInterestAreaInput!) {
    moveInterestArea(input: $input) {
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

const RetireArea = graphql(`
  mutation RetireInterestArea($input: RetireInterestAreaInput!) {
    retireInterestArea(input: $input) {
      area {
        id
        retiredAt
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

const top = 'TOP';

/** What can become of an area: another name, another place, one more below it, retirement. */
export function AreaEditor({
  area,
  places,
  refresh,
  close,
}: {
  area: AreaNode;
  places: readonly AreaNode[];
  refresh: () => void;
  close: () => void;
}) {
  const { id, name, parent } = area;
  const [parentId, setParentId] = useState(parent?.id ?? top);
  const move = useAction(MoveArea);
  const retire = useAction(RetireArea);
  // Nothing goes below itself.
  const within = new Set([area, ...flat(area.children)].map((one) => one.id));
  const targets = places.filter((place) => !within.has(place.id));

  const sendMove = async () => {
    const input = { areaId: id, ...(parentId === top ? {} : { parentId }) };
    if ((await move.run({ input })) === null) return refresh();
    announce(words.coverage.moved(name));
  };
  const sendRetire = async () => {
    if ((await retire.run({ input: { areaId: id } })) === null) return false;
    announce(words.coverage.retired(name));
    return true;
  };

  return (
    <Stack gap="sm" py="sm" pr="sm">
      <RenameArea id={id} name={name} refresh={refresh} close={close} />
      <Group align="end" gap="xs">
        <Select
          label={words.coverage.parent}
          searchable
          allowDeselect={false}
          limit={80}
          data={[
            { value: top, label: words.coverage.top },
            ...targets.map((place) => ({
              value: place.id,
              label: place.path === '' ? place.name : `${place.path} › ${place.name}`,
            })),
          ]}
          value={parentId}
          onChange={(chosen) => setParentId(chosen ?? top)}
          flex="1 1 12rem"
        />
        <Button
          variant="default"
          loading={move.busy}
          disabled={parentId === (parent?.id ?? top)}
          onClick={() => void sendMove()}
        >
          {words.coverage.move}
        </Button>
      </Group>
      <Problems problems={move.problems} />
      <AddArea parent={id} label={words.coverage.child(name)} />
      <Box>
        <ConfirmButton
          variant="subtle"
          color="blaze"
          question={words.coverage.retireQuestion(name)}
          meaning={words.coverage.retireMeaning}
          confirm={words.coverage.retire}
          onConfirm={sendRetire}
          busy={retire.busy}
          problems={retire.problems}
        >
          {words.coverage.retire}
        </ConfirmButton>
      </Box>
    </Stack>
  );
}
