import { candidate, candidateWith, community, newcomer, now } from './example-pair.spec-support.js';
import type { MatchCandidate } from './facts.js';
import { countLeftOut, matchRefusalsFor } from './match-refusals.js';

const refusals = (given: MatchCandidate, requiredMinutesPerWeek = 60) =>
  matchRefusalsFor({ ...newcomer, requiredMinutesPerWeek }, community, now)(given);

describe('matchRefusalsFor', () => {
  it('lets a fitting mentor be suggested', () => {
    expect(refusals(candidate)).toEqual([]);
  });

  it.each([
    [
      'no common language',
      candidateWith({ languages: [{ tag: 'de', fluency: 'NATIVE' }] }),
      'NO_COMMON_LANGUAGE',
    ],
    ['no area even near', candidateWith({ areas: [{ areaId: 'docs', experience: 3 }] }), 'NO_SHARED_AREA'],
    ['a minute less than needed', { ...candidate, sharedMinutesPerWeek: 59 }, 'NOT_ENOUGH_COMMON_TIME'],
  ])('%s: refuses with a sentence and a next step', (_case, given, code) => {
    expect(refusals(given)).toEqual([
      { code, message: expect.stringMatching(/^[A-Z].*\.$/), hint: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });

  it('counts a sibling area as shared', () => {
    expect(refusals(candidateWith({ areas: [{ areaId: 'ssl', experience: 1 }] }))).toEqual([]);
  });

  it('takes exactly the needed time, and no time where none is needed', () => {
    expect(refusals({ ...candidate, sharedMinutesPerWeek: 60 })).toEqual([]);
    expect(refusals({ ...candidate, sharedMinutesPerWeek: 0 }, 0)).toEqual([]);
  });

  it('says how much time there is and how much was asked for', () => {
    expect(refusals({ ...candidate, sharedMinutesPerWeek: 45 }, 90)[0]?.message).toBe(
      'In at least one of the next four weeks you have only 45 min in common with this mentor, and you asked for 1 h 30 min.',
    );
  });

  it('names what keeps one from asking before what only keeps from suggesting', () => {
    const given = { ...candidateWith({ capacity: 0, areas: [], languages: [] }), sharedMinutesPerWeek: 0 };
    expect(refusals(given).map(({ code }) => code)).toEqual([
      'MENTOR_FULL',
      'NO_COMMON_LANGUAGE',
      'NO_SHARED_AREA',
      'NOT_ENOUGH_COMMON_TIME',
    ]);
  });
});

describe('countLeftOut', () => {
  it('counts each mentor once, by the first reason, the most frequent first', () => {
    const full = candidateWith({ capacity: 0, languages: [] });
    const foreign = candidateWith({ languages: [{ tag: 'de', fluency: 'NATIVE' }] });
    expect(countLeftOut(newcomer, [foreign, full, candidate, full], community, now)).toEqual([
      { code: 'MENTOR_FULL', count: 2 },
      { code: 'NO_COMMON_LANGUAGE', count: 1 },
    ]);
  });
});
