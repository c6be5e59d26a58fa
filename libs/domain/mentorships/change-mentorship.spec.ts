import {
  completeMentorship,
  endMentorship,
  endQuietly,
  keepMentorshipGoing,
  pauseMentorship,
  resumeMentorship,
} from './change-mentorship.js';
import { MentorshipStatus } from './mentorship-status.js';

const now = new Date('2026-11-20T12:00:00Z');
const verbs = {
  complete: completeMentorship,
  end: endMentorship,
  pause: pauseMentorship,
  resume: resumeMentorship,
  keepGoing: keepMentorshipGoing,
  endQuietly,
};

/** What each verb makes of each status; null where it refuses. */
const expected: Record<keyof typeof verbs, Record<MentorshipStatus, MentorshipStatus | null>> = {
  complete: { ACTIVE: 'COMPLETED', PAUSED: 'COMPLETED', COMPLETED: null, ENDED: null },
  end: { ACTIVE: 'ENDED', PAUSED: 'ENDED', COMPLETED: null, ENDED: null },
  pause: { ACTIVE: 'PAUSED', PAUSED: null, COMPLETED: null, ENDED: null },
  resume: { ACTIVE: null, PAUSED: 'ACTIVE', COMPLETED: null, ENDED: null },
  keepGoing: { ACTIVE: 'ACTIVE', PAUSED: null, COMPLETED: null, ENDED: null },
  endQuietly: { ACTIVE: 'ENDED', PAUSED: null, COMPLETED: null, ENDED: null },
};

describe.each(Object.keys(verbs) as (keyof typeof verbs)[])('%s', (verb) => {
  it.each(Object.values(MentorshipStatus))('when %s', (status) => {
    const outcome = verbs[verb]({ status }, now);
    const to = expected[verb][status];
    if (to === null) expect(outcome.refused?.code).toBe('MENTORSHIP_NOT_LIVE');
    else expect(outcome).toMatchObject({ status: to });
  });
});

it('frees the lead’s place and notes the moment when a mentorship closes', () => {
  for (const close of [completeMentorship, endMentorship]) {
    expect(close({ status: 'PAUSED' }, now)).toMatchObject({
      endedAt: now,
      load: { activeMentorships: -1, waitingRequests: 0 },
    });
  }
  expect(pauseMentorship({ status: 'ACTIVE' })).toMatchObject({ endedAt: null });
});

it('says of silence alone that it closed a mentorship', () => {
  expect(endQuietly({ status: 'ACTIVE' }, now)).toMatchObject({ endedQuietly: true, endedAt: now });
  expect(endMentorship({ status: 'ACTIVE' }, now)).toMatchObject({ endedQuietly: false });
});

it('points to reopening what silence closed', () => {
  const { refused } = keepMentorshipGoing({ status: 'ENDED', endedQuietly: true }, now);
  expect(refused).toMatchObject({ code: 'MENTORSHIP_NOT_LIVE', hint: expect.stringContaining('Reopen') });
});

it('counts silence from the moment at which it goes on', () => {
  expect(resumeMentorship({ status: 'PAUSED' }, now)).toMatchObject({ goingOnAt: now, endedAt: null });
  expect(keepMentorshipGoing({ status: 'ACTIVE' }, now)).toMatchObject({ goingOnAt: now });
});

it('says what kind of over it is', () => {
  expect(endMentorship({ status: 'COMPLETED' }, now).refused?.message).toBe('This mentorship is complete.');
  expect(resumeMentorship({ status: 'ACTIVE' }, now).refused?.message).toContain('running');
});
