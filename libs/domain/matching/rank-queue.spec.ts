import * as fc from 'fast-check';
import { community, day, mentor, newcomer, now } from './example-pair.spec-support.js';
import type { Experience } from './facts.js';
import { queueReasons } from './queue-reasons.js';
import { compareWaiters, longestStandsWithin, type QueueCandidate, rankQueue } from './rank-queue.js';

/** Knows asyncio inside out, and speaks Portuguese. */
const expert = { ...mentor, areas: [{ areaId: 'asyncio', experience: 3 as Experience }] };
const waiting = (requestId: string, days: number, more: Partial<QueueCandidate> = {}): QueueCandidate => ({
  requestId,
  newcomer,
  since: now - days * day,
  sharedMinutesPerWeek: 60,
  ...more,
});
const stranger = { ...newcomer, areas: [{ areaId: 'docs', importance: 3 as const }], languages: [] };
const unfit = (requestId: string, days: number) =>
  waiting(requestId, days, { newcomer: stranger, sharedMinutesPerWeek: 0 });
const rank = (candidates: readonly QueueCandidate[], at = now, where = community) =>
  rankQueue(expert, candidates, where, at);
const order = (candidates: readonly QueueCandidate[], at = now) =>
  rank(candidates, at).map((one) => one.requestId);

const anyQueue = fc.uniqueArray(
  fc.record({
    requestId: fc.uuid(),
    newcomer: fc.constantFrom(newcomer, stranger),
    since: fc.integer({ min: now - 400 * day, max: now }),
    sharedMinutesPerWeek: fc.integer({ min: 0, max: 400 }),
  }),
  { selector: ({ requestId }) => requestId, maxLength: 30 },
);

describe('rankQueue', () => {
  it('adds up the fit and the waiting', () => {
    const [one] = rank([waiting('a', 7)]);
    // asyncio held, networking and email by its sibling; each wish by its importance and rarity.
    const [asyncio, others] = [3 * Math.log(3), Math.log(6) + 2 * Math.log(2)];
    const interest = (asyncio + 0.3 * others) / (asyncio + others);
    // The weights 0.45, 0.25 and 0.05 of the community, in proportion.
    expect(one?.parts).toEqual([
      { kind: 'INTEREST', weight: expect.closeTo(0.6, 9), value: expect.closeTo(interest, 9) },
      { kind: 'AVAILABILITY', weight: expect.closeTo(1 / 3, 9), value: 0.75 },
      { kind: 'LANGUAGE', weight: expect.closeTo(1 / 15, 9), value: 0.7 },
      { kind: 'WAITING', weight: 0.5, value: 1 },
    ]);
    const sum = one!.parts.reduce((total, { weight, value }) => total + weight * value, 0);
    expect(one?.score).toBeCloseTo(sum, 8);
  });

  it('turns nobody away, and puts first who fits', () => {
    expect(order([unfit('unfit', 1), waiting('fit', 1)])).toEqual(['fit', 'unfit']);
    expect(rank([unfit('unfit', 0)])[0]?.score).toBe(0);
  });

  it('lets two weeks of waiting outweigh the best fit there is', () => {
    const perfect = waiting('perfect', 0, {
      newcomer: { ...newcomer, areas: [{ areaId: 'asyncio', importance: 3 }] },
      sharedMinutesPerWeek: 999,
    });
    expect(order([perfect, unfit('patient', 14.1)])).toEqual(['patient', 'perfect']);
    expect(order([perfect, unfit('patient', 7)])).toEqual(['perfect', 'patient']);
  });

  it('lets who waits longest stand third at least, before who fits as well as the third', () => {
    const fits = ['a', 'b', 'c', 'd'].map((id) => waiting(id, 3));
    expect(order([...fits, unfit('longest', 3.001), unfit('other', 2.9)])).toEqual([
      // Equals by their ids; the longest waiting before all that stand as high as the third.
      'longest',
      'a',
      'b',
      'c',
      'd',
      'other',
    ]);
    const apart = [0, 10, 20, 30].map((more, n) => waiting(`${n}`, 3, { sharedMinutesPerWeek: 100 - more }));
    expect(order([...apart, unfit('longest', 3.001)])).toEqual(['0', '1', 'longest', '2', '3']);
  });

  it('uses the default weights where a community counts nothing that differs here', () => {
    const weights = { INTEREST: 0, AVAILABILITY: 0, HEADROOM: 1, RESPONSIVENESS: 1, LANGUAGE: 0 };
    expect(rank([waiting('a', 0)], now, { ...community, weights })).toEqual(rank([waiting('a', 0)]));
  });

  it('has whoever waits longest among the first three, always', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        fc.pre(queue.length > 0);
        const longest = Math.min(...queue.map(({ since }) => since));
        const first = rank(queue).slice(0, longestStandsWithin);
        expect(first.some(({ since }) => since === longest)).toBe(true);
      }),
    );
  });

  it('keeps everybody, once, in an order of their standing that any reading and any moment gives', () => {
    fc.assert(
      fc.property(anyQueue, fc.nat({ max: 100 * day }), (queue, later) => {
        const ranked = rank(queue);
        expect(ranked.map((one) => one.requestId).toSorted()).toEqual(
          queue.map((one) => one.requestId).toSorted(),
        );
        for (const [n, one] of ranked.entries()) {
          const next = ranked[n + 1];
          if (next) expect(compareWaiters(one, next)).toBeLessThan(0);
        }
        const ids = ranked.map((one) => one.requestId);
        expect(order(queue.toReversed())).toEqual(ids);
        expect(order(queue, now + later)).toEqual(ids);
      }),
    );
  });

  it('never puts anybody further back for having waited longer', () => {
    fc.assert(
      fc.property(anyQueue, fc.nat(), fc.integer({ min: 1, max: 100 * day }), (queue, pick, longer) => {
        fc.pre(queue.length > 0);
        const one = queue[pick % queue.length]!;
        const patient = queue.map((other) => (other === one ? { ...one, since: one.since - longer } : other));
        const others = (candidates: QueueCandidate[]) => {
          const ids = order(candidates);
          return new Set(ids.slice(0, ids.indexOf(one.requestId)));
        };
        const before = others(queue);
        for (const id of others(patient)) expect(before).toContain(id);
      }),
    );
  });
});

describe('queueReasons', () => {
  const areaNames = new Map([
    ['asyncio', 'asyncio'],
    ['docs', 'documentation'],
  ]);
  const reasonsOf = (candidates: QueueCandidate[], requestId: string, sharedTimes: string | null = null) => {
    const waiter = rank(candidates).find((one) => one.requestId === requestId);
    return queueReasons(waiter!, { areaNames, sharedTimes }, now);
  };

  it('tell the mentor what they share, and how long it waits', () => {
    expect(reasonsOf([waiting('a', 3), waiting('b', 4)], 'a', 'Tue 18:00–20:00')).toEqual([
      { code: 'SHARED_AREAS', text: 'Wants asyncio, which you know' },
      { code: 'COMMON_TIME', text: '1 h of common time a week, mostly Tue 18:00–20:00 your time' },
      { code: 'COMMON_LANGUAGE', text: 'Speaks Portuguese with you' },
      { code: 'WAITING', text: 'Has waited for 3 days' },
    ]);
    expect(reasonsOf([unfit('a', 3)], 'a')).toEqual([
      { code: 'WAITS_LONGEST', text: 'Has waited longest here: 3 days' },
    ]);
  });

  it.each([
    [0.01, 'less than an hour'],
    [1.5 / 24, '1 hour'],
    [47.9 / 24, '47 hours'],
    [2, '2 days'],
  ])('say %d days as %s', (days, text) => {
    expect(reasonsOf([unfit('a', 99), unfit('b', days)], 'b')[0]?.text).toBe(`Has waited for ${text}`);
  });
});
