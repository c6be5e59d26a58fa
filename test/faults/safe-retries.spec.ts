import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, isNonNullType } from 'graphql';
import { Client } from 'pg';
import { ApiClient, type UserErrorAnswer } from '../support/api-client.js';
import { type Person, TestApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aMentorship, aRequest } from '../support/factories/request.js';
import { aThread } from '../support/factories/thread.js';
import { untilBlocked } from '../support/locks.js';
import { creatingTogether } from './creating-together.js';

/** One creating mutation as somebody sends it, and the same with other content. */
interface Try {
  readonly by: Person;
  readonly input: Record<string, unknown>;
  readonly other: Record<string, unknown>;
  /** What of the payload is compared; it holds an id. */
  readonly selection: string;
}

interface World {
  readonly app: TestApplication;
  readonly community: TestCommunity;
  readonly newcomer: TestMember;
  readonly mentor: TestMember;
}

const creating: Readonly<Record<string, (world: World) => Promise<Try>>> = {
  ...creatingTogether,
  createCommunity: async ({ app }) => ({
    by: await app.person('founder'),
    input: { name: 'Founded twice' },
    other: { name: 'Another' },
    selection: 'community { id slug }',
  }),
  joinCommunity: async ({ app, community: { id } }) => ({
    by: await app.person('joiner'),
    input: { communityId: id, acceptedConductVersion: 1 },
    other: { communityId: id, acceptedConductVersion: 2 },
    selection: 'member { id }',
  }),
  publishConductText: async ({ app }) => {
    const { id, coordinator } = await aCommunity(app);
    return {
      by: coordinator,
      input: { communityId: id, body: 'Be kind.', replacesVersion: 1 },
      other: { communityId: id, body: 'Be kinder.', replacesVersion: 1 },
      selection: 'community { id conduct { version } }',
    };
  },
  addInterestArea: ({ community: { id, coordinator } }) =>
    Promise.resolve({
      by: coordinator,
      input: { communityId: id, name: 'Docs' },
      other: { communityId: id, name: 'Tests' },
      selection: 'area { id name }',
    }),
  importInterestAreas: ({ community: { id, coordinator } }) =>
    Promise.resolve({
      by: coordinator,
      input: { communityId: id, document: '{"areas": [{"group": "Web", "name": "HTML"}]}' },
      other: { communityId: id, document: '{"areas": [{"name": "CSS"}]}' },
      selection: 'community { id } added present skipped',
    }),
  addRepository: ({ community: { id, coordinator } }) =>
    Promise.resolve({
      by: coordinator,
      input: { communityId: id, owner: 'python', name: 'cpython' },
      other: { communityId: id, owner: 'python', name: 'peps' },
      selection: 'repository { id name }',
    }),
  addRung: ({ community: { id, coordinator } }) =>
    Promise.resolve({
      by: coordinator,
      input: { communityId: id, name: 'First patch' },
      other: { communityId: id, name: 'Second patch' },
      selection: 'rung { id name }',
    }),
  blockMember: async ({ app, community, newcomer }) => ({
    by: newcomer,
    input: { memberId: (await aMember(app, community)).memberId },
    other: { memberId: (await aMember(app, community)).memberId },
    selection: 'member { id }',
  }),
  submitRequest: async ({ app, community }) => ({
    by: await aNewcomer(app, community),
    input: { communityId: community.id, introduction: 'Hello, I would like to help.' },
    other: { communityId: community.id, introduction: 'Hello again.' },
    selection: 'request { id }',
  }),
  acceptRequest: async ({ app, community, mentor }) => ({
    by: mentor,
    input: { requestId: (await aRequest(community, await aNewcomer(app, community), mentor)).id },
    other: { requestId: (await aRequest(community, await aNewcomer(app, community), mentor)).id },
    selection: 'mentorship { id }',
  }),
  claimRequest: async ({ app, community, mentor }) => ({
    by: mentor,
    input: { requestId: (await aRequest(community, await aNewcomer(app, community), null)).id },
    other: { requestId: (await aRequest(community, await aNewcomer(app, community), null)).id },
    selection: 'request { id }',
  }),
  openThread: async ({ app, community, mentor }) => {
    const { mentorshipId, newcomer } = await aMentorship(app, { community, mentor });
    return {
      by: newcomer,
      input: { mentorshipId, title: 'PR 1', body: 'Please look.' },
      other: { mentorshipId, title: 'PR 2', body: 'Please look.' },
      selection: 'thread { id title }',
    };
  },
  postMessage: async ({ app, community }) => {
    const { id: threadId, mentee } = await aThread(app, { community });
    return {
      by: mentee,
      input: { threadId, body: 'Hello' },
      other: { threadId, body: 'Goodbye' },
      selection: 'message { id sequence }',
    };
  },
  createSavedReply: ({ community: { id }, mentor }) =>
    Promise.resolve({
      by: mentor,
      input: { communityId: id, title: 'Welcome', body: 'Hello {{newcomer}}!' },
      other: { communityId: id, title: 'Goodbye', body: 'Hello {{newcomer}}!' },
      selection: 'savedReply { id title }',
    }),
  logMilestone: async ({ community, newcomer }) => {
    const { rung } = await community.coordinator.api.done<{ rung: { id: string } }>(
      'addRung',
      { communityId: community.id, name: 'Built it' },
      'rung { id }',
    );
    const milestone = { communityId: community.id, rungId: rung.id };
    return {
      by: newcomer,
      input: { ...milestone, reachedOn: '2026-11-20' },
      other: { ...milestone, reachedOn: '2026-11-21' },
      selection: 'milestone { id reachedOn }',
    };
  },
};

describe('a creating mutation that is sent again', () => {
  let app: TestApplication;
  let other: TestApplication;
  let world: World;
  beforeAll(async () => {
    app = await TestApplication.start();
    other = await TestApplication.start({ database: app.database });
    const community = await aCommunity(app);
    world = {
      app,
      community,
      newcomer: await aNewcomer(app, community),
      mentor: await aMentor(app, community, { capacity: 10 }),
    };
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
  });

  /** The same person at the other replica. */
  const elsewhere = ({ api }: Person) => new ApiClient(other.url, api.headers);
  const rowsUnder = (key: string) =>
    app.sql.query<unknown[]>('SELECT FROM client_mutation WHERE key = $1', [key]);

  it.each(Object.keys(creating))(
    '%s answers through another replica what it answered first',
    async (name) => {
      const { by, input, other: changed, selection } = await creating[name]!(world);
      const clientMutationKey = `${name} once`;
      const first = await by.api.done(name, { ...input, clientMutationKey }, selection);
      expect(JSON.stringify(first)).toMatch(/"id":"[0-9a-f-]{36}"/);
      expect(await elsewhere(by).mutate(name, { ...input, clientMutationKey }, selection)).toEqual(first);
      const refused = await elsewhere(by).mutate(name, { ...changed, clientMutationKey }, selection);
      expect(refused.userErrors).toMatchObject([
        {
          code: 'MUTATION_KEY_REUSED',
          field: ['clientMutationKey'],
          hint: expect.stringContaining('new key'),
        },
      ]);
    },
  );

  it('createAccessToken shows the token once, and says so', async () => {
    const browser = new Browser(app.url);
    await browser.signIn({ account: 'new', login: 'keeper' });
    const mutation = `mutation ($input: CreateAccessTokenInput!) {
      createAccessToken(input: $input) { accessToken { id hint } token userErrors { code hint } } }`;
    const create = async (name: string) =>
      (
        await browser.graphql<{
          createAccessToken: {
            accessToken: { id: string; hint: string };
            token: string | null;
            userErrors: object[];
          };
        }>(mutation, { input: { name, clientMutationKey: 'token' } })
      ).data.createAccessToken;
    const first = await create('laptop');
    expect(first.token).toContain('waymark_');
    expect(await create('laptop')).toEqual({
      accessToken: first.accessToken,
      token: null,
      userErrors: [
        {
          code: 'ACCESS_TOKEN_SHOWN_BEFORE',
          hint: expect.stringMatching(/revoke this token and make another/),
        },
      ],
    });
    expect(await create('desk')).toMatchObject({
      token: null,
      userErrors: [{ code: 'MUTATION_KEY_REUSED' }],
    });
    const [kept] = await app.sql.query<{ row: string }[]>(
      `SELECT client_mutation::text AS row FROM client_mutation WHERE key = 'token'`,
    );
    expect(kept!.row).not.toContain(first.token!.slice(8));
  });

  it('waits for the first one, which is still running at another replica, and answers the same', async () => {
    const { id: threadId, mentee } = await aThread(app);
    const holder = new Client({ connectionString: app.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM thread WHERE id = $1 FOR UPDATE', [threadId]);
      const input = { threadId, body: 'Slowly', clientMutationKey: 'slow' };
      const first = mentee.api.done('postMessage', input, 'message { id sequence }');
      await untilBlocked(holder, 1);
      const retry = elsewhere(mentee).done('postMessage', input, 'message { id sequence }');
      await untilBlocked(holder, 2);
      await holder.query('COMMIT');
      expect(await retry).toEqual(await first);
    } finally {
      await holder.end();
    }
    expect(await app.sql.query('SELECT FROM message WHERE thread_id = $1', [threadId])).toHaveLength(1);
  });

  it('takes the place of the first one that failed, while waiting for it', async () => {
    const { id: threadId, mentee } = await aThread(app);
    const holder = new Client({ connectionString: app.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM thread WHERE id = $1 FOR UPDATE', [threadId]);
      const input = { threadId, body: 'Fails first', clientMutationKey: 'unlucky' };
      const first = mentee.api.send(
        'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id } } }',
        {
          input,
        },
      );
      const [blocked] = await untilBlocked(holder, 1);
      const retry = elsewhere(mentee).done<{ message: { sequence: number } }>(
        'postMessage',
        input,
        'message { sequence }',
      );
      await untilBlocked(holder, 2);
      await holder.query('SELECT pg_terminate_backend($1)', [blocked]);
      expect((await first).errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      await holder.query('COMMIT');
      expect((await retry).message.sequence).toBe(1);
    } finally {
      await holder.end();
    }
  });

  it('may try again under the key of one that was refused', async () => {
    const { community, newcomer } = world;
    const mentor = await aMentor(app, community);
    const pause = (name: string) => mentor.api.done(name, { communityId: community.id }, 'member { id }');
    const input = {
      communityId: community.id,
      mentorId: mentor.memberId,
      introduction: 'Hello',
      clientMutationKey: 'second chance',
    };
    await pause('pauseMentoring');
    const refused = await newcomer.api.mutate<{ userErrors: UserErrorAnswer[] }>(
      'submitRequest',
      input,
      'request { id }',
    );
    expect(refused.userErrors).toMatchObject([{ code: 'MENTOR_PAUSED' }]);
    expect(await rowsUnder('second chance')).toEqual([]);
    await pause('resumeMentoring');
    await elsewhere(newcomer).done('submitRequest', input, 'request { id }');
  });

  it('does not undo what came after the first', async () => {
    const { community, newcomer } = world;
    const { coordinator } = community;
    const { memberId } = await aMember(app, community);
    const block = { memberId, clientMutationKey: 'block once' };
    await newcomer.api.done('blockMember', block, 'member { id }');
    await newcomer.api.done('unblockMember', { memberId }, 'member { id }');
    await newcomer.api.done('blockMember', block, 'member { id }');
    expect(await app.sql.query('SELECT FROM block WHERE blocked_id = $1', [memberId])).toEqual([]);

    const add = { communityId: community.id, owner: 'python', name: 'devguide', clientMutationKey: 'guide' };
    const { repository } = await coordinator.api.done<{ repository: { id: string } }>(
      'addRepository',
      add,
      'repository { id }',
    );
    await coordinator.api.done('removeRepository', { repositoryId: repository.id }, 'community { id }');
    expect(await elsewhere(coordinator).mutate('addRepository', add, 'repository { id }')).toMatchObject({
      repository: null,
      userErrors: [{ code: 'NOT_FOUND', message: expect.stringContaining('taken out since') }],
    });
  });

  it('is told of here for every mutation that takes a key', async () => {
    const introspected = await app.visitor().query<IntrospectionQuery>(getIntrospectionQuery());
    const mutations = Object.values(buildClientSchema(introspected).getMutationType()!.getFields());
    const keyed = mutations.filter(({ args }) => {
      const type = args.find(({ name }) => name === 'input')?.type;
      const input = isNonNullType(type) ? type.ofType : type;
      return input !== undefined && 'getFields' in input && 'clientMutationKey' in input.getFields();
    });
    const stories = new Set([...Object.keys(creating), 'createAccessToken']);
    expect(keyed.map(({ name }) => name).filter((name) => !stories.has(name))).toEqual([]);
  });
});
