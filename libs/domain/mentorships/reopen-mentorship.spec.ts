import { reopenMentorship, type ReopeningPair } from './reopen-mentorship.js';

const now = new Date('2026-11-20T12:00:00Z');
const quiet = { status: 'ENDED', endedQuietly: true } as const;
const pair: ReopeningPair = {
  load: { capacity: 2, activeMentorships: 0, waitingRequests: 1 },
  keptApart: false,
  alreadyInMentorship: false,
  alreadyRequested: false,
};

describe('reopenMentorship', () => {
  it('takes a place again, and counts silence from now', () => {
    expect(reopenMentorship(quiet, pair, now)).toEqual({
      status: 'ACTIVE',
      endedAt: null,
      endedQuietly: false,
      goingOnAt: now,
      load: { activeMentorships: 1, waitingRequests: 0 },
    });
  });

  it.each([
    [{ status: 'ACTIVE', endedQuietly: false }, 'ALREADY_IN_MENTORSHIP'],
    [{ status: 'PAUSED', endedQuietly: false }, 'ALREADY_IN_MENTORSHIP'],
    [{ status: 'COMPLETED', endedQuietly: false }, 'MENTORSHIP_NOT_LIVE'],
    [{ status: 'ENDED', endedQuietly: false }, 'MENTORSHIP_NOT_LIVE'],
  ] as const)('refuses %j: %s', (mentorship, code) => {
    expect(reopenMentorship(mentorship, pair, now).refused?.code).toBe(code);
  });

  it.each([
    [{ load: { capacity: 1, activeMentorships: 1, waitingRequests: 0 } }, 'MENTOR_FULL'],
    [{ load: { capacity: 1, activeMentorships: 0, waitingRequests: 1 } }, 'MENTOR_FULL'],
    [{ load: null }, 'NOT_A_MENTOR'],
    [{ alreadyInMentorship: true }, 'ALREADY_IN_MENTORSHIP'],
    [{ alreadyRequested: true }, 'ALREADY_REQUESTED'],
    [{ keptApart: true, load: null }, 'NOT_ALLOWED'],
  ])('refuses where %j: %s', (facts, code) => {
    const { refused } = reopenMentorship(quiet, { ...pair, ...facts }, now);
    expect(refused?.code).toBe(code);
    expect(refused?.hint).toBeTruthy();
  });
});
