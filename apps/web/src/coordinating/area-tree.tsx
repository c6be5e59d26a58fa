import { Badge, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { TextButton } from '../shared/text-button.js';
import { words } from '../words/index.js';
import { AreaDrafts, isUntouched, useAreaDraft } from './area-drafts.js';
import { AreaEditor, top } from './area-editor.js';
import classes from './area-tree.module.css';
import { type AreaNode, flat, isWeak } from './coverage.js';
import { Unsaved } from './meanwhile.js';
import type { Folding } from './use-folding.js';

/**
 * The tree of areas with who knows each. `places`: all areas, to which one can be moved. `folding`: null while all is
 * to be seen.
 */
export function AreaTree({
  areas,
  folding,
  ...shared
}: {
  areas: readonly AreaNode[];
  folding: Folding | null;
  places: readonly AreaNode[];
  refresh: () => void;
}) {
  const { drafts } = useContext(AreaDrafts);
  // What is being changed stays in sight.
  const isFolded = ({ id, children }: AreaNode) =>
    folding !== null && folding.has(id) && !flat(children).some((below) => drafts.has(below.id));
  return (
    <ul className={classes.tree}>
      {areas.map((area) => (
        <li key={area.id}>
          <AreaRow area={area} {...shared}>
            {folding !== null && area.children.length > 0 && (
              <Fold area={area} folded={isFolded(area)} toggle={() => folding.toggle(area.id)} />
            )}
          </AreaRow>
          {area.children.length > 0 && !isFolded(area) && (
            <AreaTree areas={area.children} folding={folding} {...shared} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** How much is below an area, to be folded away and shown again. */
function Fold({ area, folded, toggle }: { area: AreaNode; folded: boolean; toggle: () => void }) {
  const below = flat(area.children);
  const weak = below.filter(isWeak).length;
  const said = words.coverage.below(below.length);
  return (
    <>
      <TextButton ml={0} onClick={toggle} aria-expanded={!folded} aria-label={`${area.name}: ${said}`}>
        {said}
        <Text span inherit ml={4} aria-hidden="true">
          {folded ? '▸' : '▾'}
        </Text>
      </TextButton>
      {folded && weak > 0 && (
        <Text size="sm" c="dimmed">
          {words.coverage.weakBelow(weak)}
        </Text>
      )}
    </>
  );
}

function AreaRow({
  area,
  places,
  refresh,
  children,
}: {
  area: AreaNode;
  places: readonly AreaNode[];
  refresh: () => void;
  children: ReactNode;
}) {
  const { id, name, parent, any, well } = area;
  const [draft, put] = useAreaDraft(id);
  const open = draft?.open === true;
  const fresh = { name, readName: name, readParentId: parent?.id ?? top, parentId: null, child: '' };
  const show = () => put({ ...(draft ?? fresh), open: true });
  // What was changed is there again when it is opened again.
  const close = () => put((latest) => (isUntouched(latest) ? null : { ...latest, open: false }));
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
          {draft?.open === false && <Unsaved />}
          {children}
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
            onClick={open ? close : show}
          >
            {open ? words.close : words.coverage.editShort}
          </Button>
        </Group>
      </Group>
      {open && <AreaEditor area={area} places={places} draft={draft} put={put} refresh={refresh} />}
    </div>
  );
}
