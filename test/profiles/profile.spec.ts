import { TestApplication } from '../support/application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/factories/community.js';
import { anArea } from '../support/factories/mentor.js';

const selection = `member {
  introduction goals timeZone requiredMinutesPerWeek
  languages { tag name fluency }
  availability { day start end endsNextDay }
  areas { area { slug } importance experience }
}`;

describe('a profile', () => {
  let app: TestApplication;
  let community: TestCommunity;
  let member: TestMember;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  beforeEach(async () => {
    member = await aMember(app, community);
  });
  afterAll(() => app.stop());

  const done = (name: string, input: Record<string, unknown>, select = selection) =>
    member.api.done<{ member: Record<string, unknown> }>(
      name,
      { communityId: community.id, ...input },
      select,
    );
  const refused = async (name: string, input: Record<string, unknown>) =>
    (await member.api.mutate(name, { communityId: community.id, ...input }, 'member { id }')).userErrors;
  const profile = async () =>
    (
      await member.api.query<{ member: Record<string, unknown> }>(
        `query ($id: ID!) { member(id: $id) { ${selection.slice(9, -1)} } }`,
        { id: member.memberId },
      )
    ).member;

  it('is there from the moment of joining, and says nothing yet', async () => {
    expect(await profile()).toEqual({
      introduction: null,
      goals: null,
      timeZone: 'Etc/UTC',
      requiredMinutesPerWeek: 0,
      languages: [],
      availability: [],
      areas: [],
    });
  });

  it('is ready for matches after three answers', async () => {
    const asyncio = await anArea(app, community);
    const answered = await done('answerOnboarding', {
      areas: [{ areaId: asyncio }],
      timeZone: 'Australia/Lord_Howe',
      windows: [{ day: 'SUNDAY', start: '22:00', end: '01:30', endsNextDay: true }],
      languages: [{ tag: 'PT-br' }],
    });
    expect(answered.member).toEqual({
      introduction: null,
      goals: null,
      timeZone: 'Australia/Lord_Howe',
      requiredMinutesPerWeek: 0,
      languages: [{ tag: 'pt-BR', name: 'Brazilian Portuguese', fluency: 'FLUENT' }],
      availability: [{ day: 'SUNDAY', start: '22:00', end: '01:30', endsNextDay: true }],
      areas: [{ area: { slug: 'asyncio' }, importance: 2, experience: null }],
    });
    const missing = { timeZone: 'Etc/UTC', windows: [], languages: [{ tag: 'en' }] };
    expect(await refused('answerOnboarding', { areas: [], ...missing })).toMatchObject([
      { code: 'INVALID_INPUT', field: ['areas'] },
    ]);
  });

  it('changes what is given, keeps what is absent, clears what is null', async () => {
    const asyncio = await anArea(app, community);
    await done('updateProfile', {
      introduction: '  Hello,\r\nI am new. ',
      goals: 'A first patch',
      timeZone: 'Asia/Kathmandu',
      requiredMinutesPerWeek: 90,
      languages: [{ tag: 'en', fluency: 'BASIC' }],
      areas: [{ areaId: asyncio, importance: 3 }],
    });
    const changed = await done('updateProfile', { goals: null, requiredMinutesPerWeek: null });
    expect(changed.member).toMatchObject({
      introduction: 'Hello,\nI am new.',
      goals: null,
      timeZone: 'Asia/Kathmandu',
      requiredMinutesPerWeek: 0,
      languages: [{ tag: 'en', fluency: 'BASIC' }],
      areas: [{ area: { slug: 'asyncio' }, importance: 3 }],
    });
    const cleared = await done('updateProfile', { introduction: '  ', timeZone: null, areas: null });
    expect(cleared.member).toMatchObject({ introduction: null, timeZone: 'Etc/UTC', areas: [] });
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['a NUL byte', { introduction: 'a\0b' }, 'INVALID_INPUT', ['introduction']],
    ['2,001 characters', { goals: 'x'.repeat(2_001) }, 'TOO_LONG', ['goals']],
    [
      'a letter with 120,000 marks, at once',
      { goals: `a${'\u0301\u0323'.repeat(60_000)}` },
      'TOO_LONG',
      ['goals'],
    ],
    ['no language', { languages: [] }, 'INVALID_INPUT', ['languages']],
    ['an unknown language', { languages: [{ tag: 'xx' }] }, 'LANGUAGE_UNKNOWN', ['languages', '0', 'tag']],
    ['negative common time', { requiredMinutesPerWeek: -1 }, 'INVALID_INPUT', ['requiredMinutesPerWeek']],
    [
      'more common time than a week has',
      { requiredMinutesPerWeek: 10_081 },
      'INVALID_INPUT',
      ['requiredMinutesPerWeek'],
    ],
    ['what is no id', { areas: [{ areaId: 'nonsense' }] }, 'AREA_UNKNOWN', ['areas', '0', 'areaId']],
  ])('refuses %s and changes nothing', async (_, input, code, field) => {
    expect(await refused('updateProfile', { ...input, timeZone: 'Europe/Paris' })).toMatchObject([
      { code, field },
    ]);
    expect(await profile()).toMatchObject({ timeZone: 'Etc/UTC' });
  });

  it('refuses an unknown time zone with the one that was meant', async () => {
    expect(await refused('updateProfile', { timeZone: 'europe/berlin' })).toMatchObject([
      { code: 'TIME_ZONE_UNKNOWN', field: ['timeZone'], hint: expect.stringContaining('Europe/Berlin') },
    ]);
    expect(await refused('setAvailability', { timeZone: 'UTC+2', windows: [] })).toMatchObject([
      { code: 'TIME_ZONE_UNKNOWN', field: ['timeZone'] },
    ]);
  });

  it('takes areas of its own community that are in use, each once, at a level from 1 to 3', async () => {
    const asyncio = await anArea(app, community);
    const elsewhere = await anArea(app, await aCommunity(app));
    const retired = await anArea(app, community, 'retired');
    await app.sql.query('UPDATE interest_area SET retired_at = now() WHERE id = $1', [retired]);
    expect(
      await refused('updateProfile', {
        areas: [
          { areaId: asyncio, importance: 4 },
          { areaId: elsewhere },
          { areaId: retired },
          { areaId: asyncio, importance: 0 },
        ],
      }),
    ).toMatchObject([
      { code: 'INVALID_INPUT', field: ['areas', '0', 'importance'] },
      { code: 'AREA_UNKNOWN', field: ['areas', '1', 'areaId'] },
      { code: 'AREA_RETIRED', field: ['areas', '2', 'areaId'] },
      { code: 'INVALID_INPUT', field: ['areas', '3', 'importance'] },
    ]);
    const twice = await done('updateProfile', {
      areas: [
        { areaId: asyncio, importance: 1 },
        { areaId: asyncio.toUpperCase(), importance: 3 },
      ],
    });
    expect(twice.member['areas']).toEqual([{ area: { slug: 'asyncio' }, importance: 3, experience: null }]);
    const many = Array.from({ length: 51 }, () => ({ areaId: asyncio }));
    expect(await refused('updateProfile', { areas: many })).toMatchObject([
      { code: 'INVALID_INPUT', field: ['areas'] },
    ]);
  });

  it('joins the windows of a week, across midnight and across its end', async () => {
    const { member: changed } = await done('setAvailability', {
      timeZone: 'Pacific/Kiritimati',
      windows: [
        { day: 'MONDAY', start: '00:00', end: '02:00' },
        { day: 'SUNDAY', start: '23:00', end: '24:00' },
        { day: 'TUESDAY', start: '18:00', end: '20:00' },
        { day: 'TUESDAY', start: '19:30', end: '21:00' },
      ],
    });
    expect(changed['availability']).toEqual([
      { day: 'TUESDAY', start: '18:00', end: '21:00', endsNextDay: false },
      { day: 'SUNDAY', start: '23:00', end: '02:00', endsNextDay: true },
    ]);
    const emptied = await done('setAvailability', { windows: [] });
    expect(emptied.member).toMatchObject({ timeZone: 'Pacific/Kiritimati', availability: [] });
  });

  it('refuses windows that are none, each with its place', async () => {
    const good = { day: 'MONDAY', start: '09:00', end: '10:00' };
    expect(
      await refused('setAvailability', {
        windows: [
          good,
          { ...good, end: '08:00' },
          { ...good, start: '09:07' },
          { ...good, end: '10:00', endsNextDay: true },
          { ...good, start: '24:00' },
        ],
      }),
    ).toMatchObject([
      { code: 'WINDOW_INVALID', field: ['windows', '1', 'end'] },
      { code: 'WINDOW_INVALID', field: ['windows', '2', 'start'] },
      { code: 'WINDOW_INVALID', field: ['windows', '3', 'end'] },
      { code: 'WINDOW_INVALID', field: ['windows', '4', 'start'] },
    ]);
    expect(
      await refused('setAvailability', { windows: Array.from({ length: 51 }, () => good) }),
    ).toMatchObject([{ code: 'WINDOW_INVALID', field: ['windows'] }]);
    const answer = await member.api.send(
      `mutation ($windows: [AvailabilityWindowInput!]!) {
        setAvailability(input: { communityId: "${community.id}", windows: $windows }) { userErrors { code } } }`,
      { windows: [{ ...good, end: '25:00' }] },
    );
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('shows others only the end of a time away, and only once it has begun', async () => {
    const friend = await aMember(app, community, 'friend');
    await done('setAvailability', { timeZone: 'Pacific/Auckland', windows: [] });
    await done('setAway', {
      away: [
        { from: '2026-11-23', to: '2026-11-24' },
        { from: '2026-11-25', to: '2026-11-30' },
        { from: '2026-12-24', to: '2026-12-26' },
      ],
    });
    const seenBy = async (someone: TestMember) =>
      (
        await someone.api.query<{ member: unknown }>(
          'query ($id: ID!) { member(id: $id) { awayUntil away { from to } requiredMinutesPerWeek } }',
          { id: member.memberId },
        )
      ).member;
    expect(await seenBy(friend)).toEqual({ awayUntil: '2026-11-30', away: [], requiredMinutesPerWeek: null });
    expect(await seenBy(community.coordinator)).toMatchObject({ away: [] });
    expect(await seenBy(member)).toEqual({
      awayUntil: '2026-11-30',
      away: [
        { from: '2026-11-23', to: '2026-11-30' },
        { from: '2026-12-24', to: '2026-12-26' },
      ],
      requiredMinutesPerWeek: 0,
    });
    await done('setAway', { away: [{ from: '2026-12-01', to: '2026-12-01' }] });
    expect(await seenBy(friend)).toMatchObject({ awayUntil: null });
  });

  it('refuses times away that are over, turned around or too long', async () => {
    expect(
      await refused('setAway', {
        away: [
          { from: '2026-11-01', to: '2026-11-21' },
          { from: '2026-12-02', to: '2026-12-01' },
          { from: '2026-12-01', to: '2028-12-01' },
        ],
      }),
    ).toMatchObject(
      ['0', '1', '2'].map((index) => ({ code: 'AWAY_PERIOD_INVALID', field: ['away', index, 'to'] })),
    );
    expect(
      await refused('setAway', {
        away: Array.from({ length: 51 }, () => ({ from: '2026-12-01', to: '2026-12-01' })),
      }),
    ).toMatchObject([{ code: 'AWAY_PERIOD_INVALID', field: ['away'] }]);
  });

  it('is changed by its owner only, as a member in good standing', async () => {
    const stranger = await app.person('stranger');
    const away = (client: typeof stranger.api) =>
      client.mutate('setAway', { communityId: community.id, away: [] }, 'member { id }');
    expect((await away(stranger.api)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['communityId'] },
    ]);
    await app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [member.memberId]);
    expect((await away(member.api)).userErrors).toMatchObject([{ code: 'MEMBER_SUSPENDED' }]);
  });

  it('keeps both of two changes that come at the same time', async () => {
    await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        index % 2 === 0
          ? done('updateProfile', { goals: 'mine' })
          : done('setAvailability', { windows: [{ day: 'MONDAY', start: '09:00', end: '10:00' }] }),
      ),
    );
    expect(await profile()).toMatchObject({ goals: 'mine', availability: [{ day: 'MONDAY' }] });
  });

  describe('has wishes of its own', () => {
    const wishes = 'member { reminderRhythm { days quietHours { from until } } movesOnWhenUnanswered }';
    const seenBy = async (viewer: TestMember) =>
      (
        await viewer.api.query<{ member: unknown }>(
          `query ($id: ID!) { member(id: $id) { ${wishes.slice(9, -1)} } }`,
          { id: member.memberId },
        )
      ).member;
    const night = { from: '22:00', until: '08:00' };

    it('about reminders and unanswered requests, which nobody else sees', async () => {
      const unsaid = { reminderRhythm: { days: null, quietHours: night }, movesOnWhenUnanswered: true };
      expect(await seenBy(member)).toEqual(unsaid);
      const nothing = { reminderRhythm: null, movesOnWhenUnanswered: null };
      expect(await seenBy(community.coordinator)).toEqual(nothing);

      const fridays = { days: ['FRIDAY', 'MONDAY'], quietHours: { from: '12:15', until: '24:00' } };
      expect((await done('setReminderRhythm', fridays, wishes)).member).toEqual({
        ...unsaid,
        reminderRhythm: { days: ['MONDAY', 'FRIDAY'], quietHours: { from: '12:15', until: '00:00' } },
      });
      await done('setReminderRhythm', { days: ['SUNDAY'] }, wishes);
      await done('setRerouteConsent', { consent: false }, wishes);
      expect(await seenBy(member)).toEqual({
        reminderRhythm: { days: ['SUNDAY'], quietHours: { from: '12:15', until: '00:00' } },
        movesOnWhenUnanswered: false,
      });
      await done('setReminderRhythm', { quietHours: null }, wishes);
      await done('setRerouteConsent', { consent: true }, wishes);
      expect(await seenBy(member)).toEqual({
        reminderRhythm: { days: null, quietHours: null },
        movesOnWhenUnanswered: true,
      });
    });

    it.each([
      [{ days: [] }, 'days'],
      [{ quietHours: { from: '22:00', until: '22:00' } }, 'quietHours.until'],
      [{ quietHours: { from: '00:00', until: '24:00' } }, 'quietHours.until'],
    ])('cannot be reminded in the rhythm %j', async (rhythm, field) => {
      expect(await refused('setReminderRhythm', rhythm)).toEqual([
        expect.objectContaining({
          code: 'INVALID_INPUT',
          field: field.split('.'),
          hint: expect.any(String) as string,
        }),
      ]);
      expect(await seenBy(member)).toMatchObject({ reminderRhythm: { days: null, quietHours: night } });
    });
  });
});
