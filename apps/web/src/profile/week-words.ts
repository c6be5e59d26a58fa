import { words } from '../words/index.js';
import { endsNextDay, type Window, weekdays } from './weekdays.js';

const dayAfter = ({ day }: Window) => (weekdays.indexOf(day) + 1) % 7;

/** "Tue 18:00–20:00", "Sun 23:00–Mon 01:00". */
export function windowText(window: Window): string {
  const { shortDays } = words.week;
  const day = shortDays[weekdays.indexOf(window.day)] ?? window.day;
  const next = endsNextDay(window) ? `${shortDays[dayAfter(window)]} ` : '';
  return `${day} ${window.start}–${next}${window.end}`;
}

/** The same with whole names, for who listens: "Tuesday, 18:00 to 20:00". */
export function windowName(window: Window): string {
  const next = endsNextDay(window) ? `${words.weekdays[weekdays[dayAfter(window)]!]} ` : '';
  return words.week.window(words.weekdays[window.day], window.start, `${next}${window.end}`);
}
