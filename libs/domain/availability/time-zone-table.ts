import { packedTimeZones } from './time-zones.generated.js';

/** The release of the IANA tz data that every answer of this room comes from, e.g. `2026f`. */
export const timeZoneDataVersion: string = packedTimeZones.version;

/**
 * A zone's clock over the years of the table. `offsets[i]`, in minutes east of UTC, holds until the instant
 * `changes[i]` (milliseconds since 1970), the last offset from the last change on. Before the table's first
 * year its first offset holds, after its last year its last one.
 */
export interface OffsetHistory {
  readonly changes: readonly number[];
  readonly offsets: readonly number[];
}

const MINUTE_MS = 60_000;

const lineByName = new Map<string, string>();
for (const line of packedTimeZones.histories) {
  for (const name of line.slice(0, line.indexOf('|')).split(' ')) lineByName.set(name, line);
}
const zoneNames: readonly string[] = [...lineByName.keys()];
for (const line of packedTimeZones.links) {
  const [zone, ...others] = line.split(' ');
  for (const name of others) lineByName.set(name, lineByName.get(zone!)!);
}

const historyByLine = new Map<string, OffsetHistory>();

/** Whether the tz data knows this name, as a zone or as another name of one; upper and lower case count. */
export function isTimeZone(name: string): boolean {
  return lineByName.has(name);
}

/** All names that `isTimeZone` accepts: first the zones, then the other names (links). */
export function timeZoneNames(): string[] {
  return [...new Set([...zoneNames, ...lineByName.keys()])];
}

/** The zones that write an abbreviation such as `CET` today, most people first; empty for an unknown one. */
export function zonesAbbreviated(abbreviation: string): string[] {
  const line = packedTimeZones.abbreviations.find((each) => each.startsWith(`${abbreviation} `));
  return line ? line.split(' ').slice(1) : [];
}

/** @throws RangeError for a name that `isTimeZone` does not accept: names are checked where they come in. */
export function offsetHistoryOf(timeZone: string): OffsetHistory {
  const line = lineByName.get(timeZone);
  if (line === undefined) throw new RangeError(`The time zone ${timeZone} is not in the tz data.`);
  const known = historyByLine.get(line);
  if (known) return known;

  const history = unpack(line);
  historyByLine.set(line, history);
  return history;
}

/** The packed form is explained in scripts/compile-time-zones.mjs, which writes it. */
function unpack(line: string): OffsetHistory {
  const [, offsets, pattern, gaps] = line.split('|') as [string, string, string, string];
  const choices = offsets.split(' ').map(Number);
  let minute = Date.UTC(packedTimeZones.firstYear, 0, 1) / MINUTE_MS;
  return {
    offsets: Array.from(pattern, (index) => choices[parseInt(index, 36)]!),
    changes: gaps === '' ? [] : gaps.split(' ').map((gap) => (minute += parseInt(gap, 36)) * MINUTE_MS),
  };
}
