import type { CronMatcher } from 'graphile-worker';

const MINUTE_MS = 60_000;
const furthestMinutes = 31 * 24 * 60;

/**
 * How long ago, in milliseconds, a schedule was last due, up to 31 days back; 0 if it was not.
 * Looked back exactly so far, a schedule that missed its times catches up once, however many they were.
 */
export function sinceLastDue(match: CronMatcher, now: Date): number {
  const thisMinute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  for (let minutes = 0; minutes < furthestMinutes; minutes += 1) {
    const at = thisMinute - minutes * MINUTE_MS;
    if (match(digestOf(new Date(at)))) return now.getTime() - at;
  }
  return 0;
}

const digestOf = (at: Date) => ({
  min: at.getUTCMinutes(),
  hour: at.getUTCHours(),
  date: at.getUTCDate(),
  month: at.getUTCMonth() + 1,
  dow: at.getUTCDay(),
});
