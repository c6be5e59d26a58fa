import fc from 'fast-check';
import { lengthOf } from '#domain/text';
import {
  minutesUntilAskedAgain,
  readLinkedItem,
  ThreadLinkState,
  type ToldByGithub,
} from './thread-link-state.js';

const told = (more: Partial<ToldByGithub>): ToldByGithub => ({
  title: 'A title',
  state: 'open',
  stateReason: null,
  draft: false,
  pullRequest: null,
  ...more,
});
const closed = (stateReason: string | null) => told({ state: 'closed', stateReason });
const pull = (merged: boolean, more: Partial<ToldByGithub> = {}) =>
  told({ pullRequest: { merged }, ...more });

describe('what GitHub tells of an issue or a pull request', () => {
  it.each([
    ['an open issue', told({}), 'ISSUE', 'OPEN'],
    ['an issue that was opened again', told({ stateReason: 'reopened' }), 'ISSUE', 'OPEN'],
    ['an issue that is done', closed('completed'), 'ISSUE', 'COMPLETED'],
    ['one that nobody will do', closed('not_planned'), 'ISSUE', 'NOT_PLANNED'],
    ['one that stands elsewhere', closed('duplicate'), 'ISSUE', 'DUPLICATE'],
    ['one that was closed without a word', closed(null), 'ISSUE', 'CLOSED'],
    ['a reason of later days', closed('eaten'), 'ISSUE', 'CLOSED'],
    ['a pull request', pull(false), 'PULL_REQUEST', 'OPEN'],
    ['a draft', pull(false, { draft: true }), 'PULL_REQUEST', 'DRAFT'],
    ['a merged one', pull(true, { state: 'closed' }), 'PULL_REQUEST', 'MERGED'],
    ['a closed one', pull(false, { state: 'closed', draft: true }), 'PULL_REQUEST', 'CLOSED'],
  ])('%s', (_, answer, kind, state) => {
    expect(readLinkedItem(answer)).toEqual({ kind, state, title: 'A title' });
  });

  it('every state can come of it', () => {
    const states = [
      told({}),
      pull(false, { draft: true }),
      pull(true, { state: 'closed' }),
      ...['completed', 'not_planned', 'duplicate', null].map(closed),
    ].map((answer) => readLinkedItem(answer).state);
    expect(new Set(states)).toEqual(new Set(Object.values(ThreadLinkState)));
  });

  it.each([
    ['\u202eevil\u202c <b>x</b>\n\u0000**y**', 'evil <b>x</b> **y**'],
    ['  \t ', null],
    ['\u200b\u2800', null],
  ])('makes of the title %j a text on one line', (title, kept) => {
    expect(readLinkedItem(told({ title })).title).toBe(kept);
  });

  it('keeps no title that the database would not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000, size: 'max' }), (title) => {
        const kept = readLinkedItem(told({ title })).title;
        if (kept === null) return;
        expect(lengthOf(kept)).toBeGreaterThan(0);
        expect(lengthOf(kept)).toBeLessThanOrEqual(500);
        expect(kept).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\n/u);
      }),
    );
  });
});

it('asks again the sooner, the more it may change', () => {
  const minutes = [ThreadLinkState.OPEN, ThreadLinkState.COMPLETED, ThreadLinkState.MERGED, null].map(
    minutesUntilAskedAgain,
  );
  expect(minutes).toEqual([15, 60, 1440, 1440]);
});
