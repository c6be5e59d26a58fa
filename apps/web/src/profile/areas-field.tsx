import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, useMatches } from '@mantine/core';
import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../shared/announce.js';
import { Cross } from '../shared/cross.js';
import { words } from '../words/index.js';
import { type Area, groupsOf } from './area-tree.js';
import { BrowseAreas } from './browse-areas.js';
import { SearchToAdd } from './search-to-add.js';

export type { Area } from './area-tree.js';

export type Level = 1 | 2 | 3;

/** Areas by id, each with its level. */
export type Levels = ReadonlyMap<string, Level>;

/** Areas to choose by searching or browsing, each with a level of three: how much it draws, or how well one knows it. */
export function AreasField({
  areas,
  value,
  onChange,
  levelNames,
  levelLabel,
  label,
  suggestions = [],
}: {
  areas: readonly Area[];
  value: Levels;
  onChange: (levels: Levels) => void;
  levelNames: Readonly<Record<Level, string>>;
  levelLabel: (area: string) => string;
  label: string;
  /** Some that may be meant, offered at a click. */
  suggestions?: readonly Area[];
}) {
  // Side by side they are wider than a phone, in German even without the cross beside them.
  const orientation = useMatches({ base: 'vertical', xs: 'horizontal' } as const);
  const field = useRef<HTMLDivElement>(null);
  const rowId = useId();
  const rowOf = (id: string) => `${rowId}${id}`;
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  const set = (id: string, level: Level) => onChange(new Map(value).set(id, level));
  const add = (id: string) => {
    set(id, 2);
    announce(words.onboarding.added(nameOf(id)));
  };
  const remove = (id: string) => {
    onChange(new Map([...value].filter(([other]) => other !== id)));
    announce(words.onboarding.removed(nameOf(id)));
  };
  // What was pressed goes away with it: the keys go on from what came of it, or from the field's beginning.
  const addFromSuggestion = (id: string) => {
    flushSync(() => add(id));
    document.getElementById(rowOf(id))?.focus({ preventScroll: true });
  };
  const removeFromRow = (id: string) => {
    flushSync(() => remove(id));
    field.current?.focus({ preventScroll: true });
  };
  return (
    <Stack gap="md" ref={field} tabIndex={-1} style={{ outline: 'none' }}>
      <SearchToAdd
        label={label}
        placeholder={words.onboarding.areasPlaceholder}
        data={groupsOf(areas, words.community.elsewhere, ({ id }) => !value.has(id))}
        nothingFoundMessage={words.onboarding.noArea}
        onAdd={add}
        maxDropdownHeight={280}
        limit={80}
      />
      {suggestions.length > 0 && (
        <Stack gap={6}>
          <Text size="sm" c="dimmed">
            {value.size === 0 ? words.onboarding.popular : words.onboarding.near}
          </Text>
          <Group gap="xs">
            {suggestions.map(({ id, name }) => (
              <Button
                key={id}
                size="xs"
                variant="light"
                aria-label={words.onboarding.addArea(name)}
                onClick={() => addFromSuggestion(id)}
              >
                + {name}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
      {value.size > 0 && (
        <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {[...value].map(([id, level]) => (
            <Group key={id} id={rowOf(id)} tabIndex={-1} component="li" justify="space-between" gap="xs">
              <Text fw={500}>{nameOf(id)}</Text>
              <Group gap="xs" wrap="nowrap">
                <SegmentedControl
                  size="xs"
                  orientation={orientation}
                  aria-label={levelLabel(nameOf(id))}
                  value={String(level)}
                  onChange={(chosen) => set(id, Number(chosen) as Level)}
                  data={([1, 2, 3] as const).map((each) => ({
                    value: String(each),
                    label: levelNames[each],
                  }))}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.onboarding.remove(nameOf(id))}
                  onClick={() => removeFromRow(id)}
                >
                  <Cross />
                </ActionIcon>
              </Group>
            </Group>
          ))}
        </Stack>
      )}
      <BrowseAreas areas={areas} chosen={value} onToggle={(id) => (value.has(id) ? remove(id) : add(id))} />
    </Stack>
  );
}
