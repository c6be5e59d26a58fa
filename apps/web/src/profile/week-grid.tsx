import { memo, useEffect, useRef, useState } from 'react';
import { announce } from '../shared/announce.js';
import { words } from '../words/index.js';
import { useBrush } from './use-brush.js';
import { useGridKeys } from './use-grid-keys.js';
import { usePointer } from './use-pointer.js';
import { type Cell, type CellState, ordered, rowsOfDay, rowStart, stateOf, type Week } from './week.js';
import classes from './week-grid.module.css';
import { weekdays } from './weekdays.js';

const rows = Array.from({ length: rowsOfDay }, (_, row) => row);
/** Where the week is looked at first, when nothing is painted in it: eight in the morning. */
const morning = 16;

/** A week to be painted with mouse, finger or keys, in half hours. */
export function WeekGrid({
  week,
  onChange,
  describedBy,
}: {
  week: Week;
  onChange: (week: Week) => void;
  describedBy: string;
}) {
  const [cursor, setCursor] = useState<Cell>(() => firstFree(week) ?? { day: 0, row: morning });
  const box = useRef<HTMLDivElement>(null);
  const brush = useBrush(week, onChange, (from, to, free) => {
    const days = ordered(from.day, to.day);
    const times = ordered(from.row, to.row);
    announce(
      words.week[free ? 'painted' : 'cleared'](
        words.weekdays[weekdays[days.start]!],
        words.weekdays[weekdays[days.end]!],
        rowStart(times.start),
        rowStart(times.end + 1),
      ),
    );
  });
  const pointer = usePointer(box, brush, setCursor);
  const keys = useGridKeys(cursor, brush, (cell) => {
    setCursor(cell);
    box.current?.querySelector<HTMLElement>(`[data-day="${cell.day}"][data-row="${cell.row}"]`)?.focus();
  });

  // The night is scrolled away, not what somebody painted.
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>(`[data-row="${Math.min(cursor.row, morning)}"]`);
    if (box.current !== null && first != null) box.current.scrollTop = first.offsetTop - 40;
    // Only at first: later it is the reader's to scroll.
  }, []);

  return (
    <div ref={box} className={classes.box}>
      <div
        role="grid"
        aria-label={words.week.grid}
        aria-describedby={describedBy}
        aria-multiselectable="true"
        {...pointer}
        {...keys}
      >
        <div role="row" className={`${classes.row} ${classes.days}`}>
          <span role="columnheader" aria-label={words.week.time} />
          {words.week.shortDays.map((name, day) => (
            <span
              key={name}
              role="columnheader"
              className={classes.day}
              aria-label={words.weekdays[weekdays[day]!]}
            >
              {name}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <Row
            key={row}
            row={row}
            states={weekdays.map((_, day) => stateOf(week, { day, row })).join(' ')}
            focused={cursor.row === row ? cursor.day : null}
          />
        ))}
      </div>
    </div>
  );
}

/** `states` is a text, so that a row is drawn anew only when something in it changed. */
const Row = memo(function Row({
  row,
  states,
  focused,
}: {
  row: number;
  states: string;
  focused: number | null;
}) {
  const wholeHour = row % 2 === 0;
  return (
    <div role="row" className={`${classes.row} ${wholeHour ? classes.hour : ''}`}>
      <span role="rowheader" className={classes.time} aria-label={rowStart(row)}>
        {wholeHour ? rowStart(row) : ''}
      </span>
      {(states.split(' ') as CellState[]).map((state, day) => (
        <span
          key={weekdays[day]}
          role="gridcell"
          className={classes.cell}
          data-day={day}
          data-row={row}
          data-state={state}
          tabIndex={focused === day ? 0 : -1}
          aria-selected={state === 'free'}
          aria-label={words.week.cell(words.weekdays[weekdays[day]!], rowStart(row), state === 'partly')}
        />
      ))}
    </div>
  );
});

function firstFree(week: Week): Cell | null {
  const day = weekdays.findIndex((_, each) =>
    rows.some((row) => stateOf(week, { day: each, row }) !== 'busy'),
  );
  if (day === -1) return null;
  return { day, row: rows.find((row) => stateOf(week, { day, row }) !== 'busy')! };
}
