import { Database } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer, anArea } from '../support/factories/mentor.js';

const offer = 'member { roles capacity headroom offers areas { importance experience } }';

describe('mentoring', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  beforeEach(async () => {
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const offering = (member: TestMember, input: Record<string, unknown>) =>
    member.api.mutate<{ member: Record<string, unknown> | null }>(
      'offerMentoring',
      { communityId: community.id, ...input },
      offer,
    );

  describe('offering it', () => {
    it('makes a mentor of a newcomer, who keeps their wishes and their role', async () => {
      const asyncio = await anArea(app, community);
      const member = await aNewcomer(app, community, { wishes: { [asyncio]: 1 } });
      const { member: mentor } = await offering(member, {
        capacity: 2,
        areas: [{ areaId: asyncio, experience: 3 }],
        offers: ['PAIRING', 'CODE_REVIEW', 'PAIRING'],
      });
      expect(mentor).toEqual({
        roles: ['NEWCOMER', 'MENTOR'],
        capacity: 2,
        headroom: 2,
        offers: ['CODE_REVIEW', 'PAIRING'],
        areas: [{ importance: 1, experience: 3 }],
      });
    });

    it('changes what is given the next time, and keeps the rest', async () => {
      const mentor = await aMentor(app, community);
      await offering(mentor, { capacity: 3, offers: ['PAIRING'] });
      const { member } = await offering(mentor, { capacity: 1 });
      expect(member).toMatchObject({ capacity: 1, offers: ['PAIRING'], areas: [{ experience: 2 }] });
    });

    it.each([-1, 0, 21, 10_000])('refuses a capacity of %d', async (capacity) => {
      const member = await aMember(app, community);
      const { userErrors } = await offering(member, { capacity, areas: [] });
      expect(userErrors).toMatchObject([{ code: 'CAPACITY_OUT_OF_RANGE', field: ['capacity'] }]);
    });

    it('needs some area, of the same community', async () => {
      const member = await aMember(app, community);
      const elsewhere = await anArea(app, await aCommunity(app));
      expect((await offering(member, { capacity: 1 })).userErrors).toMatchObject([
        { code: 'INVALID_INPUT', field: ['areas'] },
      ]);
      const there = await offering(member, { capacity: 1, areas: [{ areaId: elsewhere }] });
      expect(there.userErrors).toMatchObject([{ code: 'AREA_UNKNOWN', field: ['areas', '0', 'areaId'] }]);
      expect((await rolesOf(member)).roles).toEqual(['NEWCOMER']);
    });

    it('gives the role once, however often it is asked for at the same time', async () => {
      const member = await aMember(app, community);
      const areas = [{ areaId: await anArea(app, community) }];
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, index) => offering(member, { capacity: (index % 5) + 1, areas })),
      );
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect((await rolesOf(member)).roles).toEqual(['NEWCOMER', 'MENTOR']);
    });

    const rolesOf = async (member: TestMember) =>
      (
        await member.api.query<{ member: { roles: string[] } }>(
          'query ($id: ID!) { member(id: $id) { roles } }',
          { id: member.memberId },
        )
      ).member;
  });

  describe('pausing it', () => {
    const pause = (member: TestMember, until?: string) =>
      member.api.mutate<{ member: Record<string, unknown> | null }>(
        'pauseMentoring',
        { communityId: community.id, until },
        'member { paused pausedUntil acceptingRequests }',
      );

    it('lasts until the mentor resumes, or until a day begins where they are', async () => {
      const mentor = await aMentor(app, community, { timeZone: 'America/New_York' });
      expect((await pause(mentor)).member).toEqual({
        paused: true,
        pausedUntil: null,
        acceptingRequests: false,
      });
      expect((await pause(mentor, '2026-12-01')).member).toMatchObject({
        paused: true,
        pausedUntil: '2026-12-01T05:00:00.000Z',
      });
      await app.sql.query(`UPDATE profile SET paused_until = '2026-11-22T11:59:00Z' WHERE member_id = $1`, [
        mentor.memberId,
      ]);
      const { member } = await mentor.api.query<{ member: unknown }>(
        'query ($id: ID!) { member(id: $id) { paused pausedUntil acceptingRequests } }',
        { id: mentor.memberId },
      );
      expect(member).toEqual({ paused: false, pausedUntil: null, acceptingRequests: true });
    });

    it.each(['2026-11-22', '2026-11-21', '2028-01-01'])('refuses %s as its end', async (until) => {
      const mentor = await aMentor(app, community);
      expect((await pause(mentor, until)).userErrors).toMatchObject([
        { code: 'DATE_OUT_OF_RANGE', field: ['until'] },
      ]);
    });

    it('ends with a word, and so does a rest', async () => {
      const mentor = await aMentor(app, community);
      await pause(mentor);
      await app.sql.query(
        'UPDATE profile SET resting_since = now(), silent_requests = 2 WHERE member_id = $1',
        [mentor.memberId],
      );
      const resumed = await mentor.api.done(
        'resumeMentoring',
        { communityId: community.id },
        'member { paused restingSince acceptingRequests }',
      );
      expect(resumed).toMatchObject({
        member: { paused: false, restingSince: null, acceptingRequests: true },
      });
      const [profile] = await app.application.nest.get(ProfilesRepository).byMemberIds([mentor.memberId]);
      expect(profile?.silentRequests).toBe(0);
    });

    it('is for mentors', async () => {
      const newcomer = await aMember(app, community);
      expect((await pause(newcomer)).userErrors).toMatchObject([{ code: 'NOT_A_MENTOR' }]);
      const resumed = await newcomer.api.mutate(
        'resumeMentoring',
        { communityId: community.id },
        'member { id }',
      );
      expect(resumed.userErrors).toMatchObject([{ code: 'NOT_A_MENTOR' }]);
    });

    it('shows each of two changes in one document as it was', async () => {
      const mentor = await aMentor(app, community);
      const both = await mentor.api.query(
        `mutation ($id: ID!) {
          first: pauseMentoring(input: { communityId: $id }) { member { paused acceptingRequests } }
          second: resumeMentoring(input: { communityId: $id }) { member { paused acceptingRequests } }
        }`,
        { id: community.id },
      );
      expect(both).toEqual({
        first: { member: { paused: true, acceptingRequests: false } },
        second: { member: { paused: false, acceptingRequests: true } },
      });
    });
  });

  describe("a mentor's load", () => {
    const submit = { activeMentorships: 0, waitingRequests: 1 } as const;
    const end = { activeMentorships: -1, waitingRequests: 0 } as const;

    it('adds up under parallel changes', async () => {
      const mentor = await aMentor(app, community, { capacity: 20 });
      const [db, profiles] = [
        app.application.nest.get(Database),
        app.application.nest.get(ProfilesRepository),
      ];
      await Promise.all(
        Array.from({ length: 32 }, (_, index) =>
          db.transaction(async (tx) => {
            await profiles.changeLoad(tx, mentor.memberId, submit);
            await profiles.countAnswer(tx, mentor.memberId, { within72h: index % 4 === 0 });
          }),
        ),
      );
      const [profile] = await profiles.byMemberIds([mentor.memberId]);
      expect(profile).toMatchObject({
        activeMentorships: 0,
        waitingRequests: 32,
        answerable: 32,
        answeredWithin72h: 8,
        lastNewMenteeAt: null,
      });
    });

    it('never falls below nothing, and takes the whole transaction back instead', async () => {
      const mentor = await aMentor(app, community);
      const [db, profiles] = [
        app.application.nest.get(Database),
        app.application.nest.get(ProfilesRepository),
      ];
      const failing = db.transaction(async (tx) => {
        await profiles.changeLoad(tx, mentor.memberId, submit);
        await profiles.changeLoad(tx, mentor.memberId, end);
      });
      await expect(failing).rejects.toThrow(RangeError);
      const [profile] = await profiles.byMemberIds([mentor.memberId]);
      expect(profile).toMatchObject({ activeMentorships: 0, waitingRequests: 0 });
    });
  });
});
