import { words } from '../words/first.js';
import { locale } from '../words/intl.js';

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
const daysAsWritten = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const time = { hour: 'numeric', minute: '2-digit' } as const;
const thisYear = { weekday: 'short', day: 'numeric', month: 'short', ...time } as const;
const instants = new Intl.DateTimeFormat(locale, thisYear);
const instantsOfAnyYear = new Intl.DateTimeFormat(locale, { ...thisYear, year: 'numeric' });
const distances = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** An instant as the day on the reader's clock: "22 November 2026". */
export const day = (instant: string): string => days.format(new Date(instant));

/** An instant on the reader's clock: "Sun 22 Nov, 18:30"; with the year when it is another one. */
export function moment(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  return (date.getFullYear() === now.getFullYear() ? instants : instantsOfAnyYear).format(date);
}

interface Clock {
  readonly time: Intl.DateTimeFormat;
  readonly timeOfDay: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
}

const clocks = new Map<string, Clock | null>();

/** The clocks of a time zone; null when this browser does not know it. */
function clockOf(timeZone: string): Clock | null {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): Clock | null {
  try {
    return {
      time: new Intl.DateTimeFormat(locale, { timeZone, ...time }),
      timeOfDay: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', ...time }),
      date: new Intl.DateTimeFormat(locale, { timeZone }),
    };
  } catch (error) {
    // The API's table of zones may be newer than the browser's.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** As for the clocks above, where this page was opened. */
const ownZone = instants.resolvedOptions().timeZone;

/**
 * An instant on the clocks of another zone, beside {@link moment}: "19:30", with the weekday where it is another
 * day there. Null where both clocks show the same, or the browser does not know the zone.
 */
export function timeThere(instant: string, timeZone: string, here: string = ownZone): string | null {
  const [there, own] = [clockOf(timeZone), clockOf(here)];
  const date = new Date(instant);
  if (there === null || own === null) return null;
  if (there.date.format(date) !== own.date.format(date)) return there.timeOfDay.format(date);
  const shown = there.time.format(date);
  return shown === own.time.format(date) ? null : shown;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far an instant is from now: "in 6 days", "2 hours ago", "just now". */
export function distance(instant: string, now: Date = new Date()): string {
  const ahead = new Date(instant).getTime() - now.getTime();
  for (const [unit, length] of units) {
    if (Math.abs(ahead) >= length) return distances.format(Math.round(ahead / length), unit);
  }
  return ahead > 0 ? distances.format(0, 'second') : words.justNow;
}

/** A day of the calendar, "2026-11-22", in words; it belongs to no time zone. */
export const calendarDay = (date: string): string => daysAsWritten.format(new Date(`${date}T00:00:00Z`));

/** The reader's own day, as inputs of dates and the API write it. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day that lies so many days ahead of the reader's own. */
export const daysAhead = (count: number, now: Date = new Date()): string => {
  const then = new Date(now);
  then.setDate(then.getDate() + count);
  return today(then);
};
