import { endsNextDay, type Window, weekdays } from './weekdays.js';

const dayMinutes = 24 * 60;
/** The step of the API's windows. */
const quarter = 15;
const dayQuarters = dayMinutes / quarter;
const weekQuarters = 7 * dayQuarters;
const rowQuarters = 2;

/** The rows of the painted week: half hours of a day. */
export const rowsOfDay = dayQuarters / rowQuarters;

/** The quarters of an hour of a week from Monday 00:00: true where somebody has time. */
export type Week = readonly boolean[];

/** Half an hour of the painted week; Monday is day 0, midnight row 0. */
export interface Cell {
  readonly day: number;
  readonly row: number;
}

/** Whether somebody has time in all of a cell, in one of its quarters, or not at all. */
export type CellState = 'free' | 'partly' | 'busy';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A minute of the day, 0 to 1440, as "18:30". */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** When a row of the painted week begins; the row after the last begins at "24:00". */
export const rowStart = (row: number): string => clock(row * rowQuarters * quarter);

/** The quarters of windows, which may overlap and touch; the end of Sunday goes on in Monday. */
export function weekOf(windows: readonly Window[]): Week {
  const week = Array.from({ length: weekQuarters }, () => false);
  for (const window of windows) {
    const { start, end } = spanOf(window);
    for (let at = start; at < end; at += 1) week[at % weekQuarters] = true;
  }
  return week;
}

/** The fewest windows for a week, in its order: joined, across midnight too; what is longer than a day is cut there. */
export function windowsOf(week: Week): Window[] {
  return spansOf(week).flatMap(cutWhenLong).map(windowOf);
}

export function stateOf(week: Week, cell: Cell): CellState {
  const { start, end } = quartersOf(cell);
  const free = week.slice(start, end);
  if (free.every(Boolean)) return 'free';
  return free.some(Boolean) ? 'partly' : 'busy';
}

/** The week with a rectangle of cells made free, or cleared; any two of its corners. */
export function paint(week: Week, from: Cell, to: Cell, free: boolean): Week {
  const painted = [...week];
  const rows = ordered(from.row, to.row);
  const days = ordered(from.day, to.day);
  for (let day = days.start; day <= days.end; day += 1) {
    const { start } = quartersOf({ day, row: rows.start });
    const { end } = quartersOf({ day, row: rows.end });
    painted.fill(free, start, end);
  }
  return painted;
}

/** The week without what a window stands for. */
export function without(week: Week, window: Window): Week {
  const { start, end } = spanOf(window);
  return week.map((free, at) => free && !within(at, start, end) && !within(at + weekQuarters, start, end));
}

/** The same stretch of the week, on clocks that are so many minutes ahead of its own. */
export function moved(window: Window, minutes: number): Window {
  const { start, end } = spanOf(window);
  const at = (start + Math.round(minutes / quarter) + weekQuarters) % weekQuarters;
  return windowOf({ start: at, end: at + end - start });
}

/** How long somebody has time in a week, in minutes. */
export const freeMinutes = (week: Week): number => week.filter(Boolean).length * quarter;

/** The smaller and the larger of two numbers. */
export const ordered = (a: number, b: number): Span => ({ start: Math.min(a, b), end: Math.max(a, b) });

const within = (at: number, start: number, end: number) => at >= start && at < end;

function quartersOf({ day, row }: Cell): Span {
  const start = day * dayQuarters + row * rowQuarters;
  return { start, end: start + rowQuarters };
}

function minuteOf(text: string): number {
  const [hours, minutes] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** In quarters; the end may lie beyond the week's. */
function spanOf(window: Window): Span {
  const midnight = weekdays.indexOf(window.day) * dayQuarters;
  const end = midnight + minuteOf(window.end) / quarter;
  return {
    start: midnight + minuteOf(window.start) / quarter,
    end: endsNextDay(window) ? end + dayQuarters : end,
  };
}

/** The stretches of free quarters; one that runs past Sunday's end ends beyond the week. */
function spansOf(week: Week): Span[] {
  const firstBusy = week.indexOf(false);
  if (firstBusy === -1) return [{ start: 0, end: weekQuarters }];
  const spans: Span[] = [];
  // From a busy quarter on around the week, so that no stretch is met in its middle.
  for (let at = firstBusy; at < firstBusy + weekQuarters; at += 1) {
    if (week[at % weekQuarters] !== true) continue;
    const last = spans.at(-1);
    if (last?.end === at) spans[spans.length - 1] = { start: last.start, end: at + 1 };
    else spans.push({ start: at, end: at + 1 });
  }
  return spans
    .map(({ start, end }) =>
      start >= weekQuarters ? { start: start - weekQuarters, end: end - weekQuarters } : { start, end },
    )
    .sort((a, b) => a.start - b.start);
}

function cutWhenLong(span: Span): Span[] {
  if (span.end - span.start <= dayQuarters) return [span];
  const pieces: Span[] = [];
  for (let start = span.start; start < span.end;) {
    const midnight = (Math.floor(start / dayQuarters) + 1) * dayQuarters;
    pieces.push({ start, end: Math.min(midnight, span.end) });
    start = midnight;
  }
  return pieces;
}

function windowOf({ start, end }: Span): Window {
  const day = Math.floor(start / dayQuarters);
  const length = end - day * dayQuarters;
  return {
    day: weekdays[day % 7]!,
    start: clock((start - day * dayQuarters) * quarter),
    end: clock((length > dayQuarters ? length - dayQuarters : length) * quarter),
  };
}
