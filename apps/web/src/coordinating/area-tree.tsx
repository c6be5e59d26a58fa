import { Badge, Button, Group, Text } from '@mantine/core';
import { words } from '../words/index.js';
import { useAreaDraft } from './area-drafts.js';
import { AreaEditor, top } from './area-editor.js';
import classes from './area-tree.module.css';
import { type AreaNode, isWeak } from './coverage.js';

/** The tree of areas with who knows each. `places`: all areas, to which one can be moved. */
export function AreaTree({
  areas,
  places,
  refresh,
}: {
  areas: readonly AreaNode[];
  places: readonly AreaNode[];
  refresh: () => void;
}) {
  return (
    <ul className={classes.tree}>
      {areas.map((area) => (
        <li key={area.id}>
          <AreaRow area={area} places={places} refresh={refresh} />
          {area.children.length > 0 && <AreaTree areas={area.children} places={places} refresh={refresh} />}
        </li>
      ))}
    </ul>
  );
}

function AreaRow({
  area,
  places,
  refresh,
}: {
  area: AreaNode;
  places: readonly AreaNode[];
  refresh: () => void;
}) {
  const { id, name, parent, any, well } = area;
  const [draft, put] = useAreaDraft(id);
  const open = draft !== null;
  const begin = () => put({ name, readName: name, readParentId: parent?.id ?? top, parentId: null });
  return (
    <div className={classes.row} data-weak={isWeak(area) || undefined}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" flex="1 1 12rem">
          <Text fw={area.children.length > 0 ? 650 : 500}>{name}</Text>
          {isWeak(area) && (
            <Badge color="blaze" variant={any === 0 ? 'filled' : 'light'} tt="none" autoContrast>
              {any === 0 ? words.coverage.none : words.coverage.one}
            </Badge>
          )}
        </Group>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {any > 0 && words.coverage.well(well)}
            {any > well && ` · ${words.coverage.some(any - well)}`}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={open}
            aria-label={open ? undefined : words.coverage.edit(name)}
            onClick={() => (open ? put(null) : begin())}
          >
            {open ? words.coverage.done : words.coverage.editShort}
          </Button>
        </Group>
      </Group>
      {open && <AreaEditor area={area} places={places} draft={draft} put={put} refresh={refresh} />}
    </div>
  );
}
