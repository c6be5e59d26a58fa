import fc from 'fast-check';
import { type MovedOnBecause, NotificationKind, wordNotification } from './index.js';
import { hoursText } from './plain-words.js';

const kinds = Object.values(NotificationKind);

/** Facts of every kind at once: each wording takes its own. */
const facts = { hoursLeft: 30, days: 14, because: 'NO_ANSWER', rung: 'First pull request' };

/** Kinds that name nobody, whoever is concerned. */
const namesNobody: NotificationKind[] = ['MENTOR_RESTED', 'REQUEST_QUEUED', 'REQUEST_STILL_QUEUED'];

describe('the wording of notifications', () => {
  it.each(kinds)('says %s in one sentence with a next step, with and without a name', (kind) => {
    for (const name of ['Ada Lovelace', null]) {
      for (const known of [facts, {}]) {
        const text = wordNotification(kind, known, name);
        expect(text).toMatch(/^[A-Z].*[^.]\.$/);
        expect(text).not.toMatch(/[.!?] \S|undefined|null|NaN|[*_`#<>[\]]|\s\s/);
        expect(text.length).toBeLessThan(200);
        expect(text.includes('Ada Lovelace')).toBe(name !== null && !namesNobody.includes(kind));
      }
    }
  });

  it('says nothing twice', () => {
    expect(new Set(kinds.map((kind) => wordNotification(kind, facts, 'Ada'))).size).toBe(kinds.length);
  });

  it('tells how much time is left in hours, then in days', () => {
    expect(wordNotification('REQUEST_WAITING', { hoursLeft: 1 }, 'Ada')).toBe(
      'The request of Ada waits for you, with 1 hour left: accept it, decline it kindly, or ask something back.',
    );
    expect([0.2, 1, 1.5, 24, 47.9, 48, 72].map(hoursText)).toEqual([
      'less than an hour',
      '1 hour',
      '1 hour',
      '24 hours',
      '47 hours',
      '2 days',
      '3 days',
    ]);
  });

  it.each([
    [1, 'for 1 day:'],
    [7, 'for 7 days:'],
  ])('counts %s days', (days, words) => {
    expect(wordNotification('TURN_WAITS', { days }, 'Ada')).toContain(words);
    expect(wordNotification('STILL_GOING', { days }, null)).toContain(words);
  });

  it.each<[MovedOnBecause, string]>([
    ['NO_ANSWER', 'Your request had no answer yet, so it went on to'],
    ['AWAY', 'The mentor whom you asked is away, so your request went on to'],
    ['PAUSED', 'The mentor whom you asked takes no requests for a while, so yours went on to'],
    ['RESTING', 'The mentor whom you asked takes no requests for a while, so yours went on to'],
    ['NO_LONGER_MENTOR', 'The mentor whom you asked does not mentor any more, so your request went on to'],
  ])('says why a request went on: %s', (because, words) => {
    expect(wordNotification('REQUEST_REROUTED', { because }, 'Ada')).toContain(`${words} Ada:`);
    expect(wordNotification('REQUEST_QUEUED', { because }, null)).toContain(`${words} the open queue`);
  });

  it('makes do without facts that another version wrote otherwise', () => {
    for (const odd of [{ because: 'toString' }, { because: 7 }, { because: 'A_NEW_REASON' }]) {
      expect(wordNotification('REQUEST_QUEUED', odd, null)).toMatch(/^Your request went on/);
    }
    for (const odd of [{ days: '7' }, { days: null }, { days: Infinity }]) {
      expect(wordNotification('TURN_WAITS', odd, 'Ada')).toMatch(
        /^Ada has been waiting for a word from you:/,
      );
    }
    expect(wordNotification('MILESTONE_CONFIRMED', { rung: {} }, 'Ada')).toContain(
      'reached a milestone, well',
    );
  });

  it('isolates names that run from right to left', () => {
    expect(wordNotification('MENTORSHIP_RESUMED', {}, 'עדה')).toMatch(
      /^\u2068עדה\u2069 resumed your mentorship/,
    );
    expect(wordNotification('MILESTONE_CONFIRMED', { rung: 'أول' }, 'Ada')).toContain('“\u2068أول\u2069”');
  });

  it('lets no name turn or break the sentence around it', () => {
    const text = wordNotification('MENTORSHIP_RESUMED', {}, 'Ada\u202e \u2069\u2067x\r\n\ty\u200f');
    expect(text).toMatch(/^Ada x y resumed/);
    expect(wordNotification('MENTORSHIP_RESUMED', {}, '\u202e \u2066')).toMatch(/^Somebody resumed/);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, name) => {
        const controls = wordNotification(kind, {}, name).replace(/\u2068[^\u2068\u2069]*\u2069/gu, '');
        expect(controls).not.toMatch(/\p{Bidi_Control}|\n/u);
      }),
    );
  });
});
