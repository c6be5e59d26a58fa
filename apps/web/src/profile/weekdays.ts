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

/** Whether a window runs past midnight, into the day after its own. */
export const endsNextDay = ({ start, end }: Window): boolean => end <= start;

/** A window as the API takes it. */
export const windowInput = (window: Window) => ({
  day: window.day,
  start: window.start,
  end: window.end,
  endsNextDay: endsNextDay(window),
});
