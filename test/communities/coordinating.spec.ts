import { mostRepositories, mostRungs } from '#domain/communities';
import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import {
  aCommunity,
  aCoordinator,
  aMember,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';

const nowhere = '019ab000-0000-7000-8000-000000000000';
const codesOf = (answers: readonly { userErrors: readonly { code: string }[] }[]) =>
  answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

describe('coordinating a community', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  async function read<Fields>(
    community: TestCommunity,
    selection: string,
    api = app.visitor(),
  ): Promise<Fields> {
    const answer = await api.query<{ community: Fields }>(
      `query ($slug: String!) { community(slug: $slug) { ${selection} } }`,
      { slug: community.slug },
    );
    return answer.community;
  }

  describe('its settings', () => {
    const selection =
      'settings { requestDays maxWaitingRequests targetMinutes turnReminderDays matchWeights { interest availability headroom responsiveness language } }';
    const set = (community: TestCommunity, input: Record<string, unknown>) =>
      community.coordinator.api.mutate<{ community: unknown }>(
        'updateCommunitySettings',
        { communityId: community.id, ...input },
        `community { ${selection} }`,
      );

    it('have defaults, and change one by one', async () => {
      const community = await aCommunity(app);
      const matchWeights = {
        interest: 0.45,
        availability: 0.25,
        headroom: 0.15,
        responsiveness: 0.1,
        language: 0.05,
      };
      expect(await read(community, selection)).toEqual({
        settings: {
          requestDays: 7,
          maxWaitingRequests: 5,
          targetMinutes: 120,
          turnReminderDays: [7, 14, 21],
          matchWeights,
        },
      });
      expect(await set(community, { requestDays: 14, maxWaitingRequests: null })).toMatchObject({
        userErrors: [],
      });
      expect(await set(community, { matchWeights: { interest: 2, language: null } })).toMatchObject({
        community: {
          settings: {
            requestDays: 14,
            maxWaitingRequests: 5,
            matchWeights: { ...matchWeights, interest: 2 },
          },
        },
      });
      expect(await set(community, { turnReminderDays: [3, 30, 90] })).toMatchObject({
        community: { settings: { requestDays: 14, turnReminderDays: [3, 30, 90] } },
      });
    });

    it.each([
      ['requestDays', { requestDays: 7 }, (index: number) => ({ requestDays: 8 + (index % 5) })],
      [
        'matchWeights',
        { matchWeights: { interest: 0.45 } },
        (index: number) => ({ matchWeights: { interest: 1 + index } }),
      ],
      [
        'turnReminderDays',
        { turnReminderDays: [7, 14, 21] },
        (index: number) => ({ turnReminderDays: [1, 2, 30 + index] }),
      ],
    ])('are changed by one of many who read the same %s', async (name, replaces, changed) => {
      const community = await aCommunity(app);
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) => set(community, { ...changed(index), replaces })),
      );
      const refusals = answers.flatMap(({ userErrors }) => userErrors);
      expect(refusals.map(({ code, field }) => [code, field?.join('.')])).toEqual(
        Array.from({ length: 31 }, () => ['CHANGED_MEANWHILE', `replaces.${name}`]),
      );
      const winner = answers.find((answer) => answer.community !== null)!;
      expect(await read(community, selection)).toEqual(winner.community);
    });

    it('all stay when several are changed at once', async () => {
      const community = await aCommunity(app);
      for (let round = 1; round <= 10; round += 1) {
        const changes = { requestDays: round, maxWaitingRequests: round, targetMinutes: 100 + round };
        await Promise.all(Object.entries(changes).map(([name, value]) => set(community, { [name]: value })));
        expect(await read(community, selection)).toMatchObject({ settings: changes });
      }
    });

    it.each([
      [{ requestDays: 0 }, 'requestDays'],
      [{ requestDays: 31 }, 'requestDays'],
      [{ maxWaitingRequests: -1 }, 'maxWaitingRequests'],
      [{ targetMinutes: 2_147_483_647 }, 'targetMinutes'],
      [{ turnReminderDays: [] }, 'turnReminderDays'],
      [{ turnReminderDays: [14, 14, 21] }, 'turnReminderDays'],
      [{ turnReminderDays: [7, 14, 2_147_483_647] }, 'turnReminderDays'],
      [{ matchWeights: { interest: -0.1 } }, 'matchWeights'],
      [{ matchWeights: { interest: 1.7e308, headroom: 1.7e308 } }, 'matchWeights'],
      [
        { matchWeights: { interest: 0, availability: 0, headroom: 0, responsiveness: 0, language: 0 } },
        'matchWeights',
      ],
    ])('cannot be %j', async (input, field) => {
      const community = await aCommunity(app);
      expect(await set(community, { maxWaitingRequests: 9, ...input })).toMatchObject({
        community: null,
        userErrors: [{ code: 'INVALID_INPUT', field: [field] }],
      });
      expect(await read(community, selection)).toMatchObject({ settings: { maxWaitingRequests: 5 } });
    });
  });

  describe('its repositories', () => {
    const add = (community: TestCommunity, owner: string, name: string) =>
      community.coordinator.api.mutate<{ repository: { id: string; owner: string; name: string } | null }>(
        'addRepository',
        { communityId: community.id, owner, name },
        'repository { id owner name url }',
      );
    const remove = (member: TestMember, repositoryId: string) =>
      member.api.mutate<{ community: unknown }>(
        'removeRepository',
        { repositoryId },
        'community { repositories { name } }',
      );

    it('are added once, whatever their capitals, and removed', async () => {
      const community = await aCommunity(app);
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          add(community, index % 2 === 0 ? 'python' : 'Python', index % 3 === 0 ? 'cpython' : 'CPython.git'),
        ),
      );
      expect(codesOf(answers)).toEqual([]);
      expect(new Set(answers.map(({ repository }) => repository?.id)).size).toBe(1);
      await add(community, 'python', '.github');
      const id = answers[0]!.repository!.id;
      expect(await remove(community.coordinator, id)).toMatchObject({
        community: { repositories: [{ name: '.github' }] },
      });
      expect(await remove(community.coordinator, id)).toMatchObject({
        userErrors: [{ code: 'NOT_FOUND', field: ['repositoryId'] }],
      });
    });

    it.each([
      ['a slash in the owner', 'py/thon', 'cpython', 'owner'],
      ['no owner', '', 'cpython', 'owner'],
      ['dots alone for a name', 'python', '..', 'name'],
      ['a NUL byte in the name', 'python', 'c\0', 'name'],
      ['a name of 101 characters', 'python', 'x'.repeat(101), 'name'],
    ])('cannot have %s', async (_, owner, name, field) => {
      const community = await aCommunity(app);
      expect(await add(community, owner, name)).toMatchObject({
        repository: null,
        userErrors: [{ code: 'INVALID_INPUT', field: [field] }],
      });
    });

    it('are at most so many', async () => {
      const community = await aCommunity(app);
      await app.sql.query(
        `INSERT INTO repository (id, community_id, owner, name)
         SELECT gen_random_uuid(), $1, 'python', 'repository-' || number FROM generate_series(1, $2) AS number`,
        [community.id, mostRepositories - 1],
      );
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) => add(community, 'python', `one-more-${index}`)),
      );
      expect(codesOf(answers)).toEqual(Array.from({ length: 31 }, () => 'INVALID_INPUT'));
    });

    it('of another community are not one’s own to remove', async () => {
      const { repository } = await add(await aCommunity(app), 'python', 'cpython');
      const other = await aCommunity(app);
      expect(await remove(other.coordinator, repository!.id)).toMatchObject({
        community: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['repositoryId'] }],
      });
      expect(await remove(other.coordinator, 'not an id')).toMatchObject({
        userErrors: [{ code: 'NOT_FOUND' }],
      });
    });
  });

  describe('its roles', () => {
    const role = (actor: TestMember, verb: 'grant' | 'revoke', memberId: string, name: string) =>
      actor.api.mutate<{ member: { roles: string[] } | null }>(
        `${verb}Role`,
        { memberId, role: name },
        'member { id roles }',
      );

    it('are given and taken, twice as once', async () => {
      const community = await aCommunity(app);
      const member = await aMember(app, community);
      const mentor = { member: { id: member.memberId, roles: ['NEWCOMER', 'MENTOR'] }, userErrors: [] };
      expect(await role(community.coordinator, 'grant', member.memberId, 'MENTOR')).toMatchObject(mentor);
      expect(await role(community.coordinator, 'grant', member.memberId, 'MENTOR')).toMatchObject(mentor);
      const newcomer = { member: { roles: ['NEWCOMER'] }, userErrors: [] };
      expect(await role(community.coordinator, 'revoke', member.memberId, 'MENTOR')).toMatchObject(newcomer);
      expect(await role(community.coordinator, 'revoke', member.memberId, 'MENTOR')).toMatchObject(newcomer);
    });

    it('keep one coordinator', async () => {
      const community = await aCommunity(app);
      const { coordinator } = community;
      expect(await role(coordinator, 'revoke', coordinator.memberId, 'COORDINATOR')).toMatchObject({
        member: null,
        userErrors: [{ code: 'LAST_COORDINATOR', field: ['role'] }],
      });
      // One who is suspended cannot run the programme.
      const suspended = await aCoordinator(app, community);
      await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [suspended.memberId]);
      expect(codesOf([await role(coordinator, 'revoke', coordinator.memberId, 'COORDINATOR')])).toEqual([
        'LAST_COORDINATOR',
      ]);
      expect(codesOf([await role(suspended, 'revoke', coordinator.memberId, 'COORDINATOR')])).toEqual([
        'MEMBER_SUSPENDED',
      ]);
    });

    it('keep one coordinator when all of them resign, or depose each other, at once', async () => {
      const community = await aCommunity(app);
      const all = [community.coordinator];
      for (let index = 0; index < 31; index += 1) all.push(await aCoordinator(app, community));
      const answers = await Promise.all(
        all.map((actor, index) => {
          const target = index % 2 === 0 ? actor : all[(index + 1) % all.length]!;
          return role(actor, 'revoke', target.memberId, 'COORDINATOR');
        }),
      );
      const fair = new Set(['LAST_COORDINATOR', 'NOT_ALLOWED']);
      expect(codesOf(answers).filter((code) => !fair.has(code))).toEqual([]);
      const { members } = await read<{ members: { totalCount: number } }>(
        community,
        'members(role: COORDINATOR) { totalCount }',
        community.coordinator.api,
      );
      expect(members.totalCount).toBeGreaterThanOrEqual(1);
      await Promise.all(all.map((actor) => role(actor, 'revoke', actor.memberId, 'COORDINATOR')));
      const left = await app.sql.query(
        `SELECT count(*)::int AS coordinators FROM member WHERE community_id = $1 AND 'COORDINATOR' = ANY (roles)`,
        [community.id],
      );
      expect(left).toEqual([{ coordinators: 1 }]);
    });

    it('are not given by others, and not to those whom one cannot see', async () => {
      const community = await aCommunity(app);
      const member = await aMember(app, community);
      expect(codesOf([await role(member, 'grant', member.memberId, 'COORDINATOR')])).toEqual(['NOT_ALLOWED']);
      const { coordinator } = await aCommunity(app);
      const unseen = await Promise.all(
        [member.memberId, nowhere, 'not an id', '\0'].map((id) => role(coordinator, 'grant', id, 'MENTOR')),
      );
      expect(new Set(unseen.map(({ userErrors }) => JSON.stringify(userErrors))).size).toBe(1);
      expect(unseen[0]).toMatchObject({
        member: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['memberId'] }],
      });
    });
  });

  describe('its ladder', () => {
    interface LadderRung {
      readonly id: string;
      readonly slug: string;
      readonly position: number;
    }
    const ladderOf = async (community: TestCommunity) =>
      (await read<{ ladder: LadderRung[] }>(community, 'ladder { id slug position }')).ladder;
    const slugsOf = async (community: TestCommunity) => (await ladderOf(community)).map(({ slug }) => slug);
    const change = (community: TestCommunity, verb: string, input: Record<string, unknown>) =>
      community.coordinator.api.mutate<{ rung: LadderRung | null }>(
        `${verb}Rung`,
        input,
        'rung { id slug position name description needsConfirmation }',
      );

    it('is added to, rewritten, put in another order and shortened', async () => {
      const community = await aCommunity(app);
      const before = await slugsOf(community);
      const { rung } = await change(community, 'add', { communityId: community.id, name: 'Sprint host' });
      expect(rung).toMatchObject({ slug: 'sprint-host', position: 8, needsConfirmation: true });

      expect(
        await change(community, 'update', { rungId: rung!.id, name: 'Host', description: 'At home' }),
      ).toMatchObject({
        rung: { slug: 'sprint-host', name: 'Host', description: 'At home', needsConfirmation: true },
      });
      expect(await change(community, 'move', { rungId: rung!.id, position: 1 })).toMatchObject({
        rung: { position: 1 },
      });
      expect(await slugsOf(community)).toEqual(['sprint-host', ...before]);

      await change(community, 'retire', { rungId: (await ladderOf(community))[1]!.id });
      expect(await ladderOf(community)).toMatchObject(
        ['sprint-host', ...before.slice(1)].map((slug, index) => ({ slug, position: index + 1 })),
      );
      expect(
        await change(community, 'add', { communityId: community.id, name: 'Built the project' }),
      ).toMatchObject({
        rung: { slug: 'built-the-project-2', position: 8 },
      });
    });

    it('is rewritten by one of many who read the same', async () => {
      const community = await aCommunity(app);
      const [{ id: rungId }] = (await ladderOf(community)) as [LadderRung];
      const { rung: replaces } = await community.coordinator.api.done<{ rung: object }>(
        'updateRung',
        { rungId, name: 'Read by all' },
        'rung { name description needsConfirmation }',
      );
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          change(community, 'update', { rungId, name: `By the ${index}th`, replaces }),
        ),
      );
      expect(codesOf(answers)).toEqual(Array.from({ length: 31 }, () => 'CHANGED_MEANWHILE'));
      const winner = answers.find(({ rung }) => rung !== null)!;
      expect(await read(community, 'ladder { id name }')).toMatchObject({
        ladder: [
          { id: rungId, name: (winner.rung as unknown as { name: string }).name },
          ...Array(6).fill({}),
        ],
      });
    });

    it('is put in order by one of many who saw the same', async () => {
      const community = await aCommunity(app);
      const [{ id: rungId }] = (await ladderOf(community)) as [LadderRung];
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          change(community, 'move', { rungId, position: 2 + (index % 5), replacesPosition: 1 }),
        ),
      );
      expect(codesOf(answers)).toEqual(Array.from({ length: 31 }, () => 'CHANGED_MEANWHILE'));
      const winner = answers.find(({ rung }) => rung !== null)!;
      expect((await ladderOf(community)).find(({ id }) => id === rungId)).toMatchObject({
        position: winner.rung!.position,
      });
    });

    it('keeps its heights 1, 2, … when many change it at once', async () => {
      const community = await aCommunity(app);
      const rungs = await ladderOf(community);
      const answers = await Promise.all(
        Array.from({ length: 35 }, (_, index) => {
          const rungId = rungs[index % rungs.length]!.id;
          if (index % 5 === 0) return change(community, 'add', { communityId: community.id, name: 'New' });
          if (index === 1) return change(community, 'retire', { rungId });
          return change(community, 'move', { rungId, position: 1 + (index % 6) });
        }),
      );
      expect(codesOf(answers).filter((code) => code !== 'RUNG_UNKNOWN')).toEqual([]);
      const ladder = await ladderOf(community);
      expect(ladder.map(({ position }) => position)).toEqual(ladder.map((_, index) => index + 1));
      expect(ladder).toHaveLength(7 + 7 - 1);
    });

    it('has room for so many rungs', async () => {
      const community = await aCommunity(app);
      const answers = await Promise.all(
        Array.from({ length: mostRungs - 7 + 2 }, () =>
          change(community, 'add', { communityId: community.id, name: 'Another' }),
        ),
      );
      expect(codesOf(answers)).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
    });

    it('refuses what it does not have', async () => {
      const community = await aCommunity(app);
      const [rung] = await ladderOf(community);
      const [foreign] = await ladderOf(await aCommunity(app));
      const answers = [
        await change(community, 'update', { rungId: 'not an id', name: 'x y' }),
        await change(community, 'move', { rungId: nowhere, position: 1 }),
        await change(community, 'retire', { rungId: '\0' }),
        await change(community, 'update', { rungId: foreign!.id, name: 'x y' }),
        await change(community, 'move', { rungId: rung!.id, position: 0 }),
        await change(community, 'move', { rungId: rung!.id, position: 8 }),
        await change(community, 'update', { rungId: rung!.id, name: '' }),
        await change(community, 'add', {
          communityId: community.id,
          name: 'x',
          description: 'x'.repeat(2_001),
        }),
      ];
      expect(answers.map(({ userErrors: [error] }) => [error?.code, error?.field?.[0]])).toEqual([
        ['RUNG_UNKNOWN', 'rungId'],
        ['RUNG_UNKNOWN', 'rungId'],
        ['RUNG_UNKNOWN', 'rungId'],
        ['NOT_FOUND', 'rungId'],
        ['INVALID_INPUT', 'position'],
        ['INVALID_INPUT', 'position'],
        ['EMPTY_TEXT', 'name'],
        ['TOO_LONG', 'description'],
      ]);
    });
  });

  describe('its members', () => {
    const selection = `members(first: $first, after: $after, role: $role) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id roles user { login } } }
    }`;
    interface Members {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly { readonly node: { readonly id: string } }[];
    }
    const list = (actor: TestMember, slug: string, variables: Record<string, unknown> = {}) =>
      actor.api.send<{ community: { members: Members | null } }>(
        `query ($slug: String!, $first: Int, $after: String, $role: MemberRole) { community(slug: $slug) { ${selection} } }`,
        { slug, ...variables },
      );

    it('are listed to members in the order of their joining, page by page', async () => {
      const community = await aCommunity(app);
      const joined = [community.coordinator];
      for (let index = 0; index < 4; index += 1) joined.push(await aMember(app, community));
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const answer = await list(joined[1]!, community.slug, { first: 2, after });
        const members: Members = answer.data!.community.members!;
        expect(members.totalCount).toBe(5);
        ids.push(...members.edges.map(({ node }) => node.id));
        after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
      } while (after !== null);
      expect(ids).toEqual(joined.map(({ memberId }) => memberId));

      const coordinators = await list(joined[1]!, community.slug, { role: 'COORDINATOR' });
      expect(coordinators.data?.community.members).toMatchObject({
        totalCount: 1,
        edges: [{ node: { id: community.coordinator.memberId } }],
      });
    });

    it('are found by a part of their name or login, as it is written', async () => {
      const community = await aCommunity(app);
      const [ada, percent] = [await aMember(app, community, 'ada'), await aMember(app, community, 'per')];
      await app.sql.query(
        `UPDATE user_account SET name = '100% Zoë' FROM member
          WHERE member.user_id = user_account.id AND member.id = $1`,
        [percent.memberId],
      );
      const found = async (search: string, more = '') => {
        const { members } = await read<{ members: Members }>(
          community,
          `members(search: ${JSON.stringify(search)}${more}) { totalCount edges { node { id } } }`,
          ada.api,
        );
        expect(members.totalCount).toBe(members.edges.length);
        return members.edges.map(({ node }) => node.id);
      };
      expect(await found('ADA')).toEqual([ada.memberId]);
      expect(await found(' 0% zOË ')).toEqual([percent.memberId]);
      expect(await found('_')).toEqual([]);
      expect(await found('ada', ', role: COORDINATOR')).toEqual([]);
      expect(await found('  ')).toHaveLength(3);
      for (const search of ['x'.repeat(101), 'a\0']) {
        const answer = await ada.api.send(
          'query ($slug: String!, $search: String) { community(slug: $slug) { members(search: $search) { totalCount } } }',
          { slug: community.slug, search },
        );
        expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      }
    });

    it('are nobody else’s to see', async () => {
      const community = await aCommunity(app);
      const { coordinator: stranger } = await aCommunity(app);
      expect((await list(stranger, community.slug)).data).toEqual({ community: { members: null } });
      expect(await read(community, 'members { totalCount }')).toEqual({ members: null });
      expect(
        await stranger.api.query('query ($id: ID!) { member(id: $id) { id } }', {
          id: community.coordinator.memberId,
        }),
      ).toEqual({ member: null });
    });

    it.each([
      { first: 0 },
      { first: 101 },
      { after: 'forged' },
      { after: Buffer.from('["not an id"]').toString('base64url') },
    ])('are not listed by %j', async (variables) => {
      const community = await aCommunity(app);
      const answer = await list(community.coordinator, community.slug, variables);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    });

    it('of many communities are read with as many statements as those of one', async () => {
      const person = await app.person('joiner');
      const statementsFor = async (communities: number) => {
        for (let index = 0; index < communities; index += 1) {
          const { id } = await aCommunity(app);
          await person.api.done(
            'joinCommunity',
            { communityId: id, acceptedConductVersion: 1 },
            'member { id }',
          );
        }
        const statements = await statementsOf(app, () =>
          person.api.query(
            '{ viewer { memberships { community { members(first: 2) { totalCount edges { node { user { login } } } } areas { name } ladder { name } } } } }',
          ),
        );
        return statements.length;
      };
      const one = await statementsFor(1);
      expect(await statementsFor(10)).toBe(one);
    });
  });

  it('gives and takes roles while the two block each other, without a deadlock', async () => {
    const own = await aCommunity(app);
    const pairs = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const member = await aMember(app, own);
        return { member, coordinator: await aCoordinator(app, own) };
      }),
    );
    const work = pairs.flatMap(({ member, coordinator }) =>
      ['grantRole', 'blockMember', 'revokeRole', 'unblockMember'].flatMap((verb) => {
        const role = verb.endsWith('Role') ? { role: 'MENTOR' } : {};
        return [
          coordinator.api.mutate(verb, { memberId: member.memberId, ...role }, '__typename'),
          member.api.mutate('blockMember', { memberId: coordinator.memberId }, '__typename'),
        ];
      }),
    );
    for (const { userErrors } of await Promise.all(work)) expect(userErrors).toEqual([]);
  });
});
