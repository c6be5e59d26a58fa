import { logMilestone } from './log-milestone.js';

const now = new Date('2026-11-20T23:30:00Z');
const today = '2026-11-21';
const checked = { needsConfirmation: true };

describe('logMilestone', () => {
  it('is a claim until a person looks', () => {
    const input = {
      reachedOn: '2026-11-19',
      evidenceUrl: ' https://github.com/python/cpython/pull/1 ',
      note: ' My first! ',
    };
    expect(logMilestone(checked, input, today, now)).toEqual({
      status: 'CLAIMED',
      reachedOn: '2026-11-19',
      evidenceUrl: 'https://github.com/python/cpython/pull/1',
      note: 'My first!',
      decidedAt: null,
    });
  });

  it('is confirmed at once on a rung that needs nobody’s word', () => {
    expect(logMilestone({ needsConfirmation: false }, { reachedOn: today }, today, now)).toEqual({
      status: 'CONFIRMED',
      reachedOn: today,
      evidenceUrl: null,
      note: null,
      decidedAt: now,
    });
  });

  it.each(['2026-11-22', '1989-12-31', '2026-02-30', '20261120', 'yesterday', '', '+12026-01-01'])(
    'refuses %j as a day',
    (reachedOn) => {
      expect(logMilestone(checked, { reachedOn }, today, now).refused).toMatchObject({
        code: 'DATE_OUT_OF_RANGE',
        field: ['reachedOn'],
      });
    },
  );

  it.each(['2026-11-21', '1990-01-01', '2024-02-29'])('takes %s', (reachedOn) => {
    expect(logMilestone(checked, { reachedOn }, today, now).refused).toBeUndefined();
  });

  it.each([
    [{ evidenceUrl: 'javascript:alert(1)' }, 'EVIDENCE_URL_INVALID', 'evidenceUrl'],
    [{ evidenceUrl: 'https://me:secret@example.org' }, 'EVIDENCE_URL_INVALID', 'evidenceUrl'],
    [{ note: 'a'.repeat(2_001) }, 'TOO_LONG', 'note'],
    [{ note: '\0' }, 'INVALID_INPUT', 'note'],
  ])('names what does not fit: case %#', (change, code, field) => {
    const outcome = logMilestone(checked, { reachedOn: today, ...change }, today, now);
    expect(outcome.refused).toMatchObject({ code, field: [field] });
  });

  it('reads blank evidence as none', () => {
    expect(logMilestone(checked, { reachedOn: today, evidenceUrl: '  ' }, today, now)).toMatchObject({
      evidenceUrl: null,
    });
  });
});
