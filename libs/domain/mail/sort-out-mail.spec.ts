import fc from 'fast-check';
import { type MailFrequency, MailKind, preferencesOf, sortOutMail, type WaitingItem } from './index.js';

const now = new Date('2026-11-22T12:00:00Z');
const berlin = { timeZone: 'Europe/Berlin', quietHours: { from: 22 * 60, until: 8 * 60 } };
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

let made = 0;
const item = (more: Partial<WaitingItem> = {}): WaitingItem => ({
  id: `item ${(made += 1)}`,
  kind: 'MESSAGES',
  threadId: 'thread',
  occurredAt: minutesAgo(2),
  held: false,
  ...more,
});
const notice = (more: Partial<WaitingItem> = {}) => item({ kind: 'REQUESTS', threadId: null, ...more });
const wants = (kind: MailKind, frequency: MailFrequency) => preferencesOf([{ kind, frequency }]);

describe('what waits to be mailed', () => {
  it('is one mail for each conversation and each other thing', () => {
    const [first, second, young] = [item(), item({ occurredAt: minutesAgo(1) }), item({ threadId: 'other' })];
    const told = [notice(), notice()];
    const { mails, waiting, dropped } = sortOutMail(
      [first, second, young, ...told],
      preferencesOf([]),
      berlin,
      now,
    );
    expect(mails).toEqual([
      { threadId: 'thread', kind: 'MESSAGES', itemIds: [first.id, second.id] },
      { threadId: 'other', kind: 'MESSAGES', itemIds: [young.id] },
      ...told.map(({ id }) => ({ threadId: null, kind: 'REQUESTS', itemIds: [id] })),
    ]);
    expect([waiting, dropped]).toEqual([[], []]);
  });

  it('waits for two minutes from the first message of a conversation', () => {
    const young = item({ occurredAt: minutesAgo(1) });
    const { mails, waiting } = sortOutMail([young], preferencesOf([]), berlin, now);
    expect(mails).toEqual([]);
    expect(waiting).toEqual([{ id: young.id, dueAt: new Date(now.getTime() + 60_000), held: false }]);
  });

  it('goes in one mail when quiet hours held it, and waits for a digest with the others', () => {
    const held = [item({ held: true }), notice({ held: true })];
    const { mails } = sortOutMail([...held, item({ threadId: 'other' })], preferencesOf([]), berlin, now);
    expect(mails).toEqual([
      { threadId: 'other', kind: 'MESSAGES', itemIds: [expect.any(String) as string] },
      { threadId: null, kind: null, itemIds: held.map(({ id }) => id) },
    ]);
    const daily = sortOutMail([item(), notice()], wants('MESSAGES', 'DAILY'), berlin, now);
    expect(daily.mails).toMatchObject([{ kind: 'REQUESTS' }]);
    expect(daily.waiting).toMatchObject([{ dueAt: new Date('2026-11-23T07:00:00Z'), held: false }]);
  });

  it('is dropped where nobody wants it', () => {
    const unwanted = item();
    expect(sortOutMail([unwanted], wants('MESSAGES', 'NEVER'), berlin, now)).toEqual({
      mails: [],
      waiting: [],
      dropped: [unwanted.id],
    });
  });

  it('is mailed, dropped or waits, each thing once; and what waits is later than now', () => {
    const items = fc.array(
      fc.record({
        kind: fc.constantFrom(...Object.values(MailKind)),
        threadId: fc.constantFrom('a', 'b', null),
        ago: fc.integer({ min: 0, max: 20_000 }),
        held: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    const chosen = fc.array(
      fc.record({
        kind: fc.constantFrom(...Object.values(MailKind)),
        frequency: fc.constantFrom('AT_ONCE' as const, 'DAILY' as const, 'WEEKLY' as const, 'NEVER' as const),
      }),
    );
    fc.assert(
      fc.property(items, chosen, (facts, preferences) => {
        const waits = facts.map(({ ago, ...more }) => item({ ...more, occurredAt: minutesAgo(ago) }));
        const { mails, waiting, dropped } = sortOutMail(waits, preferencesOf(preferences), berlin, now);
        const seen = [...mails.flatMap(({ itemIds }) => itemIds), ...waiting.map(({ id }) => id), ...dropped];
        expect(seen.toSorted()).toEqual(waits.map(({ id }) => id).toSorted());
        expect(waiting.every(({ dueAt }) => dueAt > now)).toBe(true);
        expect(mails.every(({ itemIds }) => itemIds.length > 0)).toBe(true);
      }),
    );
  });
});
