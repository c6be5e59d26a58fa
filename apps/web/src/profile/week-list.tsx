import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { announce } from '../shared/announce.js';
import { Cross } from '../shared/cross.js';
import { words } from '../words/index.js';
import { freeMinutes, type Week, windowsOf, without } from './week.js';
import classes from './week-list.module.css';
import { windowName, windowText } from './week-words.js';

/** A painted week in words, each stretch with its cross to remove it. */
export function WeekList({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  const windows = windowsOf(week);
  const list = useRef<HTMLUListElement>(null);
  if (windows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.week.none}
      </Text>
    );
  }
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {words.week.sum(freeMinutes(week) / 60)}
      </Text>
      <ul ref={list} className={classes.list}>
        {windows.map((window, index) => (
          <li key={windowText(window)} className={classes.item}>
            <Group gap={2} wrap="nowrap">
              <Text size="sm">{windowText(window)}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={words.onboarding.remove(windowName(window))}
                onClick={() => {
                  onChange(without(week, window));
                  announce(words.week.removed(windowName(window)));
                  // The focus goes on to the next one, rather than back to the top of the page.
                  const buttons = list.current?.querySelectorAll('button');
                  (buttons?.[index + 1] ?? buttons?.[index - 1])?.focus();
                }}
              >
                <Cross />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
