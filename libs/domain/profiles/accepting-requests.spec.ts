import type { AcceptingState } from '#domain/matching';
import { acceptingRequests, checkPauseUntil } from './accepting-requests.js';
import { tidyOffers } from './mentor-offer.js';

const now = Date.UTC(2026, 10, 20, 12);
const open: AcceptingState = {
  paused: false,
  pausedUntil: null,
  resting: false,
  suspended: false,
  awayUntil: null,
};

describe('acceptingRequests', () => {
  it.each<[string, Partial<AcceptingState>, boolean]>([
    ['open', {}, true],
    ['paused until they come back', { paused: true }, false],
    ['paused until later', { paused: true, pausedUntil: now + 1 }, false],
    ['at the end of a pause', { paused: true, pausedUntil: now }, true],
    ['resting', { resting: true }, false],
    ['suspended', { suspended: true }, false],
    ['away', { awayUntil: now + 1 }, false],
    ['just back', { awayUntil: now }, true],
  ])('when %s', (_, change, accepting) => {
    expect(acceptingRequests({ ...open, ...change }, now)).toBe(accepting);
  });
});

describe('checkPauseUntil', () => {
  it.each(['2026-11-21', '2027-11-21'])('takes %s', (until) => {
    expect(checkPauseUntil(until, '2026-11-20')).toBeNull();
  });

  it.each(['2026-11-20', '2020-01-01', '2027-11-22', '2026-02-30', 'soon', ''])('refuses %j', (until) => {
    expect(checkPauseUntil(until, '2026-11-20')).toMatchObject({
      code: 'DATE_OUT_OF_RANGE',
      field: ['pauseUntil'],
    });
  });
});

it('keeps each offer once, in one order', () => {
  expect(tidyOffers(['PAIRING', 'SETTING_UP', 'PAIRING'])).toEqual(['SETTING_UP', 'PAIRING']);
});
