const longDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Epoch milliseconds → `4 March 2026`, the day in UTC. */
export function dayText(moment: number): string {
  return longDate.format(moment);
}

/** Minutes → `3 h 30 min`, `2 h`, `45 min`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `asyncio`, `asyncio and ssl`, `asyncio, ssl and email`. The list must not be empty. */
export function listText(words: readonly string[]): string {
  const last = words.at(-1)!;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
