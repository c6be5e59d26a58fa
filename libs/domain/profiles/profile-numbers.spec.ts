import { checkCapacity, checkLevel, checkRequiredMinutes } from './profile-numbers.js';

describe('checkCapacity', () => {
  it.each([1, 2, 20])('takes %i', (capacity) => {
    expect(checkCapacity(capacity)).toBeNull();
  });

  it.each([-1, 0, 21, 10_000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', (capacity) => {
    expect(checkCapacity(capacity)).toMatchObject({ code: 'CAPACITY_OUT_OF_RANGE', field: ['capacity'] });
  });

  it('points to pausing for nobody at all', () => {
    expect(checkCapacity(0)?.hint).toContain('pause');
    expect(checkCapacity(100)?.hint).not.toContain('pause');
  });
});

it.each([
  [1, true],
  [3, true],
  [0, false],
  [4, false],
  [2.5, false],
])('takes level %p: %p', (level, fits) => {
  expect(checkLevel(level, ['areas', '0', 'importance']) === null).toBe(fits);
});

it.each([
  [0, true],
  [10_080, true],
  [-1, false],
  [10_081, false],
  [0.5, false],
])('takes %p required minutes: %p', (minutes, fits) => {
  expect(checkRequiredMinutes(minutes) === null).toBe(fits);
});
