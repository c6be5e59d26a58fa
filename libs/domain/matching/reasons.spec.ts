import { candidate, candidateWith, community, newcomer } from './example-pair.spec-support.js';
import type { Experience, MatchCandidate } from './facts.js';
import { pairFitFor } from './pair-fit.js';
import { matchReasons } from './reasons.js';

const areaNames = new Map([
  ['asyncio', 'asyncio'],
  ['networking', 'networking'],
  ['ssl', 'TLS and certificates'],
  ['email', 'email'],
  ['streams', 'streams'],
  ['tests', 'tests'],
]);
const reasons = (given: MatchCandidate, from = newcomer, sharedTimes: string | null = 'Tue 18:00–20:00') =>
  matchReasons({ mentor: given.mentor, fit: pairFitFor(from, community)(given) }, { areaNames, sharedTimes });
const text = (given: MatchCandidate, code: string, from = newcomer) =>
  reasons(given, from).find((reason) => reason.code === code)?.text;
const holding = (...ids: string[]) =>
  candidateWith({ areas: ids.map((areaId) => ({ areaId, experience: 3 as Experience })) });

describe('matchReasons', () => {
  it('says why in plain words: areas, time, room, answers, language', () => {
    const given = { ...holding('networking', 'asyncio'), sharedMinutesPerWeek: 210 };
    expect(reasons(given)).toEqual([
      { code: 'SHARED_AREAS', text: 'Shares asyncio and networking' },
      {
        code: 'COMMON_TIME',
        text: '3 h 30 min of common time a week, mostly Tue 18:00–20:00 your time',
      },
      { code: 'HAS_ROOM', text: 'Has room for 2 more' },
      { code: 'ANSWERS_QUICKLY', text: 'Usually answers within three days' },
      { code: 'COMMON_LANGUAGE', text: 'Speaks Portuguese with you' },
    ]);
  });

  it('names three areas, those that matter most first, and counts the others', () => {
    const wishes = ['ssl', 'email', 'streams', 'tests', 'asyncio'];
    const from = {
      ...newcomer,
      areas: wishes.map((areaId) => ({
        areaId,
        importance: areaId === 'asyncio' ? (3 as const) : (1 as const),
      })),
    };
    // asyncio 3 ln 3, then ssl, streams and tests at ln 11 in the newcomer's order, then email at ln 2.
    expect(text(holding(...wishes), 'SHARED_AREAS', from)).toBe(
      'Shares asyncio, TLS and certificates, streams and 2 more',
    );
  });

  it('speaks of areas close by when none is the same', () => {
    expect(text(holding('streams'), 'RELATED_AREAS')).toBe('Knows areas close to asyncio');
    expect(text(holding('streams'), 'SHARED_AREAS')).toBeUndefined();
  });

  it('leaves out areas without a name', () => {
    const from = { ...newcomer, areas: [{ areaId: 'gone', importance: 1 as const }] };
    expect(reasons(holding('gone'), from)[0]?.code).toBe('COMMON_TIME');
  });

  it('leaves out the times where they are not known, and the time where there is none', () => {
    expect(reasons(candidate, newcomer, null)).toContainEqual({
      code: 'COMMON_TIME',
      text: '1 h 30 min of common time a week',
    });
    expect(text({ ...candidate, sharedMinutesPerWeek: 0 }, 'COMMON_TIME')).toBeUndefined();
  });

  it('says nothing about room where there is none', () => {
    expect(text(candidateWith({ capacity: 1 }), 'HAS_ROOM')).toBeUndefined();
  });

  it.each([
    [7, 10, 'Usually answers within three days'],
    [6, 10, undefined],
    [3, 3, 'Usually answers within three days'],
    [2, 2, undefined],
  ])('speaks of quick answers after %i of %i: %s', (answeredWithin72h, answerable, expected) => {
    const given = candidateWith({ responseStats: { answeredWithin72h, answerable } });
    expect(text(given, 'ANSWERS_QUICKLY')).toBe(expected);
  });

  it('welcomes a mentor who is new, and only them', () => {
    const unasked = { answeredWithin72h: 0, answerable: 0 };
    expect(text(candidateWith({ responseStats: unasked, lastNewMenteeAt: null }), 'NEW_MENTOR')).toBe(
      'New as a mentor here',
    );
    expect(text(candidateWith({ responseStats: unasked }), 'NEW_MENTOR')).toBeUndefined();
    expect(text(candidateWith({ lastNewMenteeAt: null }), 'NEW_MENTOR')).toBeUndefined();
  });
});
