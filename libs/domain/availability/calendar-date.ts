/** A date of the calendar, without a time or a zone: `YYYY-MM-DD`. */
export type CalendarDate = string;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, or null when the text is no real date, such as `2026-02-30`. */
export function epochDayOf(date: CalendarDate): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const epochDay = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
  return dateOfEpochDay(epochDay) === date ? epochDay : null;
}

/** The date that lies `epochDay` days after 1970-01-01. */
export function dateOfEpochDay(epochDay: number): CalendarDate {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10);
}
