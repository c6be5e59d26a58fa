import { expandWeeks, nextFourWeeks, WEEK_MS, type Availability } from './expand-week.js';
import { commonQuarters, overlapMinutes, setQuarters, WEEK_QUARTERS, type WeekBits } from './week-bits.js';
import { canonicalWindows, QUARTER_MINUTES, type WeeklyWindow } from './weekly-windows.js';
import { MINUTE_MS, minuteOfWeek, offsetSegments } from './zone-time.js';

/** A stretch of the week, on one member's clock, that two members usually share. */
export interface CommonSlot extends WeeklyWindow {
  /** In how many of the weeks looked at all of it is shared. */
  readonly weeks: number;
}

export interface CommonTime {
  /** Shared minutes in the week that has the fewest; what matching scores. */
  readonly worstMinutes: number;
  /** Shared minutes in each of the four weeks. */
  readonly weeks: readonly number[];
  /** When the two usually meet, on the viewer's clock, in the order of the week. */
  readonly slots: readonly CommonSlot[];
}

/**
 * The time that two members share in the next four whole UTC weeks, clock changes and away dates of both counted.
 * To rank many members, expand the viewer's weeks once and use `sharedMinutes`; this is for the few that are shown.
 */
export function worstOfNextFourWeeks(viewer: Availability, other: Availability, nowMs: number): CommonTime {
  const weekStarts = nextFourWeeks(nowMs);
  const viewerWeeks = expandWeeks(viewer, weekStarts);
  const otherWeeks = expandWeeks(other, weekStarts);
  const weeks = sharedMinutes(viewerWeeks, otherWeeks);
  const common = viewerWeeks.map((week, i) => commonQuarters(week, otherWeeks[i]!));
  return { worstMinutes: Math.min(...weeks), weeks, slots: commonSlots(common, weekStarts, viewer.timeZone) };
}

/** Shared minutes week by week; both lists are for the same weeks. */
export function sharedMinutes(a: readonly WeekBits[], b: readonly WeekBits[]): number[] {
  return a.map((week, i) => overlapMinutes(week, b[i]!));
}

/**
 * The stretches of the local week that the common quarters fill in most of the weeks (three of four) or, where none
 * lasts that long, in as many as any does. Times that clocks repeat count once.
 */
export function commonSlots(
  common: readonly WeekBits[],
  weekStarts: readonly number[],
  timeZone: string,
): CommonSlot[] {
  const weeksByQuarter = Array.from({ length: WEEK_QUARTERS }, () => 0);
  for (const [i, week] of common.entries()) {
    for (const quarter of localQuarters(week, weekStarts[i]!, timeZone)) weeksByQuarter[quarter]! += 1;
  }
  const majority = Math.floor(common.length / 2) + 1;
  const usual = Math.max(1, Math.min(majority, Math.max(...weeksByQuarter)));

  const quarters = weeksByQuarter.flatMap((weeks, quarter) =>
    weeks >= usual ? [{ start: quarter * QUARTER_MINUTES, end: (quarter + 1) * QUARTER_MINUTES }] : [],
  );
  return canonicalWindows(quarters).map(({ start, end }) => {
    let weeks = common.length;
    for (let minute = start; minute < end; minute += QUARTER_MINUTES) {
      weeks = Math.min(weeks, weeksByQuarter[(minute / QUARTER_MINUTES) % WEEK_QUARTERS]!);
    }
    return { start, end, weeks };
  });
}

/** The quarters of the local week, 0–671, that the set quarters of a UTC week are on a zone's clock. */
function localQuarters(week: WeekBits, weekStartMs: number, timeZone: string): Set<number> {
  const quarters = new Set<number>();
  const set = setQuarters(week).map((quarter) => weekStartMs + quarter * QUARTER_MINUTES * MINUTE_MS);
  for (const { start, end, offset } of offsetSegments(timeZone, weekStartMs, weekStartMs + WEEK_MS)) {
    for (const instant of set) {
      if (instant < start || instant >= end) continue;
      quarters.add(Math.floor(minuteOfWeek(instant / MINUTE_MS + offset) / QUARTER_MINUTES));
    }
  }
  return quarters;
}
