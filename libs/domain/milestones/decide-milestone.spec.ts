import { confirmMilestone, declineMilestone } from './decide-milestone.js';

const now = new Date('2026-11-20T12:00:00Z');
const claimed = { status: 'CLAIMED' } as const;

it('confirms a claim', () => {
  expect(confirmMilestone(claimed, now)).toEqual({ status: 'CONFIRMED', decidedAt: now });
});

it('declines a claim with the reason, tidied', () => {
  expect(declineMilestone(claimed, ' The link leads to a draft. ', now)).toEqual({
    status: 'DECLINED',
    decidedAt: now,
    declineReason: 'The link leads to a draft.',
  });
});

it.each([
  ['', 'EMPTY_TEXT'],
  ['  ', 'EMPTY_TEXT'],
  ['a'.repeat(1_001), 'TOO_LONG'],
])('needs a reason that fits: case %#', (reason, code) => {
  expect(declineMilestone(claimed, reason, now).refused).toMatchObject({ code, field: ['reason'] });
});

it.each(['CONFIRMED', 'DECLINED', 'VERIFIED'] as const)('decides nothing twice: %s', (status) => {
  expect(confirmMilestone({ status }, now).refused?.code).toBe('MILESTONE_ALREADY_DECIDED');
  expect(declineMilestone({ status }, 'No', now).refused?.code).toBe('MILESTONE_ALREADY_DECIDED');
});
