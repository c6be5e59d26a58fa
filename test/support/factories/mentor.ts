import { newId } from '#platform/database';
import type { TestApplication } from '../application.js';
import { aMember, type TestCommunity, type TestMember } from './community.js';

export interface TestWindow {
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly endsNextDay?: boolean;
}

export interface TestLanguage {
  readonly tag: string;
  readonly fluency: string;
}

interface About {
  readonly name?: string;
  readonly timeZone?: string;
  readonly windows?: readonly TestWindow[];
  readonly languages?: readonly TestLanguage[];
}

export interface NewcomerOptions extends About {
  /** Area id → importance; one area of the community that every mentor has, too, when absent. */
  readonly wishes?: Readonly<Record<string, number>>;
}

export interface MentorOptions extends About {
  /** Area id → experience; one area of the community that every newcomer wants, too, when absent. */
  readonly areas?: Readonly<Record<string, number>>;
  readonly capacity?: number;
}

/** Tuesday and Thursday evenings, which all who say nothing else share: 240 minutes a week. */
export const eveningWindows: readonly TestWindow[] = [
  { day: 'TUESDAY', start: '18:00', end: '20:00' },
  { day: 'THURSDAY', start: '18:00', end: '20:00' },
];

/** The id of a community's area by its slug, made at the first need; a `parent` is the id of the one above. */
export async function anArea(
  app: TestApplication,
  community: TestCommunity,
  slug = 'asyncio',
  parent: string | null = null,
): Promise<string> {
  const rows = await app.sql.query<{ id: string }[]>(
    `INSERT INTO interest_area (id, community_id, slug, name, parent_id) VALUES ($1, $2, $3, $3, $4)
     ON CONFLICT (community_id, slug) DO UPDATE SET slug = EXCLUDED.slug RETURNING id`,
    [newId(), community.id, slug, parent],
  );
  return rows[0]!.id;
}

/** A newcomer who has answered the three questions, and by default fits every default mentor. */
export async function aNewcomer(
  app: TestApplication,
  community: TestCommunity,
  options: NewcomerOptions = {},
): Promise<TestMember> {
  const member = await aMember(app, community, options.name ?? 'newcomer');
  const wishes = options.wishes ?? { [await anArea(app, community)]: 2 };
  await member.api.done(
    'answerOnboarding',
    {
      communityId: community.id,
      areas: Object.entries(wishes).map(([areaId, importance]) => ({ areaId, importance })),
      ...aboutOf(options),
    },
    'member { id }',
  );
  return member;
}

/** A mentor (and no newcomer's wishes) who by default fits every default newcomer, with room for 3. */
export async function aMentor(
  app: TestApplication,
  community: TestCommunity,
  options: MentorOptions = {},
): Promise<TestMember> {
  const member = await aMember(app, community, options.name ?? 'mentor');
  const areas = options.areas ?? { [await anArea(app, community)]: 2 };
  const { windows, languages, timeZone } = aboutOf(options);
  await member.api.done('updateProfile', { communityId: community.id, languages }, 'member { id }');
  await member.api.done('setAvailability', { communityId: community.id, timeZone, windows }, 'member { id }');
  await member.api.done(
    'offerMentoring',
    {
      communityId: community.id,
      capacity: options.capacity ?? 3,
      areas: Object.entries(areas).map(([areaId, experience]) => ({ areaId, experience })),
    },
    'member { id }',
  );
  return member;
}

const aboutOf = ({ timeZone, windows, languages }: About) => ({
  timeZone: timeZone ?? 'Europe/Berlin',
  windows: windows ?? eveningWindows,
  languages: languages ?? [{ tag: 'en', fluency: 'FLUENT' }],
});
