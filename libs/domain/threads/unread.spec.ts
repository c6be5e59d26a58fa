import { markRead, markUnread, readUpToAfterPosting, unreadCount } from './unread.js';

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

describe('markUnread', () => {
  it.each([
    ['back to before the message', 5, 3, 2],
    ['back to the beginning', 5, 1, 0],
    ['not past what is unread already', 1, 4, 1],
    ['to before the newest message', 5, 5, 4],
  ])('moves %s', (_, readUpTo, from, moved) => {
    expect(markUnread(5, readUpTo, from)).toEqual({ readUpTo: moved });
  });

  it.each([-1, 0, 6, 2 ** 31, 1.5, Number.NaN])('refuses %p of 5', (from) => {
    expect(markUnread(5, 5, from).refused).toMatchObject({ code: 'INVALID_INPUT', field: ['fromSequence'] });
  });

  it('says it in words when there is no message', () => {
    expect(markUnread(0, 0, 1).refused?.message).toMatch('Nothing was written');
  });
});
