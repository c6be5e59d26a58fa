import { markRead, readUpToAfterPosting, unreadCount } from './unread.js';

describe('unreadCount', () => {
  it.each([
    [0, 0, 0, 0],
    [5, 0, 0, 5],
    [5, 3, 0, 2],
    [5, 3, 1, 1],
    [5, 5, 0, 0],
    [5, 6, 0, 0],
  ])('of %i messages, read up to %i, %i own since: %i', (last, readUpTo, own, unread) => {
    expect(unreadCount(last, readUpTo, own)).toBe(unread);
  });
});

describe('readUpToAfterPosting', () => {
  it('reads one’s own message but not an unseen one before it', () => {
    expect(readUpToAfterPosting(4, 5)).toBe(5);
    expect(readUpToAfterPosting(3, 5)).toBe(3);
  });
});

describe('markRead', () => {
  it.each([
    [3, 3],
    [0, 0],
    [99, 5],
  ])('up to %i of 5', (upTo, readUpTo) => {
    expect(markRead(5, upTo)).toEqual({ readUpTo });
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', (upTo) => {
    expect(markRead(5, upTo).refused?.code).toBe('INVALID_INPUT');
  });
});
