export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A stretch of every week, on the clocks of whoever has it. */
export interface Window {
  readonly day: Weekday;
  /** "18:00" */
  readonly start: string;
  /** After `start`, or on the day after; "24:00" is the end of the day. */
  readonly end: string;
}

const dayMinutes = 24 * 60;
const quarter = 15;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const quarters = Array.from({ length: dayMinutes / quarter + 1 }, (_, index) => clock(index * quarter));

/** When a window may start: every quarter of an hour of a day. */
export const starts: readonly string[] = quarters.slice(0, -1);
/** When it may end: midnight comes as the end of its day. */
export const ends: readonly string[] = quarters.slice(1);

/** Whether a window runs past midnight, into the day after its own. */
export const endsNextDay = ({ start, end }: Window): boolean => end <= start;

/** A window as the API takes it. */
export const windowInput = (window: Window) => ({
  day: window.day,
  start: window.start,
  end: window.end,
  endsNextDay: endsNextDay(window),
});
