import { Chip, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { TextButton } from '../shared/text-button.js';
import { words } from '../words/index.js';
import { type Area, groupsOf } from './area-tree.js';

/** Fewer are in sight among the suggestions. */
const worthwhile = 7;

interface Choice {
  readonly chosen: { has(id: string): boolean };
  readonly onToggle: (id: string) => void;
}

/** All areas by their branches, for who does not know yet what to search for. */
export function BrowseAreas({ areas, ...choice }: { areas: readonly Area[] } & Choice) {
  const [open, { toggle }] = useDisclosure(false);
  if (areas.length < worthwhile) return null;
  const groups = groupsOf(areas, words.community.elsewhere);
  return (
    <Stack gap="xs">
      <div>
        <TextButton onClick={toggle} aria-expanded={open}>
          {open ? words.onboarding.browseLess : words.onboarding.browse(areas.length)}
        </TextButton>
      </div>
      {open &&
        groups.map(({ group, items }) => (
          <Section key={group} name={group} items={items} folded={groups.length > 1} {...choice} />
        ))}
    </Stack>
  );
}

/** One branch, folded at first: the largest have more areas than a screen. */
function Section({
  name,
  items,
  folded,
  chosen,
  onToggle,
}: {
  name: string;
  items: ReturnType<typeof groupsOf>[number]['items'];
  folded: boolean;
} & Choice) {
  const [open, { toggle }] = useDisclosure(!folded);
  return (
    <Stack component="section" gap="xs" aria-label={name}>
      <div>
        <TextButton onClick={toggle} aria-expanded={open} leftSection={<Fold open={open} />}>
          {words.onboarding.branch(name, items.length)}
        </TextButton>
      </div>
      {open && (
        <Group gap={6}>
          {items.map(({ value, label }) => (
            <Chip
              key={value}
              size="sm"
              variant="outline"
              checked={chosen.has(value)}
              onChange={() => onToggle(value)}
            >
              {label === name ? words.onboarding.wholeBranch(label) : label}
            </Chip>
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** Points at the name of what is folded, and down to what is open. */
function Fold({ open }: { open: boolean }) {
  return (
    <span aria-hidden style={{ display: 'inline-block', width: '1em' }}>
      {open ? '▾' : '▸'}
    </span>
  );
}
