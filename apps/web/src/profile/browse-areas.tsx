import { Checkbox, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { TextButton } from '../shared/text-button.js';
import { words } from '../words/index.js';
import { type Area, type AreaNode, treeOf } from './area-tree.js';
import classes from './browse-areas.module.css';

/** Fewer are in sight among the suggestions. */
const worthwhile = 7;

/** All areas as the tree that they are, for who does not know yet what to search for. */
export function BrowseAreas({
  areas,
  chosen,
  onToggle,
}: {
  areas: readonly Area[];
  chosen: { has(id: string): boolean };
  onToggle: (id: string) => void;
}) {
  const [open, { toggle }] = useDisclosure(false);
  if (areas.length < worthwhile) return null;
  return (
    <Stack gap="xs">
      <div>
        <TextButton onClick={toggle} aria-expanded={open}>
          {open ? words.onboarding.browseLess : words.onboarding.browse(areas.length)}
        </TextButton>
      </div>
      {open && (
        <div className={classes.columns}>
          {sections(treeOf(areas)).map(({ name, nodes }) => (
            <section key={name} className={classes.section} aria-label={name}>
              <Text fw={600} size="sm" mb={4}>
                {name}
              </Text>
              <Branch nodes={nodes} chosen={chosen} onToggle={onToggle} />
            </section>
          ))}
        </div>
      )}
    </Stack>
  );
}

/** A section for each branch, its top among what can be chosen; what stands alone comes together. */
function sections(tree: readonly AreaNode[]): { name: string; nodes: readonly AreaNode[] }[] {
  const branches = tree.filter(({ below }) => below.length > 0);
  const alone = tree.filter(({ below }) => below.length === 0);
  return [
    ...branches.map((node) => ({ name: node.area.name, nodes: [node] })),
    ...(alone.length > 0 ? [{ name: words.community.elsewhere, nodes: alone }] : []),
  ];
}

function Branch({
  nodes,
  chosen,
  onToggle,
}: {
  nodes: readonly AreaNode[];
  chosen: { has(id: string): boolean };
  onToggle: (id: string) => void;
}) {
  return (
    <ul className={classes.branch}>
      {nodes.map(({ area, below }) => (
        <li key={area.id}>
          <Checkbox
            size="sm"
            py={3}
            label={area.name}
            checked={chosen.has(area.id)}
            onChange={() => onToggle(area.id)}
          />
          {below.length > 0 && <Branch nodes={below} chosen={chosen} onToggle={onToggle} />}
        </li>
      ))}
    </ul>
  );
}
