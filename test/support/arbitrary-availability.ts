import fc from 'fast-check';
import moment from 'moment-timezone';
import { timeZoneNames, weekdays, type AvailabilityWindow, type AwayPeriod } from '#domain/availability';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
export const WEEK_MS = 7 * DAY_MS;

/** The zones that break naive arithmetic: quarter hours, the ends of the world, changes by 30 and by 120 minutes. */
export const oddZones = [
  'Asia/Kathmandu', // +05:45
  'Pacific/Chatham', // +12:45 and +13:45
  'Pacific/Kiritimati', // +14
  'Pacific/Pago_Pago', // −11
  'Australia/Lord_Howe', // changes by 30 minutes
  'Antarctica/Troll', // changes by 120 minutes
  'Antarctica/Casey', // changed at a minute past midnight
  'Africa/Casablanca',
  'America/St_Johns',
  'Europe/Berlin',
] as const;

export const anyZone = fc.oneof(fc.constantFrom(...oddZones), fc.constantFrom(...timeZoneNames()));

/** Monday 00:00 UTC of the week that an instant lies in. */
export function mondayOf(instantMs: number): number {
  const anyMonday = Date.UTC(2024, 0, 1);
  return anyMonday + Math.floor((instantMs - anyMonday) / WEEK_MS) * WEEK_MS;
}

/** Mondays of 2001 to 2058. */
export const anyMonday = fc
  .integer({ min: 0, max: 57 * 52 })
  .map((n) => mondayOf(Date.UTC(2001, 0, 8)) + n * WEEK_MS);

/** When clocks of a zone change their offset between 2001 and 2059, by moment-timezone, our independent source. */
export function changesOf(timeZone: string): number[] {
  const { untils, offsets } = moment.tz.zone(timeZone)!;
  return untils.filter(
    (until, i) =>
      until !== null &&
      until > Date.UTC(2001, 0, 8) &&
      until < Date.UTC(2059, 0, 1) &&
      offsets[i] !== offsets[i + 1],
  );
}

/** A zone and a Monday, every other time of a week in which the zone's clocks change, if they ever do. */
export const anyZoneAndMonday = fc
  .tuple(anyZone, anyMonday, fc.boolean(), fc.nat())
  .map(([timeZone, monday, changing, n]) => {
    const changes = changing ? changesOf(timeZone) : [];
    return { timeZone, monday: changes.length > 0 ? mondayOf(changes[n % changes.length]!) : monday };
  });

/** A window of up to 24 hours, as people write it. */
export const anyWindow: fc.Arbitrary<AvailabilityWindow> = fc
  .tuple(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([day, startQuarter, quarters]) => {
    const endQuarter = startQuarter + quarters;
    const endsNextDay = endQuarter > 96;
    return {
      day,
      start: clock(startQuarter),
      end: clock(endsNextDay ? endQuarter - 96 : endQuarter),
      endsNextDay,
    };
  });

export const anyWindows = fc.array(anyWindow, { maxLength: 8 });

/** Away periods that begin within two weeks of a Monday. */
export function anyAwayNear(monday: number): fc.Arbitrary<AwayPeriod[]> {
  const period = fc
    .tuple(fc.integer({ min: -14, max: 14 }), fc.integer({ min: 0, max: 5 }))
    .map(([from, days]) => ({
      from: dateOf(monday + from * DAY_MS),
      to: dateOf(monday + (from + days) * DAY_MS),
    }));
  return fc.array(period, { maxLength: 3 });
}

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

function dateOf(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10);
}
