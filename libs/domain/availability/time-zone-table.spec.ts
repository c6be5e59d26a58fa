import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import moment from 'moment-timezone';
import {
  isTimeZone,
  offsetHistoryOf,
  timeZoneDataVersion,
  timeZoneNames,
  zonesAbbreviated,
} from './time-zone-table.js';
import { packedTimeZones } from './time-zones.generated.js';

const compiler = join(__dirname, '../../../scripts/compile-time-zones.mjs');
const start = Date.UTC(packedTimeZones.firstYear, 0, 1);
const end = Date.UTC(packedTimeZones.endYear, 0, 1);

/** moment-timezone's own view of a zone over the years of our table, without changes of only the abbreviation. */
function installedHistoryOf(name: string) {
  const { untils, offsets } = moment.tz.zone(name)!;
  const changes: number[] = [];
  const kept: number[] = [];
  offsets.forEach((west, i) => {
    const from = i === 0 ? -Infinity : untils[i - 1]!;
    const until = untils[i] ?? Infinity;
    if (until <= start || from >= end || kept.at(-1) === 0 - west) return;
    if (kept.length > 0) changes.push(from);
    kept.push(0 - west);
  });
  return { changes, offsets: kept };
}

describe('the table of time zones', () => {
  it('is what the installed moment-timezone compiles to', () => {
    const check = spawnSync(process.execPath, [compiler, '--check'], {
      encoding: 'utf8',
    });
    expect({ status: check.status, stderr: check.stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names its release of the tz data', () => {
    expect(timeZoneDataVersion).toBe(moment.tz.dataVersion);
    expect(timeZoneDataVersion).toMatch(/^20\d\d[a-z]$/);
  });

  it('has exactly the names of the installed package', () => {
    expect(timeZoneNames().sort()).toEqual(moment.tz.names().sort());
  });

  it('has every change of every zone and link between its first and last year', () => {
    for (const name of timeZoneNames()) {
      expect({ name, ...offsetHistoryOf(name) }).toEqual({ name, ...installedHistoryOf(name) });
    }
  });

  it('covers 2020 to 2037 and beyond', () => {
    expect(packedTimeZones.firstYear).toBeLessThanOrEqual(2020);
    expect(packedTimeZones.endYear).toBeGreaterThan(2037);
    expect(offsetHistoryOf('Europe/Berlin').changes.at(-1)).toBeGreaterThan(Date.UTC(2059, 9, 1));
  });
});

describe('isTimeZone', () => {
  it.each([
    'Europe/Berlin',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires',
    'UTC',
    'EST5EDT',
    'Etc/GMT+12',
    'GB',
  ])('knows %s', (name) => expect(isTimeZone(name)).toBe(true));

  it.each([
    'europe/berlin',
    'Europe/Berlin ',
    'Berlin',
    'America/New York',
    'CEST',
    'UTC+2',
    '+02:00',
    '',
    '__proto__',
  ])('does not know “%s”', (name) => expect(isTimeZone(name)).toBe(false));
});

it('finds the most populous zones of an abbreviation, from the data', () => {
  expect(zonesAbbreviated('IST')).toEqual(['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']);
  expect(zonesAbbreviated('CE')).toEqual([]);
});

it('throws for a zone that nobody checked', () => {
  expect(() => offsetHistoryOf('Europe/Atlantis')).toThrow(RangeError);
});
