import { TestApplication } from '../application.js';
import { aCommunity, aMember, type TestMember } from './community.js';
import { aMentor, aNewcomer, anArea, eveningWindows } from './mentor.js';

/** People are made in a few statements of our own; here they are compared with what the API makes. */
describe('the people of tests', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  /** What a member's rows say, but for whose they are, and when. */
  async function rowsOf({ memberId }: TestMember): Promise<unknown> {
    const [rows] = await app.sql.query<unknown[]>(
      `SELECT to_jsonb(member) - '{id,user_id,joined_at}'::text[] AS member,
              to_jsonb(profile) - '{member_id,updated_at}'::text[] AS profile,
              (SELECT jsonb_agg(to_jsonb(held) - 'member_id' ORDER BY area_id) FROM member_area held
                WHERE held.member_id = member.id) AS areas
         FROM member JOIN profile ON profile.member_id = member.id WHERE member.id = $1`,
      [memberId],
    );
    return rows;
  }

  it('have the rows that the API makes of the same', async () => {
    const community = await aCommunity(app);
    const area = { areaId: await anArea(app, community) };
    const join = async (): Promise<TestMember> => {
      const person = await app.person();
      const input = { communityId: community.id, acceptedConductVersion: 1 };
      const { member } = await person.api.done<{ member: { id: string } }>(
        'joinCommunity',
        input,
        'member { id }',
      );
      return { ...person, memberId: member.id, communityId: community.id };
    };
    const say = ({ api }: TestMember, mutation: string, input: object) =>
      api.done(mutation, { communityId: community.id, ...input }, 'member { id }');
    const time = { timeZone: 'Europe/Berlin', windows: eveningWindows };
    const languages = [{ tag: 'en', fluency: 'FLUENT' }];

    const [member, newcomer, mentor] = [await join(), await join(), await join()];
    await say(newcomer, 'answerOnboarding', { areas: [{ ...area, importance: 2 }], ...time, languages });
    await say(mentor, 'updateProfile', { languages });
    await say(mentor, 'setAvailability', time);
    await say(mentor, 'offerMentoring', { capacity: 3, areas: [{ ...area, experience: 2 }] });

    expect(await rowsOf(await aMember(app, community))).toEqual(await rowsOf(member));
    expect(await rowsOf(await aNewcomer(app, community))).toEqual(await rowsOf(newcomer));
    expect(await rowsOf(await aMentor(app, community))).toEqual(await rowsOf(mentor));
  });

  it('have tokens as the API makes them', async () => {
    const { api, userId } = await app.person();
    await api.query('{ viewer { user { id } } }');
    const [row] = await app.sql.query<{ hint: string; scopes: string[]; hours: number }[]>(
      `SELECT hint, scopes, round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours
         FROM access_token WHERE user_id = $1`,
      [userId],
    );
    expect(row).toEqual({
      hint: api.headers['authorization']?.slice(-4),
      scopes: ['READ', 'WRITE'],
      hours: 24,
    });
  });
});
