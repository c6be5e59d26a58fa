import { locale } from '../words/intl.js';

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
const daysAsWritten = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const distances = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** An instant as the day on the reader's clock: "22 November 2026". */
export const day = (instant: string): string => days.format(new Date(instant));

/** An instant on the reader's clock: "22 Nov 2026, 18:30". */
export const moment = (instant: string): string => instants.format(new Date(instant));

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far an instant is from now: "in 6 days", "2 hours ago". */
export function distance(instant: string, now: Date = new Date()): string {
  const ahead = new Date(instant).getTime() - now.getTime();
  for (const [unit, length] of units) {
    if (Math.abs(ahead) >= length) return distances.format(Math.round(ahead / length), unit);
  }
  return distances.format(0, 'minute');
}

/** A day of the calendar, "2026-11-22", in words; it belongs to no time zone. */
export const calendarDay = (date: string): string => daysAsWritten.format(new Date(`${date}T00:00:00Z`));

/** The reader's own day, as inputs of dates and the API write it. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
