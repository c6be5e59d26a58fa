import { pointOutDays, pointOutRequest, type RequestToPointOut } from './point-out-request.js';

const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
const inAMinute = new Date(now.getTime() + 60_000);

const queued: RequestToPointOut = {
  status: 'SUBMITTED',
  newcomerId: 'ada',
  mentorId: null,
  submittedAt: daysAgo(1),
  expiresAt: inAMinute,
  claimedById: null,
  claimedUntil: null,
  pointedOutAt: null,
};
const asked: RequestToPointOut = { ...queued, mentorId: 'grace', submittedAt: daysAgo(pointOutDays) };

const answer = (request: RequestToPointOut, askedAt = daysAgo(8)) => {
  const outcome = pointOutRequest(request, askedAt, 7, now);
  return outcome.refused ? outcome.refused.code : outcome.pointedOutAt;
};

describe('pointing a request out', () => {
  it.each([
    ['in the open queue, of who asked long ago', queued, undefined, now],
    ['with a mentor who had some days', asked, undefined, now],
    [
      'with a mentor who has just been asked',
      { ...asked, submittedAt: daysAgo(2.9) },
      undefined,
      'REQUEST_WAITS_NOT_LONG',
    ],
    ['of who asked not long ago', queued, daysAgo(7), 'REQUEST_WAITS_NOT_LONG'],
    ['again, too soon', { ...queued, pointedOutAt: daysAgo(2.9) }, undefined, 'REQUEST_POINTED_OUT'],
    ['again, after some days', { ...queued, pointedOutAt: daysAgo(pointOutDays) }, undefined, now],
    [
      'that a mentor holds',
      { ...queued, claimedById: 'alan', claimedUntil: inAMinute },
      undefined,
      'REQUEST_HELD',
    ],
    ['whose hold is over', { ...queued, claimedById: 'alan', claimedUntil: now }, undefined, now],
    ['whose deadline has passed', { ...queued, expiresAt: now }, undefined, 'REQUEST_EXPIRED'],
    ['that was taken back', { ...queued, status: 'WITHDRAWN' }, undefined, 'REQUEST_WITHDRAWN'],
  ] as const)('%s', (_what, request, askedAt, expected) => {
    expect(answer(request, askedAt)).toEqual(expected);
  });
});
