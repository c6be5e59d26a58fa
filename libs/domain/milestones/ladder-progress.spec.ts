import { ladderProgress } from './ladder-progress.js';

const built = { id: 'built', position: 1 };
const comment = { id: 'comment', position: 2 };
const merge = { id: 'merge', position: 3 };
const core = { id: 'core', position: 4 };
const ladder = [merge, built, core, comment];

it('starts at the lowest rung', () => {
  expect(ladderProgress(ladder, [])).toEqual({ reached: [], next: built, share: 0 });
});

it('counts what was confirmed or verified, once each, and not what is only claimed or was declined', () => {
  const progress = ladderProgress(ladder, [
    { rungId: 'comment', status: 'VERIFIED' },
    { rungId: 'built', status: 'CONFIRMED' },
    { rungId: 'built', status: 'CONFIRMED' },
    { rungId: 'merge', status: 'CLAIMED' },
    { rungId: 'core', status: 'DECLINED' },
  ]);
  expect(progress).toEqual({ reached: [built, comment], next: merge, share: 0.5 });
});

it('looks up from the highest rung, and back to the skipped ones at the top', () => {
  expect(ladderProgress(ladder, [{ rungId: 'merge', status: 'VERIFIED' }]).next).toBe(core);
  expect(ladderProgress(ladder, [{ rungId: 'core', status: 'VERIFIED' }]).next).toBe(built);
});

it('ends when everything is reached', () => {
  const all = ladder.map(({ id }) => ({ rungId: id, status: 'CONFIRMED' as const }));
  expect(ladderProgress(ladder, all)).toMatchObject({ next: null, share: 1 });
  expect(ladderProgress([], all)).toEqual({ reached: [], next: null, share: 0 });
});
