import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import classes from './windows-field.module.css';
import { words } from '../words/index.js';
import { Cross } from '../shared/cross.js';
import { ends, endsNextDay, starts, type Weekday, weekdays, type Window } from './weekdays.js';

const evenings = (): Window[] => weekdays.slice(0, 5).map((day) => ({ day, start: '18:00', end: '20:00' }));
const mornings = (): Window[] => weekdays.slice(5).map((day) => ({ day, start: '09:00', end: '12:00' }));

/** Weekly times, a row each. */
export function WindowsField({
  value,
  onChange,
}: {
  value: readonly Window[];
  onChange: (windows: readonly Window[]) => void;
}) {
  const change = (index: number, changed: Partial<Window>) =>
    onChange(value.map((window, at) => (at === index ? { ...window, ...changed } : window)));
  return (
    <Stack gap="sm">
      {value.map((window, index) => (
        <Row
          // Rows have no name of their own; their place is all that they are.
          key={index}
          window={window}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange([...value, { day: 'MONDAY', start: '18:00', end: '20:00' }])}
        >
          {words.onboarding.add}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => onChange([...value, ...evenings()])}>
          {words.onboarding.eveningsPreset}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => onChange([...value, ...mornings()])}>
          {words.onboarding.weekendPreset}
        </Button>
      </Group>
    </Stack>
  );
}

function Row({
  window,
  onChange,
  onRemove,
}: {
  window: Window;
  onChange: (changed: Partial<Window>) => void;
  onRemove: () => void;
}) {
  const label = words.onboarding.windowLabel(words.weekdays[window.day], window.start, window.end);
  return (
    <div role="group" aria-label={label}>
      <div className={classes.row}>
        <NativeSelect
          className={classes.day}
          aria-label={words.onboarding.day}
          data={weekdays.map((day) => ({ value: day, label: words.weekdays[day] }))}
          value={window.day}
          onChange={(event) => onChange({ day: event.currentTarget.value as Weekday })}
        />
        <NativeSelect
          aria-label={words.onboarding.from}
          data={[...starts]}
          value={window.start}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
        />
        <Text aria-hidden>–</Text>
        <NativeSelect
          aria-label={words.onboarding.to}
          data={[...ends]}
          value={window.end}
          onChange={(event) => onChange({ end: event.currentTarget.value })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.onboarding.remove(label)}
          onClick={onRemove}
        >
          <Cross />
        </ActionIcon>
        {endsNextDay(window) && (
          <Text size="sm" c="dimmed" className={classes.nextDay}>
            {words.onboarding.nextDay}
          </Text>
        )}
      </div>
    </div>
  );
}
