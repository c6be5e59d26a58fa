import { Box, Button, Group, Select, Stack } from '@mantine/core';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { AddArea } from './add-area.js';
import { type AreaDraft, isUntouched, type Put } from './area-drafts.js';
import { type AreaNode, flat } from './coverage.js';
import { Meanwhile } from './meanwhile.js';
import { RenameArea } from './rename-area.js';

const MoveArea = graphql(
  `
    mutation MoveInterestArea($input: MoveInterestAreaInput!) {
      moveInterestArea(input: $input) {
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

const RetireArea = graphql(
  `
    mutation RetireInterestArea($input: RetireInterestAreaInput!) {
      retireInterestArea(input: $input) {
        area {
          id
          retiredAt
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** In the list of places; no area has this for its id. */
export const top = 'TOP';

/** What can become of an area: another name, another place, one more below it, retirement. */
export function AreaEditor({
  area,
  places,
  draft,
  put,
  refresh,
}: {
  area: AreaNode;
  places: readonly AreaNode[];
  draft: AreaDraft;
  put: (next: Put) => void;
  refresh: () => void;
}) {
  const { id, name, parent, path } = area;
  const now = parent?.id ?? top;
  const chosen = draft.parentId ?? now;
  const moved = draft.parentId !== null && chosen !== now && now !== draft.readParentId;
  const move = useAction(MoveArea);
  const retire = useAction(RetireArea);
  // Nothing goes below itself.
  const within = new Set([area, ...flat(area.children)].map((one) => one.id));
  const targets = places.filter((place) => !within.has(place.id));

  const sendMove = async () => {
    // Once the other's place has been shown, sending means to move it from there.
    const replacesParentId = parent?.id ?? null;
    const input = { areaId: id, replacesParentId, ...(chosen === top ? {} : { parentId: chosen }) };
    if ((await move.run({ input })) === null) return refresh();
    put((latest) => {
      const rest = { ...latest, parentId: null };
      return isUntouched(rest) ? null : rest;
    });
    announce(words.coverage.moved(name));
  };
  const sendRetire = async () => {
    if ((await retire.run({ input: { areaId: id } })) === null) return false;
    announce(words.coverage.retired(name));
    return true;
  };

  return (
    <Stack gap="sm" py="sm" pr="sm">
      <RenameArea id={id} name={name} draft={draft} put={put} refresh={refresh} />
      {moved && <Meanwhile now={`${words.coverage.parent}: ${path === '' ? words.coverage.top : path}`} />}
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
          value={chosen}
          onChange={(place) => put({ ...draft, parentId: place ?? top, readParentId: now })}
          flex="1 1 12rem"
        />
        <Button
          variant="default"
          loading={move.busy}
          disabled={chosen === now}
          onClick={() => void sendMove()}
        >
          {words.coverage.move}
        </Button>
      </Group>
      <Problems problems={moved ? [] : move.problems} />
      <AddArea
        parent={id}
        label={words.coverage.child(name)}
        begun={draft.child}
        onWrite={(child) => put((latest) => ({ ...latest, child }))}
      />
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
