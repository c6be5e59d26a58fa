import fc from 'fast-check';
import { AreaTree, areaLimits, areaSlug, type InterestAreaNode } from './area-tree.js';
import { addArea, moveArea, renameArea, restoreArea, retireArea } from './change-areas.js';

const retiredAt = new Date('2026-01-01T00:00:00Z');

/** Areas written as paths: "Stdlib/asyncio" has the id and slug "asyncio" and the parent "Stdlib". */
function tree(...paths: string[]): AreaTree {
  return new AreaTree(
    paths.map((path, position): InterestAreaNode => {
      const [name = '', parent = null] = path.replace('†', '').split('/').reverse();
      return {
        id: name,
        slug: name.toLowerCase(),
        name,
        parentId: parent,
        position,
        retiredAt: path.endsWith('†') ? retiredAt : null,
      };
    }),
  );
}

const areas = tree(
  'Stdlib',
  'Stdlib/asyncio',
  'Stdlib/asyncio/streams',
  'Tools',
  'Tools/pip',
  'Old†',
  'Old/gopher†',
);
const deep = tree('A', 'A/B', 'A/B/C', 'A/B/C/D', 'X', 'X/Y');

describe('addArea', () => {
  it('goes to the end of its siblings with a slug of its own', () => {
    expect(addArea(areas, { name: ' collections.abc ', parentId: 'Stdlib' })).toEqual({
      name: 'collections.abc',
      slug: 'collections-abc',
      parentId: 'Stdlib',
      position: 2,
    });
    expect(addArea(tree(), { name: 'C++', parentId: null })).toMatchObject({
      slug: 'cplusplus',
      position: 0,
    });
  });

  it('tells areas of one name apart by their parents', () => {
    expect(addArea(areas, { name: 'asyncio', parentId: 'Tools' })).toMatchObject({ slug: 'tools-asyncio' });
  });

  it.each([
    [{ name: '', parentId: null }, 'EMPTY_TEXT', 'name'],
    [{ name: 'a'.repeat(101), parentId: null }, 'TOO_LONG', 'name'],
    [{ name: 'a\nb', parentId: null }, 'INVALID_INPUT', 'name'],
    [{ name: 'ssl', parentId: 'Elsewhere' }, 'AREA_UNKNOWN', 'parentId'],
    [{ name: 'ssl', parentId: 'Old' }, 'AREA_RETIRED', 'parentId'],
    [{ name: 'ASYNCIO', parentId: 'Stdlib' }, 'SLUG_TAKEN', 'name'],
  ])('refuses case %#', (input, code, field) => {
    expect(addArea(areas, input).refused).toMatchObject({ code, field: [field] });
  });

  it('stops at the fourth level', () => {
    expect(addArea(deep, { name: 'E', parentId: 'C' }).refused).toBeUndefined();
    expect(addArea(deep, { name: 'E', parentId: 'D' }).refused).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('stops when the community is full', () => {
    const full = tree(...Array.from({ length: areaLimits.areas }, (_, number) => `area${number}`));
    expect(addArea(full, { name: 'one more', parentId: null }).refused).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('renameArea', () => {
  it('may change its own capitals, and nothing into a sibling', () => {
    expect(renameArea(areas, 'asyncio', 'AsyncIO')).toEqual({ name: 'AsyncIO' });
    expect(renameArea(areas, 'Tools', 'stdlib').refused?.code).toBe('SLUG_TAKEN');
    expect(renameArea(areas, 'nowhere', 'x').refused?.code).toBe('AREA_UNKNOWN');
    expect(renameArea(areas, 'Tools', ' ').refused?.code).toBe('EMPTY_TEXT');
  });

  it('replaces the name that was read, where the writer says which', () => {
    expect(renameArea(areas, 'asyncio', 'AsyncIO', 'asyncio')).toEqual({ name: 'AsyncIO' });
    expect(renameArea(areas, 'asyncio', 'AsyncIO', 'Async I/O').refused?.code).toBe('CHANGED_MEANWHILE');
  });
});

describe('moveArea', () => {
  it('goes to the end of its new siblings, or to the top', () => {
    expect(moveArea(areas, 'asyncio', 'Tools')).toEqual({ parentId: 'Tools', position: 5 });
    expect(moveArea(areas, 'asyncio', null)).toEqual({ parentId: null, position: 6 });
    expect(moveArea(areas, 'asyncio', null, 'Stdlib')).toEqual({ parentId: null, position: 6 });
    for (const seen of ['Tools', null]) {
      expect(moveArea(areas, 'asyncio', null, seen).refused).toMatchObject({
        code: 'CHANGED_MEANWHILE',
        field: ['replacesParentId'],
      });
    }
  });

  it('keeps its place when the parent stays', () => {
    expect(moveArea(areas, 'pip', 'Tools')).toEqual({ parentId: 'Tools', position: 4 });
  });

  it.each(['Stdlib', 'asyncio', 'streams'])('never puts Stdlib beneath %s', (parentId) => {
    expect(moveArea(areas, 'Stdlib', parentId).refused).toMatchObject({
      code: 'AREA_CYCLE',
      field: ['parentId'],
    });
  });

  it('counts the levels that move along', () => {
    expect(moveArea(deep, 'X', 'B').refused).toBeUndefined();
    expect(moveArea(deep, 'X', 'C').refused).toMatchObject({ code: 'INVALID_INPUT' });
    expect(moveArea(deep, 'Y', 'C').refused).toBeUndefined();
  });

  it.each([
    ['nowhere', 'Tools', 'AREA_UNKNOWN'],
    ['asyncio', 'nowhere', 'AREA_UNKNOWN'],
    ['asyncio', 'Old', 'AREA_RETIRED'],
  ])('refuses %s under %s', (areaId, parentId, code) => {
    expect(moveArea(areas, areaId, parentId).refused?.code).toBe(code);
  });

  it('leaves a tree without cycles and within its levels, whatever is moved where', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const move = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(null, ...ids));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let current = tree(...ids);
        for (const [id, parentId] of moves) {
          const outcome = moveArea(current, id, parentId);
          if (outcome.refused) continue;
          const placed = { parentId: outcome.parentId, position: outcome.position };
          current = new AreaTree(
            current.areas.map((area) => (area.id === id ? { ...area, ...placed } : area)),
          );
        }
        for (const id of ids) {
          const levels = current.pathUp(id);
          expect(levels.length).toBeLessThanOrEqual(areaLimits.levels);
          expect(levels.at(-1)?.parentId).toBeNull();
        }
      }),
    );
  });
});

describe('retireArea', () => {
  it('takes everything beneath along, as far as it is not retired', () => {
    expect(retireArea(areas, 'Stdlib')).toEqual({ areaIds: ['Stdlib', 'asyncio', 'streams'] });
    expect(retireArea(tree('A', 'A/B†', 'A/C'), 'A')).toEqual({ areaIds: ['A', 'C'] });
  });

  it('retires nothing twice', () => {
    expect(retireArea(areas, 'Old').refused?.code).toBe('AREA_RETIRED');
    expect(retireArea(areas, 'nowhere').refused?.code).toBe('AREA_UNKNOWN');
  });
});

describe('areaSlug', () => {
  it('numbers only what the parent’s slug cannot tell apart', () => {
    expect(areaSlug('io', 'misc', new Set(['io']))).toBe('misc-io');
    expect(areaSlug('io', 'misc', new Set(['io', 'misc-io']))).toBe('misc-io-2');
    expect(areaSlug('io', null, new Set(['io']))).toBe('io-2');
  });
});

describe('restoreArea', () => {
  it('brings back what was retired together, and not what was retired before', () => {
    const before = new Date('2025-01-01T00:00:00Z');
    const mixed = new AreaTree(
      tree('Old†', 'Old/gopher†', 'Old/gopher/finger†').areas.map((area) =>
        area.id === 'finger' ? { ...area, retiredAt: before } : area,
      ),
    );
    expect(restoreArea(mixed, 'Old')).toEqual({ areaIds: ['Old', 'gopher'] });
  });

  it('needs the area above to be in use', () => {
    expect(restoreArea(areas, 'gopher')).toMatchObject({ refused: { code: 'AREA_RETIRED' } });
    expect(restoreArea(areas, 'nowhere')).toMatchObject({ refused: { code: 'AREA_UNKNOWN' } });
    expect(restoreArea(areas, 'Tools')).toEqual({ areaIds: [] });
  });
});
