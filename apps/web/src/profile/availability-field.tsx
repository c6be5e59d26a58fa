import { Button, Group, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { announce } from '../shared/announce.js';
import { calendarDay } from '../shared/dates.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';
import { nextClockChange } from './clock-change.js';
import { browserTimeZone, TimeZoneField } from './time-zone-field.js';
import classes from './week-grid.module.css';
import { paint, type Week, weekOf, windowsOf } from './week.js';
import { WeekGrid } from './week-grid.js';
import { WeekList } from './week-list.js';
import type { Window } from './weekdays.js';

/** So long before the clocks change it is worth a word. */
const noticeDays = 42;

const presets: Readonly<Record<keyof typeof words.week.presets, (week: Week) => Week>> = {
  evenings: (week) => paint(week, { day: 0, row: 36 }, { day: 4, row: 39 }, true),
  mornings: (week) => paint(week, { day: 5, row: 18 }, { day: 6, row: 23 }, true),
};

/** When somebody usually has time, on clocks that they choose: painted, with ready-made strokes, and in words. */
export function AvailabilityField({
  timeZone,
  onTimeZone,
  windows,
  onWindows,
}: {
  timeZone: string;
  onTimeZone: (zone: string) => void;
  windows: readonly Window[];
  onWindows: (windows: readonly Window[]) => void;
}) {
  const help = useId();
  const week = weekOf(windows);
  const change = (changed: Week) => onWindows(windowsOf(changed));
  return (
    <Stack gap="sm">
      <TimeZoneField
        label={words.onboarding.timeZone}
        description={timeZone === browserTimeZone() ? words.week.ownZone : words.week.otherZone}
        value={timeZone}
        onChange={onTimeZone}
      />
      <Group gap="xs">
        {(Object.keys(presets) as (keyof typeof presets)[]).map((preset) => (
          <Button
            key={preset}
            variant="light"
            size="xs"
            onClick={() => {
              change(presets[preset](week));
              announce(words.week.added(words.week.presets[preset]));
            }}
          >
            + {words.week.presets[preset]}
          </Button>
        ))}
        {windows.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            onClick={() => {
              onWindows([]);
              announce(words.week.none);
            }}
          >
            {words.week.clear}
          </Button>
        )}
      </Group>
      {/* How it is painted with what one has at hand. */}
      <Text id={help} size="sm" c="dimmed">
        <span className={classes.byFinger}>{words.week.help.finger}</span>
        <span className={classes.byMouse}>
          {words.week.help.mouse} {words.week.help.keys}
        </span>
      </Text>
      <WeekGrid week={week} onChange={change} describedBy={help} />
      <WeekList week={week} onChange={change} />
      <ClockNote timeZone={timeZone} />
    </Stack>
  );
}

/** Said only when it is about to matter: the hours stay on one's own clock, and move on those of others. */
function ClockNote({ timeZone }: { timeZone: string }) {
  const now = useNow();
  const change = changeOf(timeZone, now);
  if (change === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {words.week.clockChange(calendarDay(change.at.toISOString().slice(0, 10)), change.minutes)}
    </Text>
  );
}

function changeOf(timeZone: string, now: Date) {
  try {
    return nextClockChange(timeZone, now, noticeDays);
  } catch (error) {
    // The API's table of zones may be newer than the browser's.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
