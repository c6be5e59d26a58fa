import { MilestoneStatus } from './milestone-status.js';
import { milestoneSteps, reachedStatuses } from './milestone-steps.js';

const steps: readonly { from: MilestoneStatus | null; to: MilestoneStatus }[] = Object.values(milestoneSteps);
const statuses = Object.values(MilestoneStatus);

it('lets every status be reached from nothing', () => {
  const reached = new Set(steps.filter(({ from }) => from === null).map(({ to }) => to));
  for (const status of reached) {
    for (const { from, to } of steps) if (from === status) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...statuses].sort());
});

it('lets only a claim change, and each decision come from it', () => {
  expect(new Set(steps.map(({ from }) => from))).toEqual(new Set([null, 'CLAIMED']));
  expect(statuses.filter((status) => reachedStatuses.includes(status))).toEqual(['CONFIRMED', 'VERIFIED']);
});
