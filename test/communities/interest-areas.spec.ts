import { readFileSync } from 'node:fs';
import { areaLimits } from '#domain/communities';
import { TestApplication } from '../support/application.js';
import {
  aCommunity,
  aCoordinator,
  aMember,
  areasOf,
  type TestArea,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';

const area = 'area { id slug name retiredAt parent { name } }';
const nowhere = '019ab000-0000-7000-8000-000000000000';

interface AreaAnswer {
  readonly area: (TestArea & { readonly retiredAt: string | null }) | null;
}

interface ImportAnswer {
  readonly community: object | null;
  readonly added: number | null;
  readonly present: number | null;
  readonly skipped: number | null;
}

describe('interest areas', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const change = (actor: TestMember, verb: string, input: Record<string, unknown>) =>
    actor.api.mutate<AreaAnswer>(`${verb}InterestArea`, input, area);
  const add = (actor: TestMember, name: string, parentId?: string) =>
    change(actor, 'add', { communityId: actor.communityId, name, parentId });
  const load = (actor: TestMember, document: unknown) =>
    actor.api.mutate<ImportAnswer>(
      'importInterestAreas',
      {
        communityId: actor.communityId,
        document: typeof document === 'string' ? document : JSON.stringify(document),
      },
      'community { id } added present skipped',
    );
  const paths = async (community: TestCommunity) =>
    (await areasOf(app, community)).map(({ name, parent }) => (parent ? `${parent.name} › ${name}` : name));

  /** A community with Stdlib › asyncio › streams, and Tools. */
  async function aTree() {
    const community = await aCommunity(app);
    const { coordinator } = community;
    const made = async (name: string, parentId?: string) => (await add(coordinator, name, parentId)).area!.id;
    const stdlib = await made('Stdlib');
    const asyncio = await made('asyncio', stdlib);
    const streams = await made('streams', asyncio);
    const tools = await made('Tools');
    return { community, coordinator, stdlib, asyncio, streams, tools };
  }

  it('are added, renamed and moved by coordinators, and read in the order of the tree', async () => {
    const { community, coordinator, asyncio, tools } = await aTree();
    expect(await paths(community)).toEqual(['Stdlib', 'Stdlib › asyncio', 'asyncio › streams', 'Tools']);

    expect(await change(coordinator, 'rename', { areaId: asyncio, name: 'Async I/O' })).toMatchObject({
      area: { name: 'Async I/O', slug: 'asyncio', parent: { name: 'Stdlib' } },
    });
    await change(coordinator, 'move', { areaId: asyncio, parentId: tools });
    expect(await paths(community)).toEqual(['Stdlib', 'Tools', 'Tools › Async I/O', 'Async I/O › streams']);
    await change(coordinator, 'move', { areaId: asyncio, parentId: null });
    expect(await paths(community)).toEqual(['Stdlib', 'Tools', 'Async I/O', 'Async I/O › streams']);
  });

  it('never form a circle, grow too deep, or stand twice in one place', async () => {
    const { coordinator, stdlib, streams, tools } = await aTree();
    const deepest = (await add(coordinator, 'deepest', streams)).area!.id;
    const refusals = [
      await change(coordinator, 'move', { areaId: stdlib, parentId: streams }),
      await change(coordinator, 'move', { areaId: stdlib, parentId: stdlib }),
      await change(coordinator, 'move', { areaId: stdlib, parentId: tools }),
      await add(coordinator, 'too deep', deepest),
      await add(coordinator, 'ASYNCIO', stdlib),
      await change(coordinator, 'rename', { areaId: tools, name: 'stdlib' }),
    ].map(({ userErrors: [error] }) => [error?.code, error?.field]);
    expect(refusals).toEqual([
      ['AREA_CYCLE', ['parentId']],
      ['AREA_CYCLE', ['parentId']],
      ['INVALID_INPUT', ['parentId']],
      ['INVALID_INPUT', ['parentId']],
      ['SLUG_TAKEN', ['name']],
      ['SLUG_TAKEN', ['name']],
    ]);
    expect(await add(coordinator, 'asyncio')).toMatchObject({ area: { slug: 'asyncio-2', parent: null } });
  });

  it('never form a circle, even when two move beneath each other at once', async () => {
    const { community, coordinator, stdlib, tools } = await aTree();
    const other = await aCoordinator(app, community);
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all([
        change(coordinator, 'move', { areaId: stdlib, parentId: tools }),
        change(other, 'move', { areaId: tools, parentId: stdlib }),
      ]);
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['AREA_CYCLE']);
      await change(coordinator, 'move', { areaId: answers[0].area ? stdlib : tools });
    }
  });

  it('of one name are made once by clients that add it at once', async () => {
    const { community, coordinator } = await aTree();
    const answers = await Promise.all(Array.from({ length: 32 }, () => add(coordinator, 'Docs')));
    expect(answers.filter((answer) => answer.area !== null)).toHaveLength(1);
    const keyed = await Promise.all(
      Array.from({ length: 32 }, () =>
        change(coordinator, 'add', { communityId: community.id, name: 'Keyed', clientMutationKey: 'keyed' }),
      ),
    );
    expect(new Set(keyed.map((answer) => answer.area?.id)).size).toBe(1);
    expect((await paths(community)).filter((path) => ['Docs', 'Keyed'].includes(path))).toHaveLength(2);
  });

  it('tell the slower of two who rename one', async () => {
    const { coordinator, asyncio, community } = await aTree();
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        change(coordinator, 'rename', { areaId: asyncio, name: `Name ${index}`, replacesName: 'asyncio' }),
      ),
    );
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array.from({ length: 31 }, () => 'CHANGED_MEANWHILE'));
    const winner = answers.find((answer) => answer.area !== null);
    expect(await paths(community)).toContain(`Stdlib › ${winner?.area?.name}`);
  });

  it('tell the slower of two who move one', async () => {
    const { coordinator, asyncio, stdlib, tools } = await aTree();
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        change(coordinator, 'move', {
          areaId: asyncio,
          replacesParentId: stdlib,
          ...(index % 2 === 0 && { parentId: tools }),
        }),
      ),
    );
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array.from({ length: 31 }, () => 'CHANGED_MEANWHILE'));
    expect(await change(coordinator, 'move', { areaId: stdlib, replacesParentId: null })).toMatchObject({
      userErrors: [],
    });
  });

  it('list for coordinators what was retired', async () => {
    const { community, coordinator, stdlib, tools } = await aTree();
    await change(coordinator, 'retire', { areaId: stdlib });
    await change(coordinator, 'retire', { areaId: tools });
    const seenBy = async (viewer: TestMember) =>
      viewer.api.query(
        'query ($slug: String!) { community(slug: $slug) { retiredAreas { name parent { name } } } }',
        { slug: community.slug },
      );
    expect(await seenBy(coordinator)).toEqual({
      community: {
        retiredAreas: [
          { name: 'Stdlib', parent: null },
          { name: 'Tools', parent: null },
          { name: 'asyncio', parent: { name: 'Stdlib' } },
          { name: 'streams', parent: { name: 'asyncio' } },
        ],
      },
    });
    expect(await seenBy(await aMember(app, community))).toEqual({ community: { retiredAreas: null } });
  });

  it('are retired with all beneath them, and come back together', async () => {
    const { community, coordinator, stdlib, asyncio, tools } = await aTree();
    expect((await change(coordinator, 'retire', { areaId: stdlib })).area?.retiredAt).not.toBeNull();
    expect(await paths(community)).toEqual(['Tools']);
    const refusals = [
      await change(coordinator, 'retire', { areaId: stdlib }),
      await add(coordinator, 'json', stdlib),
      await change(coordinator, 'move', { areaId: tools, parentId: asyncio }),
      await change(coordinator, 'restore', { areaId: asyncio }),
    ].map(({ userErrors: [error] }) => error?.code);
    expect(refusals).toEqual(['AREA_RETIRED', 'AREA_RETIRED', 'AREA_RETIRED', 'AREA_RETIRED']);

    expect((await change(coordinator, 'restore', { areaId: stdlib })).area?.retiredAt).toBeNull();
    expect(await paths(community)).toEqual(['Stdlib', 'Stdlib › asyncio', 'asyncio › streams', 'Tools']);
    expect(await change(coordinator, 'restore', { areaId: stdlib })).toMatchObject({ userErrors: [] });
  });

  it('of another community are as good as unknown', async () => {
    const { coordinator, stdlib } = await aTree();
    const elsewhere = await aTree();
    const refusals = [
      await add(coordinator, 'json', elsewhere.stdlib),
      await change(coordinator, 'move', { areaId: stdlib, parentId: elsewhere.stdlib }),
      await change(coordinator, 'rename', { areaId: elsewhere.stdlib, name: 'Mine' }),
      await change(coordinator, 'retire', { areaId: elsewhere.stdlib }),
    ].map(({ userErrors: [error] }) => [error?.code, error?.field]);
    expect(refusals).toEqual([
      ['AREA_UNKNOWN', ['parentId']],
      ['AREA_UNKNOWN', ['parentId']],
      ['NOT_FOUND', ['areaId']],
      ['NOT_FOUND', ['areaId']],
    ]);
  });

  it.each(['', 'not an id', nowhere, '\0', '42'])('are looked for in vain by the id %j', async (id) => {
    const { coordinator, stdlib } = await aTree();
    for (const verb of ['rename', 'move', 'retire', 'restore']) {
      const input = verb === 'rename' ? { areaId: id, name: 'x y' } : { areaId: id };
      expect(await change(coordinator, verb, input)).toMatchObject({
        area: null,
        userErrors: [{ code: 'AREA_UNKNOWN', field: ['areaId'] }],
      });
    }
    expect(await change(coordinator, 'move', { areaId: stdlib, parentId: id })).toMatchObject({
      userErrors: [{ code: 'AREA_UNKNOWN', field: ['parentId'] }],
    });
    expect(await change(coordinator, 'add', { communityId: id, name: 'x y' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['communityId'] }],
    });
  });

  it.each([
    ['an empty', '', 'EMPTY_TEXT'],
    ['an invisible', '\u200b', 'EMPTY_TEXT'],
    ['too long a', 'x'.repeat(101), 'TOO_LONG'],
    ['with a NUL byte a', 'NUL \0', 'INVALID_INPUT'],
    ['a two-line', 'two\nlines', 'INVALID_INPUT'],
  ])('do not have %s name', async (_, name, code) => {
    const { coordinator, tools } = await aTree();
    const refused = { area: null, userErrors: [{ code, field: ['name'] }] };
    expect(await add(coordinator, name)).toMatchObject(refused);
    expect(await change(coordinator, 'rename', { areaId: tools, name })).toMatchObject(refused);
  });

  describe('imported from a document', () => {
    const cpython = readFileSync('scripts/seed/cpython-interest-areas.json', 'utf8');

    it('are the 154 of CPython beneath their 3 groups, and the same again adds nothing', async () => {
      const community = await aCommunity(app);
      expect(await load(community.coordinator, cpython)).toMatchObject({
        community: { id: community.id },
        added: 157,
        present: 0,
        skipped: 0,
        userErrors: [],
      });
      expect(await load(community.coordinator, `\ufeff${cpython}`)).toMatchObject({ added: 0, present: 154 });
      const areas = await areasOf(app, community);
      expect(areas.filter(({ parent }) => parent === null).map(({ name }) => name)).toEqual([
        'Stdlib',
        'Tools',
        'Miscellaneous',
      ]);
      expect(areas).toHaveLength(157);
      expect(areas.find(({ slug }) => slug === 'asyncio')).toMatchObject({ parent: { name: 'Stdlib' } });
    });

    it('are there once when many import at once', async () => {
      const community = await aCommunity(app);
      const answers = await Promise.all(
        Array.from({ length: 32 }, () => load(community.coordinator, cpython)),
      );
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect(answers.map(({ added }) => added ?? -1).toSorted((a, b) => a - b)).toEqual([
        ...Array.from({ length: 31 }, () => 0),
        157,
      ]);
      expect(await areasOf(app, community)).toHaveLength(157);
    });

    it('join what is there already, and leave retired groups alone', async () => {
      const { community, coordinator, tools } = await aTree();
      await change(coordinator, 'retire', { areaId: tools });
      const document = {
        areas: [
          { group: 'stdlib', name: 'AsyncIO' },
          { group: 'Stdlib', name: 'json' },
          { group: 'Stdlib', name: 'JSON' },
          { group: 'Tools', name: 'pip' },
          { name: 'Docs' },
        ],
      };
      expect(await load(coordinator, document)).toMatchObject({ added: 2, present: 1, skipped: 1 });
      expect(await paths(community)).toEqual([
        'Stdlib',
        'Stdlib › asyncio',
        'asyncio › streams',
        'Stdlib › json',
        'Docs',
      ]);
    });

    it.each([
      ['nothing at all', '', ['document']],
      ['half a document', '{"areas": [', ['document']],
      ['a list', '["areas"]', ['document', 'areas']],
      ['null', 'null', ['document', 'areas']],
      ['no areas', '{"areas": []}', ['document', 'areas']],
      ['areas that are no list', '{"areas": {"0": {"name": "x"}}}', ['document', 'areas']],
      ['an area that is a text', '{"areas": ["asyncio"]}', ['document', 'areas', '0']],
      [
        'an area without a name',
        '{"areas": [{"name": "fine"}, {"group": "Stdlib"}]}',
        ['document', 'areas', '1', 'name'],
      ],
      [
        'a group that is a number',
        '{"areas": [{"group": 7, "name": "x"}]}',
        ['document', 'areas', '0', 'group'],
      ],
      ['a NUL byte', '{"areas": [{"name": "NUL \\u0000"}]}', ['document', 'areas', '0', 'name']],
      ['half a character', '{"areas": [{"name": "half \\ud800"}]}', ['document', 'areas', '0', 'name']],
      ['a hundred thousand levels', '['.repeat(100_000), ['document']],
      ['areas of a prototype', '{"__proto__": {"areas": [{"name": "x"}]}}', ['document', 'areas']],
    ])('are not taken from %s', async (_, document, field) => {
      const community = await aCommunity(app);
      expect(await load(community.coordinator, document)).toMatchObject({
        community: null,
        added: null,
        userErrors: [{ code: 'INVALID_INPUT', field }],
      });
      expect(await areasOf(app, community)).toEqual([]);
    });

    it('refuses a document that is too long, in our words or the server’s', async () => {
      const { coordinator } = await aCommunity(app);
      expect(await load(coordinator, ' '.repeat(200_001))).toMatchObject({
        userErrors: [{ code: 'TOO_LONG', field: ['document'] }],
      });
      const answer = await coordinator.api.send(
        'mutation ($input: ImportInterestAreasInput!) { importInterestAreas(input: $input) { added } }',
        { input: { communityId: coordinator.communityId, document: 'x'.repeat(10_000_000) } },
      );
      expect(answer).toMatchObject({ status: 413, errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
    });

    it('have room for so many, and not for one more, whoever comes at once', async () => {
      const community = await aCommunity(app);
      const { coordinator } = community;
      const many = (count: number) => ({
        areas: Array.from({ length: count }, (_, index) => ({ name: `Area ${index}` })),
      });
      expect(await load(coordinator, many(areaLimits.areas + 1))).toMatchObject({
        userErrors: [{ code: 'INVALID_INPUT' }],
      });
      expect(await load(coordinator, many(areaLimits.areas - 1))).toMatchObject({
        added: areaLimits.areas - 1,
      });
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) => add(coordinator, `One more ${index}`)),
      );
      expect(answers.filter((answer) => answer.area !== null)).toHaveLength(1);
      expect(await load(coordinator, { areas: [{ name: 'Two more' }] })).toMatchObject({
        userErrors: [{ code: 'INVALID_INPUT' }],
      });
      expect(await areasOf(app, community)).toHaveLength(areaLimits.areas);
    });
  });

  it('are changed by nobody but coordinators', async () => {
    const { community, tools } = await aTree();
    const member = await aMember(app, community);
    const stranger = { ...(await app.person('stranger')), memberId: '', communityId: community.id };
    const attempts = async (actor: TestMember) =>
      [
        await add(actor, 'Mine'),
        await change(actor, 'rename', { areaId: tools, name: 'Mine' }),
        await change(actor, 'move', { areaId: tools }),
        await change(actor, 'retire', { areaId: tools }),
        await change(actor, 'restore', { areaId: tools }),
        await load(actor, { areas: [{ name: 'Mine' }] }),
      ].map(({ userErrors: [error] }) => error?.code);
    expect(new Set(await attempts(member))).toEqual(new Set(['NOT_ALLOWED']));
    expect(new Set(await attempts(stranger))).toEqual(new Set(['NOT_FOUND']));
    expect(await paths(community)).toEqual(['Stdlib', 'Stdlib › asyncio', 'asyncio › streams', 'Tools']);
  });
});
