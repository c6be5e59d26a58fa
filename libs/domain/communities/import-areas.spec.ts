import { parseAreaDocument, mostImportRefusals, type AreaEntry } from './area-document.js';
import { AreaTree, areaLimits, type InterestAreaNode } from './area-tree.js';
import { planAreaImport, type PlannedArea } from './plan-area-import.js';

const empty = new AreaTree([]);

function parsed(areas: unknown[]): readonly AreaEntry[] {
  const document = parseAreaDocument({ areas });
  if (document.refusals) throw new Error(JSON.stringify(document.refusals));
  return document.areas;
}

function planned(tree: AreaTree, entries: readonly AreaEntry[]) {
  const plan = planAreaImport(tree, entries);
  if (plan.refused) throw new Error(plan.refused.message);
  return plan;
}

/** The tree after a plan, with slugs for ids. */
function grown(add: readonly PlannedArea[], retired: readonly string[] = []): AreaTree {
  return new AreaTree(
    add.map(({ slug, name, parentSlug, position }): InterestAreaNode => ({
      id: slug,
      slug,
      name,
      parentId: parentSlug,
      position,
      retiredAt: retired.includes(slug) ? new Date(0) : null,
    })),
  );
}

describe('parseAreaDocument', () => {
  it('reads areas in order, tidied, each once in its group', () => {
    expect(
      parseAreaDocument({
        source: 'somewhere',
        areas: [
          { group: 'Stdlib', name: ' __main__ ' },
          { group: 'stdlib', name: '__MAIN__' },
          { group: 'Tools', name: '__main__' },
          { group: null, name: 'Docs' },
          { group: ' ', name: 'docs' },
          { name: 'C++' },
        ],
      }),
    ).toEqual({
      areas: [
        { group: 'Stdlib', name: '__main__' },
        { group: 'Tools', name: '__main__' },
        { group: null, name: 'Docs' },
        { group: null, name: 'C++' },
      ],
    });
  });

  it.each([
    [null, ['areas']],
    ['{"areas":[]}', ['areas']],
    [[], ['areas']],
    [{}, ['areas']],
    [{ areas: {} }, ['areas']],
    [{ areas: [] }, ['areas']],
    [{ areas: Array.from({ length: areaLimits.areas + 1 }, () => ({ name: 'x' })) }, ['areas']],
    [{ areas: ['asyncio'] }, ['areas', '0']],
    [{ areas: [[]] }, ['areas', '0']],
    [{ areas: [{ name: 'ok' }, { group: 'Stdlib' }] }, ['areas', '1', 'name']],
    [{ areas: [{ name: 7 }] }, ['areas', '0', 'name']],
    [{ areas: [{ name: ' ' }] }, ['areas', '0', 'name']],
    [{ areas: [{ name: 'a'.repeat(101) }] }, ['areas', '0', 'name']],
    [{ areas: [{ name: 'a\0' }] }, ['areas', '0', 'name']],
    [{ areas: [{ name: 'ok', group: 3 }] }, ['areas', '0', 'group']],
    [{ areas: [{ name: 'ok', group: 'a\nb' }] }, ['areas', '0', 'group']],
  ])('says where the fault is: case %#', (json, field) => {
    expect(parseAreaDocument(json).refusals).toEqual([expect.objectContaining({ field })]);
  });

  it('names several faults at once, but not thousands', () => {
    expect(parseAreaDocument({ areas: [{ name: 1 }, { name: 'ok' }, 2] }).refusals).toHaveLength(2);
    expect(parseAreaDocument({ areas: Array.from({ length: 500 }, () => 0) }).refusals).toHaveLength(
      mostImportRefusals,
    );
  });
});

describe('planAreaImport', () => {
  const document = [
    { group: 'Stdlib', name: 'io' },
    { group: 'Stdlib', name: 'locale' },
    { group: 'Miscellaneous', name: 'io' },
    { name: 'Docs' },
  ];

  it('makes groups into parents and gives every area a slug of its own', () => {
    expect(planned(empty, parsed(document))).toEqual({
      add: [
        { slug: 'stdlib', name: 'Stdlib', parentSlug: null, position: 0 },
        { slug: 'io', name: 'io', parentSlug: 'stdlib', position: 0 },
        { slug: 'locale', name: 'locale', parentSlug: 'stdlib', position: 1 },
        { slug: 'miscellaneous', name: 'Miscellaneous', parentSlug: null, position: 1 },
        { slug: 'miscellaneous-io', name: 'io', parentSlug: 'miscellaneous', position: 0 },
        { slug: 'docs', name: 'Docs', parentSlug: null, position: 2 },
      ],
      present: 0,
      skipped: [],
    });
  });

  it('adds nothing the second time', () => {
    const tree = grown(planned(empty, parsed(document)).add);
    expect(planned(tree, parsed(document))).toEqual({ add: [], present: 4, skipped: [] });
  });

  it('adds what is new behind what is there', () => {
    const tree = grown(planned(empty, parsed(document)).add);
    expect(
      planned(tree, parsed([...document, { group: 'stdlib', name: 'ssl' }, { name: 'C++' }])).add,
    ).toEqual([
      { slug: 'ssl', name: 'ssl', parentSlug: 'stdlib', position: 2 },
      { slug: 'cplusplus', name: 'C++', parentSlug: null, position: 3 },
    ]);
  });

  it('leaves a retired group as it was left', () => {
    const tree = grown(planned(empty, parsed(document)).add, ['stdlib', 'io', 'locale']);
    const plan = planned(tree, parsed([...document, { group: 'Stdlib', name: 'ssl' }]));
    expect(plan).toEqual({ add: [], present: 4, skipped: [{ group: 'Stdlib', name: 'ssl' }] });
  });

  it('makes one parent of a group that is also an area', () => {
    const plan = planned(empty, parsed([{ name: 'Tools' }, { group: 'tools', name: 'pip' }]));
    expect(plan.add.map(({ slug, parentSlug }) => [slug, parentSlug])).toEqual([
      ['tools', null],
      ['pip', 'tools'],
    ]);
  });

  it('counts the parents it makes against the room there is', () => {
    const most = Array.from({ length: areaLimits.areas }, (_, number) => ({ name: `area ${number}` }));
    expect(planAreaImport(empty, parsed(most)).refused).toBeUndefined();
    const grouped = most.map(({ name }) => ({ group: 'All', name }));
    expect(planAreaImport(empty, parsed(grouped)).refused).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
