import fc from 'fast-check';
import { openQuestionSince, type QuietMentorship, quietSince, quietStep } from './quiet-mentorship.js';

const startedAt = new Date('2026-10-01T12:00:00Z');
const after = (days: number) => new Date(startedAt.getTime() + days * 86_400_000);
const quiet: QuietMentorship = {
  status: 'ACTIVE',
  startedAt,
  goingOnAt: null,
  lastMessageAt: startedAt,
  stillGoingAskedAt: null,
};
const stepOf = (mentorship: Partial<QuietMentorship>, days: number, oneIsAway = false) =>
  quietStep({ ...quiet, ...mentorship }, [7, 14, 21], oneIsAway, after(days));

describe('quietSince', () => {
  it('is the latest of the beginning, a message, and a word that it goes on', () => {
    expect(quietSince(quiet)).toEqual(startedAt);
    expect(quietSince({ ...quiet, lastMessageAt: after(2), goingOnAt: after(1) })).toEqual(after(2));
    expect(quietSince({ ...quiet, lastMessageAt: after(2), goingOnAt: after(3) })).toEqual(after(3));
    expect(quietSince({ ...quiet, lastMessageAt: after(-2) })).toEqual(startedAt);
  });
});

describe('quietStep', () => {
  it('asks on day 14, once, and closes on day 21', () => {
    expect(stepOf({}, 13.99)).toBeNull();
    expect(stepOf({}, 14)).toBe('ASK');
    const asked = { stillGoingAskedAt: after(14) };
    expect(stepOf(asked, 20.99)).toBeNull();
    expect(stepOf(asked, 21)).toBe('END');
  });

  it('takes a message, or a word that it goes on, for the answer', () => {
    const asked = { stillGoingAskedAt: after(14) };
    for (const answer of [{ lastMessageAt: after(15) }, { goingOnAt: after(15) }]) {
      expect(openQuestionSince({ ...quiet, ...asked })).toEqual(after(14));
      expect(openQuestionSince({ ...quiet, ...asked, ...answer })).toBeNull();
      expect(stepOf({ ...asked, ...answer }, 21)).toBeNull();
      expect(stepOf({ ...asked, ...answer }, 29)).toBe('ASK');
    }
  });

  it('leaves as long to answer when the question came late', () => {
    expect(stepOf({}, 40)).toBe('ASK');
    expect(stepOf({ stillGoingAskedAt: after(40) }, 46.99)).toBeNull();
    expect(stepOf({ stillGoingAskedAt: after(40) }, 47)).toBe('END');
  });

  it('closes nothing while one of the two is away', () => {
    expect(stepOf({ stillGoingAskedAt: after(14) }, 30, true)).toBeNull();
    expect(stepOf({}, 30, true)).toBe('ASK');
  });

  it.each(['PAUSED', 'COMPLETED', 'ENDED'] as const)('leaves one alone that is %s', (status) => {
    expect(stepOf({ status }, 100)).toBeNull();
    expect(openQuestionSince({ ...quiet, status, stillGoingAskedAt: after(90) })).toBeNull();
  });

  it('never closes what was not asked about since the last word, whatever the stages', () => {
    const day = fc.integer({ min: 0, max: 200 });
    const stages = fc
      .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 })
      .map((days) => days.toSorted((a, b) => a - b) as [number, number, number]);
    fc.assert(
      fc.property(stages, day, fc.option(day), day, (days, message, asked, now) => {
        const mentorship = {
          ...quiet,
          lastMessageAt: after(message),
          stillGoingAskedAt: asked === null ? null : after(asked),
        };
        if (quietStep(mentorship, days, false, after(now)) !== 'END') return;
        expect(asked).toBeGreaterThanOrEqual(message);
        expect(now - message).toBeGreaterThanOrEqual(days[2]);
        expect(now - asked!).toBeGreaterThanOrEqual(days[2] - days[1]);
      }),
    );
  });
});
