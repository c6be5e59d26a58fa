import * as fc from 'fast-check';
import {
  candidate,
  candidateWith,
  community,
  day,
  mentor,
  newcomer,
  now,
} from './example-pair.spec-support.js';
import type { Experience, MatchCandidate } from './facts.js';
import { Fluency } from './fluency.js';
import { matchRefusalsFor } from './match-refusals.js';
import { rankMentors } from './rank-mentors.js';

const rank = (candidates: MatchCandidate[], where = community) =>
  rankMentors(newcomer, candidates, where, now);
const ids = (candidates: MatchCandidate[]) => rank(candidates).map(({ mentorId }) => mentorId);

describe('rankMentors', () => {
  it('gives the score, its parts and the facts of a match', () => {
    const [match, ...others] = rank([candidate]);
    expect(others).toEqual([]);
    expect(match).toMatchObject({
      mentorId: 'mina',
      lastNewMenteeAt: now - 40 * day,
      mentor,
      fit: { sharedMinutesPerWeek: 90, language: { language: 'pt' } },
    });
    expect(match?.parts).toEqual([
      { kind: 'INTEREST', weight: expect.closeTo(0.45, 9), value: expect.closeTo(0.5545483867885949, 9) },
      { kind: 'AVAILABILITY', weight: expect.closeTo(0.25, 9), value: 0.9375 },
      { kind: 'HEADROOM', weight: expect.closeTo(0.15, 9), value: 0.5 },
      { kind: 'RESPONSIVENESS', weight: expect.closeTo(0.1, 9), value: expect.closeTo(10 / 13, 9) },
      { kind: 'LANGUAGE', weight: expect.closeTo(0.05, 9), value: 0.7 },
    ]);
    // 0.249546774… + 0.234375 + 0.075 + 0.076923076… + 0.035
    expect(match?.score).toBeCloseTo(0.6708448509779447, 9);
  });

  it('follows the community’s own weights, in proportion', () => {
    const weights = { INTEREST: 2, AVAILABILITY: 1, HEADROOM: 1, RESPONSIVENESS: 0, LANGUAGE: 0 };
    expect(rank([candidate], { ...community, weights })[0]?.score).toBeCloseTo(0.6366491933942975, 9);
  });

  it('gives 1 to a mentor who is all one can wish for', () => {
    const ideal = {
      ...candidateWith({
        areas: newcomer.areas.map(({ areaId }) => ({ areaId, experience: 3 as Experience })),
        languages: [{ tag: 'pt', fluency: Fluency.NATIVE }],
        activeMentorships: 0,
        waitingRequests: 0,
        responseStats: { answeredWithin72h: 8, answerable: 8 },
      }),
      sharedMinutesPerWeek: 120,
    };
    expect(
      rank([ideal], { ...community, meanResponse: { answeredWithin72h: 9, answerable: 9 } })[0]?.score,
    ).toBe(1);
  });

  it('breaks ties by the longest wait for a mentee, then by id', () => {
    const waitingSince = (memberId: string, lastNewMenteeAt: number | null) =>
      candidateWith({ memberId, lastNewMenteeAt });
    expect(
      ids([
        waitingSince('b', now - day),
        waitingSince('d', null),
        waitingSince('a', now - day),
        waitingSince('c', now - 9 * day),
      ]),
    ).toEqual(['d', 'c', 'a', 'b']);
  });

  it('does not let the last bits of the arithmetic decide over who waited longest', () => {
    // 3/4 ÷ 6 + 4/5 × 5/6 = 1 ÷ 6 + 3/4 × 5/6, but as doubles the first sum is the greater by one bit.
    const weights = { INTEREST: 0, AVAILABILITY: 1, HEADROOM: 5, RESPONSIVENESS: 0, LANGUAGE: 0 };
    const load = { activeMentorships: 1, waitingRequests: 0 };
    const recent = candidateWith({ ...load, memberId: 'a', capacity: 5, lastNewMenteeAt: now - day });
    const waiting = candidateWith({ ...load, memberId: 'b', capacity: 4, lastNewMenteeAt: now - 9 * day });
    const matches = rank(
      [
        { ...recent, sharedMinutesPerWeek: 60 },
        { ...waiting, sharedMinutesPerWeek: 120 },
      ],
      { ...community, weights },
    );
    expect(matches.map(({ mentorId }) => mentorId)).toEqual(['b', 'a']);
    expect(matches[0]?.score).toBe(matches[1]?.score);
  });

  it('finds no one where no one mentors', () => {
    expect(rank([])).toEqual([]);
  });

  it('throws on weights or a target that cannot be used', () => {
    expect(() => rank([candidate], { ...community, targetMinutes: 0 })).toThrow(RangeError);
    expect(() => rank([candidate], { ...community, targetMinutes: NaN })).toThrow(RangeError);
    expect(() => rank([], { ...community, weights: { ...community.weights, LANGUAGE: -1 } })).toThrow(
      RangeError,
    );
  });

  describe('for any mentors', () => {
    const level = fc.constantFrom<Experience>(1, 2, 3);
    const stats = fc.tuple(fc.nat(9), fc.nat(9)).map(([answered, late]) => ({
      answeredWithin72h: answered,
      answerable: answered + late,
    }));
    const rarely = fc.nat(9).map((n) => n === 0);
    const momentAround = fc.option(fc.integer({ min: now - 40 * day, max: now + 40 * day }), { freq: 1 });
    const anyCandidate: fc.Arbitrary<MatchCandidate> = fc.record({
      mentor: fc.record({
        memberId: fc.uuid(),
        areas: fc.uniqueArray(
          fc.record({ areaId: fc.constantFrom(...community.areas.map(({ id }) => id)), experience: level }),
          { selector: ({ areaId }) => areaId, maxLength: 4 },
        ),
        languages: fc.array(
          fc.record({
            tag: fc.constantFrom('en', 'pt', 'de'),
            fluency: fc.constantFrom(...Object.values(Fluency)),
          }),
          { maxLength: 3 },
        ),
        capacity: fc.integer({ min: 0, max: 6 }),
        activeMentorships: fc.nat(2),
        waitingRequests: fc.nat(1),
        accepting: fc.record({
          paused: rarely,
          pausedUntil: momentAround,
          resting: rarely,
          suspended: rarely,
          awayUntil: momentAround,
        }),
        responseStats: stats,
        lastNewMenteeAt: fc.constantFrom(null, now - day, now - 2 * day),
      }),
      relation: fc.record({
        blockedEitherWay: rarely,
        liveRequest: rarely,
        liveMentorship: rarely,
        lastDeclinedAt: fc.option(fc.integer({ min: now - 60 * day, max: now }), { freq: 1 }),
      }),
      sharedMinutesPerWeek: fc.nat(20).map((quarters) => quarters * 15),
    });
    const anyCandidates = fc.uniqueArray(anyCandidate, {
      selector: ({ mentor }) => mentor.memberId,
      maxLength: 12,
    });

    it('suggests exactly those whom no gate refuses, each once', () => {
      fc.assert(
        fc.property(anyCandidates, (candidates) => {
          const passing = candidates.filter(
            (given) => matchRefusalsFor(newcomer, community, now)(given).length === 0,
          );
          expect(ids(candidates).toSorted()).toEqual(passing.map(({ mentor }) => mentor.memberId).toSorted());
        }),
      );
    });

    it('gives scores in [0, 1] that are the weighted sum of parts in [0, 1], best first', () => {
      fc.assert(
        fc.property(anyCandidates, (candidates) => {
          let before = 1;
          for (const { score, parts } of rank(candidates)) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(before);
            expect(parts.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBeCloseTo(score, 8);
            for (const { value } of parts) {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1);
            }
            before = score;
          }
        }),
      );
    });

    it('does not depend on the order in which mentors were read', () => {
      fc.assert(
        fc.property(anyCandidates, (candidates) => {
          expect(rank(candidates.toReversed())).toEqual(rank(candidates));
        }),
      );
    });
  });

  it('never scores a mentor lower for more room, more common time or more experience', () => {
    const scoreOf = (given: MatchCandidate) => rank([given])[0]!.score;
    const better: ((given: MatchCandidate) => MatchCandidate)[] = [
      (given) => ({ ...given, mentor: { ...given.mentor, capacity: given.mentor.capacity + 1 } }),
      (given) => ({ ...given, sharedMinutesPerWeek: given.sharedMinutesPerWeek + 15 }),
      (given) => ({
        ...given,
        mentor: {
          ...given.mentor,
          areas: given.mentor.areas.map(({ areaId, experience }) => ({
            areaId,
            experience: Math.min(3, experience + 1) as Experience,
          })),
        },
      }),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 4, max: 20 }),
        fc.constantFrom<Experience>(1, 2, 3),
        (capacity, quarters, experience) => {
          const areas = mentor.areas.map(({ areaId }) => ({ areaId, experience }));
          const given = { ...candidateWith({ capacity, areas }), sharedMinutesPerWeek: quarters * 15 };
          for (const improve of better)
            expect(scoreOf(improve(given))).toBeGreaterThanOrEqual(scoreOf(given));
        },
      ),
    );
  });
});
