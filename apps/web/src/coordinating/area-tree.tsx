import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { words } from '../words/index.js';
import { AreaEditor } from './area-editor.js';
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
  const [open, { toggle, close }] = useDisclosure(false);
  const { name, any, well } = area;
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
            onClick={toggle}
          >
            {open ? words.coverage.done : words.coverage.editShort}
          </Button>
        </Group>
      </Group>
      {open && <AreaEditor area={area} places={places} refresh={refresh} close={close} />}
    </div>
  );
}
