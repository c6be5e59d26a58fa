import { totalOf } from './inbox-counts.js';

const counts = {
  REQUEST: 1,
  CLAIM: 2,
  TURN: 4,
  STILL_GOING: 8,
  MILESTONE: 16,
  INVITATION: 32,
  HAND_OVER: 64,
};

describe('totalOf', () => {
  it.each([
    ['all kinds', null, 127],
    ['one kind', ['TURN'], 4],
    ['some kinds', ['REQUEST', 'MILESTONE'], 17],
    ['a kind that is named twice', ['CLAIM', 'CLAIM'], 2],
    ['no kind', [], 0],
  ] as const)('adds up %s', (_, kinds, total) => {
    expect(totalOf(counts, kinds)).toBe(total);
  });
});
