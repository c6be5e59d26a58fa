import fc from 'fast-check';
import { timeZoneNames, wallTimeAt } from '#domain/availability';
import { digestTime, mailMoment, type MailRhythm, nextDigest } from './index.js';

const HOUR_MS = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString();
const zone = fc.constantFrom(...timeZoneNames());
const moment = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
const quietHours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }))
  .filter(([from, until]) => from !== until)
  .map(([from, until]) => ({ from, until }));

function isQuiet(ms: number, { timeZone, quietHours: quiet }: MailRhythm): boolean {
  if (quiet === null) return false;
  const { minute } = wallTimeAt(timeZone, ms);
  const { from, until } = quiet;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

describe('the next digest', () => {
  it.each([
    // Clocks in Berlin go from 02:00 to 03:00 on 29 March 2026, and from 03:00 to 02:00 on 25 October 2026.
    ['DAILY', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['DAILY', '2026-03-27T12:00:00Z', '2026-03-28T07:00:00.000Z'],
    ['DAILY', '2026-10-24T12:00:00Z', '2026-10-25T07:00:00.000Z'],
    ['DAILY', '2026-10-25T07:00:00Z', '2026-10-26T07:00:00.000Z'],
    ['WEEKLY', '2026-10-23T12:00:00Z', '2026-10-26T07:00:00.000Z'],
    ['WEEKLY', '2026-03-23T07:00:00Z', '2026-03-30T06:00:00.000Z'],
  ] as const)('%s after %s is at 08:00 in Berlin: %s', (frequency, after, next) => {
    expect(iso(nextDigest(frequency, 'Europe/Berlin', at(after)))).toBe(next);
  });

  it('comes after any moment in any zone, at 08:00 of a day without clock changes about it', () => {
    fc.assert(
      fc.property(
        zone,
        moment,
        fc.constantFrom('DAILY' as const, 'WEEKLY' as const),
        (name, after, often) => {
          const next = nextDigest(often, name, after);
          expect(next).toBeGreaterThan(after);
          expect(next - after).toBeLessThanOrEqual(((often === 'DAILY' ? 1 : 7) * 24 + 3) * HOUR_MS);
          expect(wallTimeAt(name, next).minute).toBe(digestTime.minute);
        },
      ),
    );
  });

  it('is one for each day: none is left out, none comes twice', () => {
    fc.assert(
      fc.property(zone, moment, (name, start) => {
        let [digest, date] = [nextDigest('DAILY', name, start), ''];
        for (let n = 0; n < 20; n += 1) {
          const shown = wallTimeAt(name, digest).date;
          expect(shown > date).toBe(true);
          date = shown;
          const following = nextDigest('DAILY', name, digest);
          expect(nextDigest('DAILY', name, following - 1)).toBe(following);
          digest = following;
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the moment of a mail', () => {
  const berlin = { timeZone: 'Europe/Berlin', quietHours: { from: 22 * 60, until: 8 * 60 } };
  const quarterPast = { ...berlin, quietHours: { from: 22 * 60, until: 150 } };
  const atOnce = (rhythm: MailRhythm, now: string) => {
    const nowMs = at(now);
    return mailMoment('AT_ONCE', rhythm, { occurredMs: nowMs, earliestMs: nowMs, nowMs })!;
  };

  it('is held by quiet hours until they end on the wall, in nights of clock changes too', () => {
    expect(iso(atOnce(berlin, '2026-03-28T23:00:00Z').at)).toBe('2026-03-29T06:00:00.000Z');
    expect(iso(atOnce(berlin, '2026-10-24T23:00:00Z').at)).toBe('2026-10-25T07:00:00.000Z');
    // Until 02:30, which the night skips: over when clocks show 03:00.
    expect(iso(atOnce(quarterPast, '2026-03-29T00:30:00Z').at)).toBe('2026-03-29T01:00:00.000Z');
    expect(atOnce(berlin, '2026-03-29T12:00:00Z')).toEqual({ at: at('2026-03-29T12:00:00Z'), held: false });
  });

  it('is never for who wants none', () => {
    const now = at('2026-03-29T12:00:00Z');
    expect(mailMoment('NEVER', berlin, { occurredMs: now, earliestMs: now, nowMs: now })).toBeNull();
  });

  it('is never in the past, never in quiet hours, and comes in any zone', () => {
    fc.assert(
      fc.property(
        zone,
        fc.option(quietHours),
        moment,
        fc.integer({ min: 0, max: 20 * 24 * HOUR_MS }),
        fc.constantFrom('AT_ONCE' as const, 'DAILY' as const, 'WEEKLY' as const),
        (timeZone, quiet, nowMs, age, frequency) => {
          const rhythm = { timeZone, quietHours: quiet };
          const occurredMs = nowMs - age;
          const { at: goes } = mailMoment(frequency, rhythm, { occurredMs, earliestMs: occurredMs, nowMs })!;
          expect(goes).toBeGreaterThanOrEqual(nowMs);
          expect(isQuiet(goes, rhythm)).toBe(false);
          expect(goes - nowMs).toBeLessThan(10 * 24 * HOUR_MS);
        },
      ),
    );
  });
});
