import { joinSpans, type Span } from './spans.js';

export const Weekday = {
  MONDAY: 'MONDAY',
  TUESDAY: 'TUESDAY',
  WEDNESDAY: 'WEDNESDAY',
  THURSDAY: 'THURSDAY',
  FRIDAY: 'FRIDAY',
  SATURDAY: 'SATURDAY',
  SUNDAY: 'SUNDAY',
} as const;
export type Weekday = (typeof Weekday)[keyof typeof Weekday];

/** The days in the order of the week that all of this room counts by: Monday is 0. */
export const weekdays: readonly Weekday[] = Object.values(Weekday);

export const DAY_MINUTES = 1440;
export const WEEK_MINUTES = 7 * DAY_MINUTES;
/** The step of windows and of everything computed from them. */
export const QUARTER_MINUTES = 15;

/**
 * A stretch of every week, in minutes since Monday 00:00 on the member's own clock: `start` in 0–10079, `end`
 * after it. A window that runs past the end of Sunday goes on in the same week's Monday: its `end` is more than
 * 10080. In multiples of 15.
 *
 * A list of them is *canonical*, and as such is stored and compared, when it is sorted and no two windows overlap
 * or touch, not even across the end of the week.
 */
export type WeeklyWindow = Span;

/** A window as people write and read it. */
export interface AvailabilityWindow {
  /** The day on which it starts. */
  readonly day: Weekday;
  /** `HH:MM`, from `00:00` to `23:45`. */
  readonly start: string;
  /** `HH:MM`, up to `24:00`. */
  readonly end: string;
  /** Whether `end` is on the day after `day`. */
  readonly endsNextDay: boolean;
}

/** The canonical list of the same time. The windows' `start` is in 0–10079 and each lasts a week at most. */
export function canonicalWindows(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const joined = joinSpans(windows.flatMap(withinOneWeek));
  const first = joined[0];
  const last = joined.at(-1);
  if (!first || !last || first === last) return joined;
  if (first.start > 0 || last.end < WEEK_MINUTES) return joined;
  return [...joined.slice(1, -1), { start: last.start, end: WEEK_MINUTES + first.end }];
}

/** Minutes a week that canonical windows make up. */
export function minutesPerWeek(windows: readonly WeeklyWindow[]): number {
  return windows.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * Canonical windows as people read them, by day and hour. A window of up to 24 hours is one entry, across midnight
 * too; a longer one, which only joining makes, is cut at its midnights.
 */
export function windowsToDisplay(windows: readonly WeeklyWindow[]): AvailabilityWindow[] {
  return windows
    .flatMap((window) => (window.end - window.start <= DAY_MINUTES ? [window] : cutAtMidnights(window)))
    .map(({ start, end }) => {
      const day = Math.floor(start / DAY_MINUTES);
      const endsNextDay = end > (day + 1) * DAY_MINUTES;
      return {
        day: weekdayOf(start),
        start: clockTime(start - day * DAY_MINUTES),
        end: clockTime(end - (endsNextDay ? day + 1 : day) * DAY_MINUTES),
        endsNextDay,
      };
    });
}

/** The day in which a minute of the week lies; minutes past the week's end count on from Monday. */
export function weekdayOf(minuteOfWeek: number): Weekday {
  return weekdays[Math.floor(minuteOfWeek / DAY_MINUTES) % 7]!;
}

/** A minute of the day, 0–1440, as `HH:MM`. */
export function clockTime(minuteOfDay: number): string {
  const hours = Math.floor(minuteOfDay / 60);
  return `${String(hours).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** The minute of the day, 0–1440, of a time written as `HH:MM`; null for what is none. */
export function minuteOfDay(text: string): number | null {
  const parts = /^(\d\d):([0-5]\d)$/.exec(text);
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Infinity;
  return minute <= DAY_MINUTES ? minute : null;
}

function withinOneWeek({ start, end }: WeeklyWindow): WeeklyWindow[] {
  if (end <= WEEK_MINUTES) return [{ start, end }];
  return [
    { start, end: WEEK_MINUTES },
    { start: 0, end: end - WEEK_MINUTES },
  ];
}

function cutAtMidnights({ start, end }: WeeklyWindow): WeeklyWindow[] {
  const pieces: WeeklyWindow[] = [];
  for (let from = start; from < end;) {
    const midnight = (Math.floor(from / DAY_MINUTES) + 1) * DAY_MINUTES;
    pieces.push({ start: from, end: Math.min(midnight, end) });
    from = midnight;
  }
  return pieces;
}
