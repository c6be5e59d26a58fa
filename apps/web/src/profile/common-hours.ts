import { words } from '../words/index.js';
import { offsetsOf } from './clock-change.js';
import { moved } from './week.js';
import { windowText } from './week-words.js';
import type { Window } from './weekdays.js';

const dayMs = 24 * 60 * 60_000;
/** The API's common hours are those of most of the next four whole weeks: what the clocks show in their middle. */
const middleMs = 17 * dayMs;

/**
 * Hours of every week that two people share, each on the reader's clock and, where it shows another time, on the
 * other's: "Tue 18:00–20:00 (theirs 12:00–14:00)".
 *
 * @param zone on whose clocks the hours are
 * @param other the other's zone
 */
export function commonHours(
  windows: readonly Window[],
  zone: string,
  other: string,
  now: Date = new Date(),
): string[] {
  const ahead = minutesAhead(zone, other, now.getTime() + middleMs);
  return windows.map((window) => {
    if (ahead === 0) return windowText(window);
    const there = moved(window, ahead);
    const text = windowText(there);
    const time = there.day === window.day ? text.slice(text.indexOf(' ') + 1) : text;
    return words.week.there(windowText(window), time);
  });
}

/** How many minutes the clocks of another zone are ahead; none where this browser does not know one of the zones. */
function minutesAhead(zone: string, other: string, at: number): number {
  try {
    return offsetsOf(other)(at) - offsetsOf(zone)(at);
  } catch (error) {
    // The API's table of zones may be newer than the browser's.
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
