import {
  addRung,
  moveRung,
  mostRungs,
  retireRung,
  updateRung,
  type LadderRungNode,
} from './change-ladder.js';

/** Rungs from the lowest up; "†" retires one. */
function ladder(...names: string[]): LadderRungNode[] {
  return names.map((name, index) => ({
    id: name.replace('†', ''),
    slug: name.replace('†', ''),
    position: index + 1,
    name,
    description: 'As it was',
    needsConfirmation: true,
    retiredAt: name.endsWith('†') ? new Date(0) : null,
  }));
}

describe('addRung', () => {
  it('goes to the top, with a slug that not even a retired rung has', () => {
    expect(
      addRung(ladder('built', 'merged†'), { name: ' Merged ', description: ' ', needsConfirmation: false }),
    ).toEqual({
      name: 'Merged',
      description: null,
      needsConfirmation: false,
      slug: 'merged-2',
      position: 2,
    });
  });

  it('is refused when the ladder is full; retired rungs leave room', () => {
    const full = Array.from({ length: mostRungs }, (_, index) => `rung-${index}`);
    const rung = { name: 'One more', needsConfirmation: true };
    expect(addRung(ladder(...full), rung)).toMatchObject({ refused: { code: 'INVALID_INPUT' } });
    expect(addRung(ladder(...full.slice(1), 'old†'), rung)).toMatchObject({ position: mostRungs });
  });

  it('is refused without a name, or with a name of two lines', () => {
    expect(addRung([], { name: ' ', needsConfirmation: true })).toMatchObject({
      refused: { code: 'EMPTY_TEXT', field: ['name'] },
    });
    expect(addRung([], { name: 'a\nb', needsConfirmation: true })).toMatchObject({
      refused: { code: 'INVALID_INPUT' },
    });
    expect(addRung([], { name: 'a', description: 'x'.repeat(2_001), needsConfirmation: true })).toMatchObject(
      { refused: { code: 'TOO_LONG', field: ['description'] } },
    );
  });
});

describe('updateRung', () => {
  it('changes what is given, and nothing else', () => {
    const rungs = ladder('built');
    expect(updateRung(rungs, 'built', { name: 'Built it' })).toEqual({
      name: 'Built it',
      description: 'As it was',
      needsConfirmation: true,
    });
    expect(updateRung(rungs, 'built', { name: null, description: null, needsConfirmation: false })).toEqual({
      name: 'built',
      description: null,
      needsConfirmation: false,
    });
    expect(updateRung(rungs, 'other', {})).toMatchObject({ refused: { code: 'RUNG_UNKNOWN' } });
  });

  it('overwrites only what the writer has read, where they say what that was', () => {
    const rungs = ladder('built', 'old†');
    const replaces = { name: 'built', description: 'As it was', needsConfirmation: true };
    expect(updateRung(rungs, 'built', { name: 'Built it', replaces })).toMatchObject({ name: 'Built it' });
    for (const other of [{ name: 'made' }, { description: null }, { needsConfirmation: false }]) {
      expect(
        updateRung(rungs, 'built', { name: 'Built it', replaces: { ...replaces, ...other } }),
      ).toMatchObject({ refused: { code: 'CHANGED_MEANWHILE', field: ['replaces'] } });
    }
    const [, retired] = rungs;
    expect(updateRung(rungs, retired!.id, { name: 'Again', replaces: retired! })).toMatchObject({
      refused: { code: 'CHANGED_MEANWHILE' },
    });
  });
});

describe('moveRung', () => {
  const rungs = ladder('a', 'b', 'old†', 'c');
  it.each([
    ['a', 3, ['b', 'c', 'a']],
    ['c', 1, ['c', 'a', 'b']],
    ['b', 2, ['a', 'b', 'c']],
  ])('moves %s to %d', (id, position, order) => {
    expect(moveRung(rungs, id, position)).toEqual({ order });
  });

  it.each([0, 4, -1, 1.5])('knows no height %d', (position) => {
    expect(moveRung(rungs, 'a', position)).toMatchObject({
      refused: { code: 'INVALID_INPUT', field: ['position'] },
    });
  });

  it('does not find a retired rung', () => {
    expect(moveRung(rungs, 'a', 3, 1)).toEqual({ order: ['b', 'c', 'a'] });
    expect(moveRung(rungs, 'a', 3, 2)).toMatchObject({
      refused: { code: 'CHANGED_MEANWHILE', field: ['replacesPosition'] },
    });
    expect(moveRung(rungs, 'old', 1)).toMatchObject({ refused: { code: 'RUNG_UNKNOWN' } });
  });
});

describe('retireRung', () => {
  it('lets those above come down, once', () => {
    expect(retireRung(ladder('a', 'b', 'c'), 'b')).toEqual({ order: ['a', 'c'] });
    expect(retireRung(ladder('a', 'b†', 'c'), 'b')).toMatchObject({ refused: { code: 'RUNG_UNKNOWN' } });
  });
});
