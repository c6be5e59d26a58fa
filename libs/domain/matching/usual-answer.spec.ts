import { usualAnswer } from './usual-answer.js';

describe('usualAnswer', () => {
  it.each([
    [0, 0, 'NONE_YET'],
    [0, 2, 'FEW_YET'],
    [2, 2, 'FEW_YET'],
    [3, 3, 'WITHIN_THREE_DAYS'],
    [7, 10, 'WITHIN_THREE_DAYS'],
    [6, 9, 'MAY_TAKE_LONGER'],
    [0, 3, 'MAY_TAKE_LONGER'],
  ])('of %i in time out of %i says %s', (answeredWithin72h, answerable, expected) => {
    expect(usualAnswer({ answeredWithin72h, answerable })).toBe(expected);
  });
});
