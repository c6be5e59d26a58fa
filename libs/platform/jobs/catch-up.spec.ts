import { parseCronItems } from 'graphile-worker';
import { sinceLastDue } from './catch-up.js';

const now = new Date('2026-11-22T12:00:20.500Z'); // a Sunday
const minutes = (count: number) => count * 60_000 + 20_500;

describe('when a schedule was last due', () => {
  it.each([
    ['* * * * *', minutes(0)],
    ['0 * * * *', minutes(0)],
    ['59 * * * *', minutes(1)],
    ['1 * * * *', minutes(59)],
    ['30 3 * * *', minutes(8 * 60 + 30)],
    ['0 0 * * 1', minutes((6 * 24 + 12) * 60)],
    ['0 12 1 * *', minutes(21 * 24 * 60)],
    ['0 0 30 2 *', 0],
  ])('%s', (cron, ago) => {
    const [item] = parseCronItems([{ task: 'x', match: cron, identifier: 'x' }]);
    expect(sinceLastDue(item!.match, now)).toBe(ago);
  });
});
