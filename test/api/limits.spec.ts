import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getIntrospectionQuery } from 'graphql';
import { operationLimits } from '#platform/graphql';
import { ApiClient } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';

describe('limits of one operation', () => {
  let app: TestApplication;
  let client: ApiClient;
  beforeAll(async () => {
    app = await TestApplication.start({ env: { MUTATIONS_PER_MINUTE: '5' } });
    client = (await app.person('reader')).api;
  });
  afterAll(() => app.stop());

  const times = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  /** A field that leads back to its own type, so that one can nest at will. */
  const nested = (levels: number) =>
    `{ communities { ${'edges { node { viewerMember { community { '.repeat(levels)} id ${'} } } }'.repeat(levels)} } }`;

  it.each([
    [
      '20 levels',
      '{ __type(name: "Query") { ' + 'fields { type { '.repeat(9) + 'name' + ' } }'.repeat(9) + ' } }',
    ],
    ['20 levels of our own', nested(5)],
    [
      '20 levels by fragments',
      `{ communities { edges { node { ...f0 } } } } ${times(6, (i) => `fragment f${i} on Community { viewerMember { community { ${i < 5 ? `...f${i + 1}` : 'id'} } } }`)}`,
    ],
    ['200 aliases of a real field', `{ ${times(200, (i) => `a${i}: viewer { email }`)} }`],
    [
      '200 aliases by fragments',
      `{ ...a ...b } ${['a', 'b'].map((name) => `fragment ${name} on Query { ${times(100, (i) => `${name}${i}: viewer { email }`)} }`).join(' ')}`,
    ],
    ['more than 2,000 tokens', `{ ${'__typename '.repeat(2_100)} }`],
    [
      'pages within pages of 100',
      '{ communities(first: 100) { edges { node { members(first: 100) { edges { node { id roles } } } } } } }',
    ],
    [
      'fragments that double with every line',
      `{ ...f0 } ${times(60, (i) => `fragment f${i} on Query { ${i < 59 ? `...f${i + 1} ...f${i + 1}` : '__typename'} }`)}`,
    ],
  ])('refuse %s', async (_, query) => {
    const answer = await client.send(query);
    expect([answer.status, answer.data, answer.errors.map((error) => error.extensions.code)]).toEqual([
      400,
      null,
      expect.arrayContaining(['TOO_COMPLEX']),
    ]);
    const message = answer.errors.find((error) => error.extensions.code === 'TOO_COMPLEX')?.message;
    expect(message).toMatch(/(Split the operation|smaller)/);
    expect(message).not.toContain('Syntax Error');
  });

  it('count the page that was asked for, also by variable', async () => {
    const query = `query ($first: Int) { communities(first: $first) { edges { node { ${times(20, (i) => `a${i}: areas { id name slug }`)} } } } }`;
    expect((await client.send(query, { first: 1 })).errors).toEqual([]);
    expect((await client.send(query, { first: 100 })).errors[0]?.extensions.code).toBe('TOO_COMPLEX');
    const withDefault = query.replace('$first: Int', '$first: Int = 100');
    expect((await client.send(withDefault)).errors[0]?.extensions.code).toBe('TOO_COMPLEX');
  });

  it('let through what stays within them', async () => {
    const { schema } = app.application.nest.get(GraphQLSchemaHost);
    const introspection = await client.send<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
    expect(introspection.errors).toEqual([]);
    expect(introspection.data?.__schema.types).toHaveLength(Object.keys(schema.getTypeMap()).length);
    const aliases = await client.send(
      `{ ${times(operationLimits.aliases, (i) => `a${i}: viewer { email }`)} }`,
    );
    expect(aliases.errors).toEqual([]);
    const fragments = await client.send(
      `{ viewer { ...f0 } } ${times(20, (i) => `fragment f${i} on Viewer { ${i < 19 ? `...f${i + 1}` : 'email'} }`)}`,
    );
    expect(fragments.errors).toEqual([]);
  });

  it.each(['first: -1', 'first: 0', 'first: 101', 'first: 1000000', 'first: -2147483648'])(
    'refuse a page of %s',
    async (argument) => {
      const answer = await client.send(`{ communities(${argument}) { edges { node { id } } } }`);
      expect(answer.errors[0]).toMatchObject({
        message: '`first` must be between 1 and 100; page on with `after` for more.',
        path: ['communities'],
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  it.each(['first: 1e9', 'first: 99999999999', 'first: "1"', 'first: 1.5'])(
    'refuse what is no size: %s',
    async (argument) => {
      const answer = await client.send(`{ communities(${argument}) { edges { node { id } } } }`);
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    '',
    'x',
    'bm90IGpzb24',
    '\u{1f9ed}',
    'x'.repeat(10_000),
    cursor(null),
    cursor([]),
    cursor({}),
    cursor([null]),
    cursor([1]),
    cursor(['a', 'b', 'c', 'd']),
    cursor([['a'], {}]),
    cursor(['a\0', 'b']),
    cursor(['2026-11-22T00:00:00Z', "x' OR 1=1"]),
    cursor(['not a date', 'not an id']),
  ])('refuse a cursor that is not ours: %.40j', async (after) => {
    const answer = await client.send<{ communities: unknown }>(
      'query ($after: String) { communities(first: 1, after: $after) { edges { node { id } } } }',
      { after },
    );
    if (answer.errors.length === 0) {
      // One whose form is right is a place in the list like any other: nothing is shown that was not to be seen.
      expect(answer.data?.communities).toEqual({ edges: [] });
    } else {
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringContaining('This cursor is not one of ours.') as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  describe('per minute', () => {
    const attempt =
      'mutation { joinCommunity(input: { communityId: "x", acceptedConductVersion: 1 }) { userErrors { code } } }';

    it('hold for one person and one mutation, and leave others alone', async () => {
      const hasty = await app.person('hasty');
      const answers = await Promise.all(Array.from({ length: 32 }, () => hasty.api.send(attempt)));
      const limited = answers.filter((answer) => answer.errors[0]?.extensions.code === 'RATE_LIMITED');
      expect(limited).toHaveLength(32 - 5);
      expect(limited[0]?.errors[0]?.message).toMatch(
        /^That was a little fast\. Please wait ([1-9]|[1-5]\d|60) seconds and try again; nothing was changed\.$/,
      );
      const calm = await app.person('calm');
      expect((await calm.api.send(attempt)).errors).toEqual([]);
      expect((await hasty.api.send('{ viewer { email } }')).errors).toEqual([]);
      const other = 'mutation { createCommunity(input: { name: "" }) { userErrors { code } } }';
      expect((await hasty.api.send(other)).errors).toEqual([]);
    });

    it('count visitors by their address, whatever other address they claim', async () => {
      const codes: (string | undefined)[] = [];
      for (let i = 0; i < 7; i += 1) {
        const claiming = new ApiClient(app.url, { 'x-forwarded-for': `192.0.2.${i}` });
        codes.push((await claiming.send(attempt)).errors[0]?.extensions.code);
      }
      expect(codes).toEqual([...Array<string>(5).fill('UNAUTHENTICATED'), 'RATE_LIMITED', 'RATE_LIMITED']);
    });

    it('count every alias of a mutation', async () => {
      const clever = await app.person('clever');
      const call = attempt.slice('mutation { '.length, -2);
      const answer = await clever.api.send(`mutation { ${times(8, (i) => `a${i}: ${call}`)} }`);
      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['RATE_LIMITED']);
      expect(answer.errors[0]?.path).toEqual(['a5']);
    });
  });
});
