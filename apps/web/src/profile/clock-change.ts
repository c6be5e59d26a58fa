const dayMs = 24 * 60 * 60_000;

/** When the clocks of a time zone change next. */
export interface ClockChange {
  /** The first instant on the new time. */
  readonly at: Date;
  /** How many minutes the clocks go forward; below zero when they go back. */
  readonly minutes: number;
}

type OffsetAt = (instant: number) => number;

/** Reads the offset of a zone's clocks from UTC in minutes, as the platform knows it. */
export function offsetsOf(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    if (sign === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

/**
 * The next change of a zone's clocks within some days; null when there is none.
 * @throws RangeError for a zone that the platform does not know
 */
export function nextClockChange(zone: string, from: Date, withinDays: number): ClockChange | null {
  const offsetAt = offsetsOf(zone);
  const start = from.getTime();
  const before = offsetAt(start);
  for (let day = 1; day <= withinDays; day += 1) {
    const after = offsetAt(start + day * dayMs);
    if (after === before) continue;
    const at = changeBetween(offsetAt, start + (day - 1) * dayMs, start + day * dayMs);
    return { at, minutes: after - before };
  }
  return null;
}

/** Halves the stretch in which the clocks change until only the minute is left. */
function changeBetween(offsetAt: OffsetAt, from: number, to: number): Date {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 60_000) {
    const middle = (low + high) / 2;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return new Date(Math.round(high / 60_000) * 60_000);
}
