import { UserErrorCode, type Refusal } from '#domain/refusals';
import { quoted } from './quoted.js';
import {
  canonicalWindows,
  clockTime,
  DAY_MINUTES,
  minuteOfDay,
  QUARTER_MINUTES,
  weekdays,
  type AvailabilityWindow,
  type WeeklyWindow,
} from './weekly-windows.js';

/** More windows than this in one list are refused; joined or not, a person's week needs far fewer. */
export const MOST_WINDOWS = 50;

/** A window as it arrives; anything may be in its texts. */
export interface WindowInput {
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly endsNextDay?: boolean | null;
}

export type ParsedWindows =
  | { readonly windows: WeeklyWindow[]; readonly refusals?: undefined }
  | { readonly windows?: undefined; readonly refusals: Refusal[] };

type Refuse = (property: keyof AvailabilityWindow, message: string, hint: string) => void;

/**
 * Reads a week's windows into their canonical form; windows that overlap or touch are joined, not refused.
 * Refuses with `WINDOW_INVALID`, one refusal for each fault, whose field is `[...field, index, property]`.
 */
export function parseWindows(
  inputs: readonly WindowInput[],
  field: readonly string[] = ['windows'],
): ParsedWindows {
  if (inputs.length > MOST_WINDOWS) return { refusals: [tooMany(inputs.length, field)] };

  const windows: WeeklyWindow[] = [];
  const refusals: Refusal[] = [];
  for (const [index, input] of inputs.entries()) {
    const window = parseWindow(input, (property, message, hint) => {
      const path = [...field, String(index), property];
      refusals.push({ code: UserErrorCode.WINDOW_INVALID, message, hint, field: path });
    });
    if (window) windows.push(window);
  }
  return refusals.length > 0 ? { refusals } : { windows: canonicalWindows(windows) };
}

function parseWindow(input: WindowInput, refuse: Refuse): WeeklyWindow | null {
  const day = weekdays.findIndex((weekday) => weekday === input.day);
  const start = parseTime('start', input.start, refuse);
  const end = parseTime('end', input.end, refuse);
  if (day < 0) {
    refuse('day', `${quoted(input.day)} is not a day of the week.`, `Use one of ${weekdays.join(', ')}.`);
  }
  if (day < 0 || start === null || end === null) return null;

  if (start === DAY_MINUTES) {
    refuse(
      'start',
      'A window cannot start at 24:00, where its day is over.',
      'Start it at 00:00 of the next day.',
    );
    return null;
  }
  const length = end - start + (input.endsNextDay ? DAY_MINUTES : 0);
  if (length <= 0) {
    const times = `This window starts at ${input.start} and would be over at ${input.end} of the same day.`;
    refuse(
      'end',
      times,
      'For one that runs past midnight set endsNextDay to true; otherwise choose a later end.',
    );
    return null;
  }
  if (length > DAY_MINUTES) {
    const hint = 'Write it as one window for each day; windows that touch are joined.';
    refuse('end', 'This window lasts longer than 24 hours, the most for one window.', hint);
    return null;
  }
  return { start: day * DAY_MINUTES + start, end: day * DAY_MINUTES + start + length };
}

/** The minute of the day, 0–1440, or null when refused. */
function parseTime(property: 'start' | 'end', text: string, refuse: Refuse): number | null {
  const minute = minuteOfDay(text);
  if (minute === null) {
    const hint = 'Write hours and minutes from 00:00 to 24:00, for example 18:30.';
    refuse(property, `We cannot read ${quoted(text)} as a time of day.`, hint);
    return null;
  }
  const past = minute % QUARTER_MINUTES;
  if (past > 0) {
    const hint = `Choose ${clockTime(minute - past)} or ${clockTime(minute - past + QUARTER_MINUTES)}.`;
    refuse(property, `Windows start and end on a quarter of an hour, and ${text} lies between two.`, hint);
    return null;
  }
  return minute;
}

function tooMany(count: number, field: readonly string[]): Refusal {
  return {
    code: UserErrorCode.WINDOW_INVALID,
    message: `These are ${count} windows, and a week has room for ${MOST_WINDOWS}.`,
    hint: 'Join the ones that touch or overlap, then send the list again.',
    field,
  };
}
