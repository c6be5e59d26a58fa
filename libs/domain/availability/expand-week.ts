import { awayDays, type AwayPeriod } from './away-periods.js';
import { joinSpans, spanWithout, type Span } from './spans.js';
import { emptyWeek, fillQuarters, type WeekBits } from './week-bits.js';
import { DAY_MINUTES, QUARTER_MINUTES, WEEK_MINUTES, type WeeklyWindow } from './weekly-windows.js';
import { FIRST_MONDAY, MINUTE_MS, offsetSegments } from './zone-time.js';

export const WEEK_MS = WEEK_MINUTES * MINUTE_MS;

/** When a member has time: the truth, of which weeks in UTC are derived. */
export interface Availability {
  /** Canonical, on the clocks of `timeZone`. */
  readonly windows: readonly WeeklyWindow[];
  readonly timeZone: string;
  readonly away: readonly AwayPeriod[];
}

/** Monday 00:00 UTC of the four whole UTC weeks that come next: the first begins at `nowMs` or after it. */
export function nextFourWeeks(nowMs: number): number[] {
  const firstMonday = FIRST_MONDAY * MINUTE_MS;
  const first = Math.ceil((nowMs - firstMonday) / WEEK_MS) * WEEK_MS + firstMonday;
  return [first, first + WEEK_MS, first + 2 * WEEK_MS, first + 3 * WEEK_MS];
}

/**
 * The quarters of one UTC week in which a member has time. `weekStartMs` is a Monday 00:00 UTC.
 *
 * Each stretch of the week between two clock changes is laid against the windows by itself. So a time that clocks
 * skip is never had, and one that they repeat is had twice. A quarter counts when all of its minutes are free, which
 * matters only where a clock changes in the middle of one (Antarctica/Casey did at 00:01 in 2020).
 */
export function expandWeek({ windows, timeZone, away }: Availability, weekStartMs: number): WeekBits {
  const awayMinutes = awayDays(away).map(({ start, end }) => ({
    start: start * DAY_MINUTES,
    end: end * DAY_MINUTES,
  }));
  const free: Span[] = [];
  for (const segment of offsetSegments(timeZone, weekStartMs, weekStartMs + WEEK_MS)) {
    const toWeek = -segment.offset - weekStartMs / MINUTE_MS;
    const local = {
      start: segment.start / MINUTE_MS + segment.offset,
      end: segment.end / MINUTE_MS + segment.offset,
    };
    for (const window of windowsWithin(windows, local)) {
      for (const { start, end } of spanWithout(window, awayMinutes)) {
        free.push({ start: start + toWeek, end: end + toWeek });
      }
    }
  }

  const bits = emptyWeek();
  for (const { start, end } of joinSpans(free)) {
    fillQuarters(bits, Math.ceil(start / QUARTER_MINUTES), Math.floor(end / QUARTER_MINUTES));
  }
  return bits;
}

/** The member's week for each of several week starts. */
export function expandWeeks(availability: Availability, weekStarts: readonly number[]): WeekBits[] {
  return weekStarts.map((start) => expandWeek(availability, start));
}

/** The parts of the weekly windows that lie in a stretch of local minutes since 1970. */
function windowsWithin(windows: readonly WeeklyWindow[], local: Span): Span[] {
  const found: Span[] = [];
  const weekOf = (minute: number) => Math.floor((minute - FIRST_MONDAY) / WEEK_MINUTES);
  // A window of the week before may run past its Sunday into this one.
  for (let week = weekOf(local.start) - 1; week <= weekOf(local.end); week += 1) {
    const monday = FIRST_MONDAY + week * WEEK_MINUTES;
    for (const window of windows) {
      const start = Math.max(monday + window.start, local.start);
      const end = Math.min(monday + window.end, local.end);
      if (start < end) found.push({ start, end });
    }
  }
  return found;
}
