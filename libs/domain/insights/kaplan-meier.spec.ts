import * as fc from 'fast-check';
import { kaplanMeier, type Observation, timeUntil } from './kaplan-meier.js';

/** By the definition, each share counted from scratch. */
function naive(observations: readonly Observation[], at: number): number {
  const each = observations.flatMap((one) => Array.from({ length: one.count ?? 1 }, () => one));
  const times = [...new Set(each.filter(({ happened }) => happened).map(({ time }) => time))];
  return times
    .filter((time) => time <= at)
    .reduce((waiting, time) => {
      const watched = each.filter((one) => one.time >= time).length;
      const happened = each.filter((one) => one.time === time && one.happened).length;
      return waiting * (1 - happened / watched);
    }, 1);
}
const curveAt = (observations: readonly Observation[], at: number) =>
  kaplanMeier(observations).findLast(({ time }) => time <= at)?.waiting ?? 1;

const after = (...times: number[]) => times.map((time) => ({ time, happened: true }));
const until = (...times: number[]) => times.map((time) => ({ time, happened: false }));

const anyObservations = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 20 }), // few enough for many ties
    happened: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 40 },
);

describe('kaplanMeier', () => {
  it('is what a textbook case gives by hand', () => {
    // Weeks of remission under 6-mercaptopurine (Freireich et al., 1963), the usual first example.
    const given = [
      ...after(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...until(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ];
    const steps = kaplanMeier(given);
    expect(steps.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const byHand = [18 / 21, 16 / 17, 14 / 15, 11 / 12, 10 / 11, 6 / 7, 5 / 6];
    byHand.reduce((waiting, share, n) => {
      expect(steps[n]?.waiting).toBeCloseTo(waiting * share, 12);
      return waiting * share;
    }, 1);
    expect(steps.map(({ waiting }) => Number(waiting.toFixed(3)))).toEqual([
      0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448,
    ]);
    expect(timeUntil(steps, 0.5)).toBe(23);
    expect(timeUntil(steps, 0.9)).toBeNull();
  });

  it('is the plain share while nobody is lost from sight', () => {
    expect(kaplanMeier(after(3, 1, 2, 2))).toEqual([
      { time: 1, waiting: 0.75 },
      { time: 2, waiting: 0.25 },
      { time: 3, waiting: 0 },
    ]);
  });

  it('has no step without anything that happened', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(kaplanMeier(until(1, 2))).toEqual([]);
  });

  it('counts who is lost from sight at the time of an event as watched at it', () => {
    expect(kaplanMeier([...after(5), ...until(5)])).toEqual([{ time: 5, waiting: 0.5 }]);
  });

  it('is what the definition says, with ties and counts', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        for (let at = 0; at <= 21; at += 1) {
          expect(curveAt(observations, at)).toBeCloseTo(naive(observations, at), 9);
        }
      }),
    );
  });

  it('falls from 1, never below 0, whatever the order of reading', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const steps = kaplanMeier(observations);
        let before = { time: -1, waiting: 1 };
        for (const step of steps) {
          expect(step.time).toBeGreaterThan(before.time);
          expect(step.waiting).toBeLessThan(before.waiting);
          expect(step.waiting).toBeGreaterThanOrEqual(0);
          before = step;
        }
        expect(kaplanMeier(observations.toReversed())).toEqual(steps);
      }),
    );
  });

  it('never promises less waiting for one more who waits on', () => {
    fc.assert(
      fc.property(anyObservations, fc.integer({ min: 0, max: 20 }), (observations, time) => {
        const more = [...observations, { time, happened: false }];
        for (let at = 0; at <= 21; at += 1) {
          expect(curveAt(more, at)).toBeGreaterThanOrEqual(curveAt(observations, at) - 1e-12);
        }
      }),
    );
  });
});

describe('timeUntil', () => {
  it('is the first time at which the share is reached, to the point', () => {
    const steps = kaplanMeier(after(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    expect([0.1, 0.5, 0.9, 1].map((share) => timeUntil(steps, share))).toEqual([1, 5, 9, 10]);
    expect(timeUntil([], 0.5)).toBeNull();
  });
});
