import { DAY_MINUTES, clockTime, weekdayOf, WEEK_MINUTES, type WeeklyWindow } from './weekly-windows.js';
import { epochDayOf } from './calendar-date.js';
import { minuteOfWeek, wallTimeAt } from './zone-time.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as a member reads it, e.g. `Tue 24 Nov 2026, 18:00 (Europe/Berlin)`. */
export function formatLocal(timeZone: string, instantMs: number): string {
  const { date, minute } = wallTimeAt(timeZone, instantMs);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = shortDay(minuteOfWeek(epochDayOf(date)! * DAY_MINUTES));
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year}, ${clockTime(minute)} (${timeZone})`;
}

/**
 * The longest windows or slots, `most` of them, in the order of the week: `Tue 18:00–20:00, Fri 22:00–Sat 01:00`.
 * Empty text for an empty list.
 */
export function describeSlots(slots: readonly WeeklyWindow[], most = 2): string {
  return [...slots]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(describeSlot)
    .join(', ');
}

function describeSlot({ start, end }: WeeklyWindow): string {
  if (end - start >= WEEK_MINUTES) return 'any time';
  const lastDay = Math.ceil(end / DAY_MINUTES) - 1;
  const endsOn = lastDay > Math.floor(start / DAY_MINUTES) ? `${shortDay(lastDay * DAY_MINUTES)} ` : '';
  const from = `${shortDay(start)} ${clockTime(start % DAY_MINUTES)}`;
  return `${from}–${endsOn}${clockTime(end - lastDay * DAY_MINUTES)}`;
}

function shortDay(minutesSinceMonday: number): string {
  const weekday = weekdayOf(minutesSinceMonday);
  return weekday.charAt(0) + weekday.slice(1, 3).toLowerCase();
}
