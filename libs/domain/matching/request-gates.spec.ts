import { candidate, candidateWith, day, mentor, now, requestFactsOf } from './example-pair.spec-support.js';
import type { AcceptingState, MatchCandidate, PairRelation } from './facts.js';
import { requestRefusals } from './request-gates.js';

const accepting = (state: Partial<AcceptingState>): MatchCandidate =>
  candidateWith({ accepting: { ...mentor.accepting, ...state } });
const related = (relation: Partial<PairRelation>): MatchCandidate => ({
  ...candidate,
  relation: { ...candidate.relation, ...relation },
});
const refusals = (given: MatchCandidate) => requestRefusals(requestFactsOf(given), now);
const codes = (given: MatchCandidate) => refusals(given).map(({ code }) => code);

describe('requestRefusals', () => {
  it('lets a newcomer ask a mentor with room', () => {
    expect(refusals(candidate)).toEqual([]);
  });

  it.each([
    ['oneself', candidateWith({ memberId: 'nadia' }), 'ONESELF'],
    ['blocked', related({ blockedEitherWay: true }), 'MENTOR_UNAVAILABLE'],
    ['suspended', accepting({ suspended: true }), 'MENTOR_UNAVAILABLE'],
    ['resting', accepting({ resting: true }), 'MENTOR_UNAVAILABLE'],
    ['guided by them already', related({ liveMentorship: true }), 'ALREADY_IN_MENTORSHIP'],
    ['asked already', related({ liveRequest: true }), 'ALREADY_REQUESTED'],
    ['declined just now', related({ lastDeclinedAt: now }), 'DECLINED_RECENTLY'],
    ['declined 30 days ago but 1 ms', related({ lastDeclinedAt: now - 30 * day + 1 }), 'DECLINED_RECENTLY'],
    ['paused without end', accepting({ paused: true }), 'MENTOR_PAUSED'],
    ['paused for 1 ms more', accepting({ paused: true, pausedUntil: now + 1 }), 'MENTOR_PAUSED'],
    ['away for 1 ms more', accepting({ awayUntil: now + 1 }), 'MENTOR_AWAY'],
    ['full', candidateWith({ activeMentorships: 3, waitingRequests: 1 }), 'MENTOR_FULL'],
    ['over-full', candidateWith({ capacity: 1, activeMentorships: 3 }), 'MENTOR_FULL'],
    [
      'without capacity',
      candidateWith({ capacity: 0, activeMentorships: 0, waitingRequests: 0 }),
      'MENTOR_FULL',
    ],
  ])('%s: refuses with a sentence and a next step', (_case, given, code) => {
    expect(refusals(given)).toEqual([
      { code, message: expect.stringMatching(/^[A-Z].*\.$/), hint: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });

  it.each([
    ['declined 30 days ago', related({ lastDeclinedAt: now - 30 * day })],
    ['a pause that ends now', accepting({ paused: true, pausedUntil: now })],
    ['an end of a pause, resumed since', accepting({ paused: false, pausedUntil: now + day })],
    ['an away period that ends now', accepting({ awayUntil: now })],
    ['one place left', candidateWith({ activeMentorships: 2, waitingRequests: 1 })],
  ])('%s: lets pass', (_case, given) => {
    expect(refusals(given)).toEqual([]);
  });

  it('answers a block, a suspension and a rest in the same words', () => {
    const blocked = refusals(related({ blockedEitherWay: true }));
    expect(refusals(accepting({ suspended: true }))).toEqual(blocked);
    expect(refusals(accepting({ resting: true }))).toEqual(blocked);
  });

  it('says until when, where it is known', () => {
    expect(refusals(accepting({ paused: true, pausedUntil: now + day }))[0]?.message).toContain(
      '5 March 2026',
    );
    expect(refusals(accepting({ awayUntil: now + 2 * day }))[0]?.message).toContain('6 March 2026');
    expect(refusals(related({ lastDeclinedAt: now }))[0]?.hint).toContain('3 April 2026');
  });

  it('names everything that stands in the way, in one fixed order', () => {
    const given: MatchCandidate = {
      ...candidateWith({
        memberId: 'nadia',
        capacity: 0,
        accepting: { paused: true, pausedUntil: null, resting: true, suspended: true, awayUntil: now + 1 },
      }),
      relation: { blockedEitherWay: true, liveRequest: true, liveMentorship: true, lastDeclinedAt: now },
    };
    expect(codes(given)).toEqual([
      'ONESELF',
      'MENTOR_UNAVAILABLE',
      'ALREADY_IN_MENTORSHIP',
      'ALREADY_REQUESTED',
      'DECLINED_RECENTLY',
      'MENTOR_PAUSED',
      'MENTOR_AWAY',
      'MENTOR_FULL',
    ]);
  });

  it('does not judge languages, areas or time: anyone may ask', () => {
    expect(refusals(candidateWith({ languages: [], areas: [] }))).toEqual([]);
  });
});
