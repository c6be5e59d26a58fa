import { ApiClient } from '../support/api-client.js';
import { TestApplication, type Person } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity } from '../support/factories/community.js';

interface Created {
  readonly community: { readonly id: string; readonly slug: string; readonly name: string } | null;
}

const create = (person: Pick<Person, 'api'>, input: Record<string, unknown>) =>
  person.api.mutate<Created>('createCommunity', input, 'community { id slug name }');

describe('creating a community', () => {
  let app: TestApplication;
  let ada: Person;
  beforeAll(async () => {
    app = await TestApplication.start();
    ada = await app.person('ada');
  });
  afterAll(() => app.stop());

  const count = async (where: string, ...values: string[]) =>
    Number((await app.sql.query(`SELECT count(*) FROM ${where}`, values))[0].count);

  it('makes a slug of the name, and suggests a free one when it is taken', async () => {
    await create(ada, { name: 'Rust & Friends' });
    await create(ada, { name: 'Elsewhere', slug: 'rust-and-friends-2' });
    const second = await create(ada, { name: 'Rust & Friends' });
    expect(second).toMatchObject({
      community: null,
      userErrors: [
        {
          code: 'SLUG_TAKEN',
          field: ['slug'],
          hint: '“rust-and-friends-3” is free; the name can stay as it is.',
        },
      ],
    });
    expect(await create(ada, { name: 'Rust & Friends', slug: 'rust-and-friends-3' })).toMatchObject({
      community: { slug: 'rust-and-friends-3' },
      userErrors: [],
    });
  });

  it('suggests a slug that fits even where the name fills it to the end', async () => {
    const name = 'x'.repeat(100);
    await create(ada, { name });
    expect((await create(ada, { name })).userErrors[0]?.hint).toContain(`“${'x'.repeat(58)}-2” is free`);
  });

  it.each([
    ['a blank name', { name: ' ' }, 'EMPTY_TEXT', 'name'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'TOO_LONG', 'name'],
    ['a NUL byte', { name: 'NUL \0' }, 'INVALID_INPUT', 'name'],
    ['a name of two lines', { name: 'two\nlines' }, 'INVALID_INPUT', 'name'],
    ['a summary of 2,001 characters', { name: 'Fine', summary: 'x'.repeat(2_001) }, 'TOO_LONG', 'summary'],
    ['an empty slug', { name: 'Fine', slug: '' }, 'INVALID_INPUT', 'slug'],
    ['a slug of one letter', { name: 'Fine', slug: 'x' }, 'INVALID_INPUT', 'slug'],
    ['a slug with two hyphens in a row', { name: 'Fine', slug: 'two--hyphens' }, 'INVALID_INPUT', 'slug'],
    ['a slug with dots and a slash', { name: 'Fine', slug: '../etc' }, 'INVALID_INPUT', 'slug'],
    ['a slug of 61 characters', { name: 'Fine', slug: 'x'.repeat(61) }, 'INVALID_INPUT', 'slug'],
  ])('refuses %s', async (_, input, code, field) => {
    expect(await create(ada, input)).toMatchObject({
      community: null,
      userErrors: [{ code, field: [field] }],
    });
  });

  it('lets one of a hundred have a slug that all want at once', async () => {
    const people = await Promise.all(Array.from({ length: 100 }, () => app.person('founder')));
    const answers = await Promise.all(
      people.map((person) => create(person, { name: 'Everybody', slug: 'everybody' })),
    );
    const [made, ...others] = answers.filter((answer) => answer.community !== null);
    expect(others).toEqual([]);
    expect(answers.flatMap((answer) => answer.userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 99 }, () => 'SLUG_TAKEN'),
    );
    // Nothing of the ninety-nine is left behind.
    expect(await count('member WHERE community_id = $1', made?.community?.id ?? '')).toBe(1);
    expect(
      await count(
        `audit_entry WHERE action = 'create-community' AND actor_user_id = ANY ($1)`,
        people.map(({ userId }) => userId) as never,
      ),
    ).toBe(1);
  });

  describe('with a clientMutationKey', () => {
    it('answers a retry with the first result, also when all arrive at once', async () => {
      const input = { name: 'Retried', slug: 'retried', clientMutationKey: 'key of retried' };
      const answers = await Promise.all(Array.from({ length: 32 }, () => create(ada, input)));
      expect(new Set(answers.map((answer) => answer.community?.id)).size).toBe(1);
      expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    });

    it('refuses other input under the same key, and lets somebody else use it', async () => {
      const key = { clientMutationKey: 'a plain key' };
      await create(ada, { name: 'First', ...key });
      expect(await create(ada, { name: 'Second', ...key })).toMatchObject({
        community: null,
        userErrors: [{ code: 'MUTATION_KEY_REUSED', field: ['clientMutationKey'] }],
      });
      const ben = await app.person('ben');
      expect(await create(ben, { name: 'Second', ...key })).toMatchObject({ community: { slug: 'second' } });
    });

    it('leaves the key free when the first attempt was refused', async () => {
      const key = { clientMutationKey: 'refused at first' };
      await create(ada, { name: 'Here first' });
      expect((await create(ada, { name: 'Here first', ...key })).userErrors).toMatchObject([
        { code: 'SLUG_TAKEN' },
      ]);
      expect(await create(ada, { name: 'Here second', ...key })).toMatchObject({
        community: { slug: 'here-second' },
      });
    });

    it.each([
      ['empty', ''],
      ['blank', '   '],
      ['of 101 characters', 'k'.repeat(101)],
      ['with a NUL byte', 'NUL \0'],
      ['of half a character', '\ud800'],
    ])('refuses a key that is %s', async (_, clientMutationKey) => {
      expect(await create(ada, { name: 'Never made', clientMutationKey })).toMatchObject({
        community: null,
        userErrors: [{ code: 'INVALID_INPUT', field: ['clientMutationKey'] }],
      });
    });
  });

  it('keeps to the people whom the operator chose, when there are any', async () => {
    const [chosen, other] = [await app.person('chosen'), await app.person('other')];
    const restricted = await TestApplication.start({
      env: { COMMUNITY_CREATORS: `someone-else, ${chosen.login.toUpperCase()}` },
      database: app.database,
    });
    const there = ({ api }: Person) => ({ api: new ApiClient(restricted.url, api.headers) });
    expect(await create(there(other), { name: 'Mine' })).toMatchObject({
      community: null,
      userErrors: [{ code: 'COMMUNITY_CREATION_RESTRICTED' }],
    });
    expect(await create(there(chosen), { name: 'Mine' })).toMatchObject({ community: { slug: 'mine' } });
    await restricted.stop();
  });

  describe('the list of communities', () => {
    const pageQuery = `query ($first: Int, $after: String) {
      communities(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { name slug } }
      }
    }`;
    interface Page {
      communities: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { node: { name: string; slug: string } }[];
      };
    }

    it('gives every community once, page by page, those of one name too', async () => {
      await Promise.all([1, 2, 3].map((number) => create(ada, { name: 'Twins', slug: `twins-${number}` })));
      const slugs: string[] = [];
      let after: string | null = null;
      let total: number;
      do {
        const { communities }: Page = await app.visitor().query<Page>(pageQuery, { first: 2, after });
        slugs.push(...communities.edges.map(({ node }) => node.slug));
        after = communities.pageInfo.hasNextPage ? communities.pageInfo.endCursor : null;
        total = communities.totalCount;
      } while (after !== null);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs.length).toBe(total);
      expect(total).toBe(await count('community'));
    });

    it('counts only when asked', async () => {
      const statementsFor = async (query: string) =>
        (await statementsOf(app, () => app.visitor().query(query))).length;
      const without = await statementsFor('{ communities { edges { node { slug } } } }');
      const withCount = await statementsFor('{ communities { totalCount edges { node { slug } } } }');
      expect(withCount).toBe(without + 1);
    });

    it.each([
      { first: -1 },
      { first: 0 },
      { first: 1_000_000 },
      { after: 'forged' },
      { after: Buffer.from('["x"]').toString('base64url') },
      { after: Buffer.from('[1,2]').toString('base64url') },
      { after: Buffer.from('["\\u0000","x"]').toString('base64url') },
    ])('refuses %j', async (variables) => {
      const answer = await app.visitor().send(pageQuery, variables);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    });
  });

  it.each([
    ['empty', ''],
    ['unknown', 'no-such-community'],
    ['with a NUL byte', 'NUL\0'],
    ['of half a character', '\ud800'],
    ['of 10,000 characters', 'x'.repeat(10_000)],
  ])('answers null for a slug that is %s', async (_, slug) => {
    const answer = await app
      .visitor()
      .query<{ community: null }>('query ($slug: String!) { community(slug: $slug) { id } }', { slug });
    expect(answer.community).toBeNull();
  });

  it('lets its coordinators say something else of it', async () => {
    const community = await aCommunity(app);
    const update = (input: Record<string, unknown>) =>
      community.coordinator.api.mutate<{ community: unknown }>(
        'updateCommunity',
        { communityId: community.id, ...input },
        'community { name slug summary }',
      );
    expect(await update({ summary: 'What we do' })).toMatchObject({ community: { summary: 'What we do' } });
    expect(await update({ name: 'Another name' })).toMatchObject({
      community: { name: 'Another name', summary: 'What we do', slug: community.slug },
    });
    expect(await update({ name: null, summary: null })).toMatchObject({
      community: { name: 'Another name', summary: null },
    });
    expect(await update({ name: '' })).toMatchObject({
      community: null,
      userErrors: [{ code: 'EMPTY_TEXT' }],
    });
  });

  it('tells the slower of coordinators who say something else of it at once', async () => {
    const community = await aCommunity(app);
    const update = (input: Record<string, unknown>) =>
      community.coordinator.api.mutate<{ community: { name: string; summary: string } | null }>(
        'updateCommunity',
        { communityId: community.id, ...input },
        'community { name summary }',
      );
    const written = async (replaces: Record<string, unknown>, change: (index: number) => object) => {
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) => update({ ...change(index), replaces })),
      );
      const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
      expect(codes).toEqual(Array.from({ length: 31 }, () => 'CHANGED_MEANWHILE'));
      return answers.find((answer) => answer.community !== null)!.community!;
    };
    const { community: start } = await update({ summary: null });
    const { name } = await written({ name: start!.name }, (index) => ({ name: `Name ${index}` }));
    const { summary } = await written({ name, summary: null }, (index) => ({ summary: `Summary ${index}` }));
    expect(await update({ name: 'Another', replaces: { summary } })).toMatchObject({
      community: { name: 'Another', summary },
    });
  });
});
