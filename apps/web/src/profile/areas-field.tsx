import { ActionIcon, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { Cross } from '../shared/cross.js';
import { words } from '../words/index.js';

export interface Area {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly id: string } | null;
}

export type Level = 1 | 2 | 3;

/** Areas by id, each with its level. */
export type Levels = ReadonlyMap<string, Level>;

/** Areas to choose, each with a level of three: how much it draws, or how well one knows it. */
export function AreasField({
  areas,
  value,
  onChange,
  levelNames,
  levelLabel,
  label,
}: {
  areas: readonly Area[];
  value: Levels;
  onChange: (levels: Levels) => void;
  levelNames: Readonly<Record<Level, string>>;
  levelLabel: (area: string) => string;
  label: string;
}) {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const set = (id: string, level: Level) => onChange(new Map(value).set(id, level));
  const remove = (id: string) => onChange(new Map([...value].filter(([other]) => other !== id)));
  return (
    <Stack gap="sm">
      <Select
        aria-label={label}
        placeholder={words.onboarding.areasPlaceholder}
        searchable
        value={null}
        data={choices(areas, value)}
        nothingFoundMessage={words.onboarding.noArea}
        onChange={(id) => id !== null && set(id, 2)}
        maxDropdownHeight={280}
        limit={60}
      />
      {[...value].map(([id, level]) => {
        const name = byId.get(id)?.name ?? id;
        return (
          <Group key={id} justify="space-between" gap="xs">
            <Text fw={500}>{name}</Text>
            <Group gap="xs" wrap="nowrap">
              <SegmentedControl
                size="xs"
                aria-label={levelLabel(name)}
                value={String(level)}
                onChange={(chosen) => set(id, Number(chosen) as Level)}
                data={([1, 2, 3] as const).map((each) => ({ value: String(each), label: levelNames[each] }))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.onboarding.remove(name)}
                onClick={() => remove(id)}
              >
                <Cross />
              </ActionIcon>
            </Group>
          </Group>
        );
      })}
    </Stack>
  );
}

/** What is not chosen yet, below the name of its group. */
function choices(areas: readonly Area[], chosen: Levels) {
  const free = areas.filter(({ id }) => !chosen.has(id));
  const parents = new Set(areas.map(({ parent }) => parent?.id));
  const option = ({ id, name }: Area) => ({ value: id, label: name });
  const groups = areas
    .filter(({ id }) => parents.has(id))
    .map((group) => ({
      group: group.name,
      items: free.filter(({ id, parent }) => parent?.id === group.id && !parents.has(id)).map(option),
    }));
  const alone = free.filter(({ id, parent }) => parent === null && !parents.has(id));
  return [...groups, { group: words.community.elsewhere, items: alone.map(option) }].filter(
    ({ items }) => items.length > 0,
  );
}
