import { newId } from '#platform/database';
import { type ProfileAnswers, readAnswers } from '../../../libs/profiles/src/profile-answers.js';
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
  await fillIn(app, member, options);
  await hold(app, member, 'importance', options.wishes ?? { [await anArea(app, community)]: 2 });
  return member;
}

/** A mentor (and no newcomer's wishes) who by default fits every default newcomer, with room for 3. */
export async function aMentor(
  app: TestApplication,
  community: TestCommunity,
  options: MentorOptions = {},
): Promise<TestMember> {
  const member = await aMember(app, community, options.name ?? 'mentor');
  await fillIn(app, member, options, options.capacity ?? 3);
  await hold(app, member, 'experience', options.areas ?? { [await anArea(app, community)]: 2 });
  await app.sql.query(`UPDATE member SET roles = '{NEWCOMER,MENTOR}' WHERE id = $1`, [member.memberId]);
  return member;
}

/** Writes what somebody says of themselves as the API keeps it; every test has many who do. */
async function fillIn(
  app: TestApplication,
  { memberId }: TestMember,
  {
    timeZone = 'Europe/Berlin',
    windows = eveningWindows,
    languages = [{ tag: 'en', fluency: 'FLUENT' }],
  }: About,
  capacity: number | null = null,
): Promise<void> {
  const kept = readAnswers({ timeZone, windows, languages } as ProfileAnswers);
  await app.sql.query(
    `UPDATE profile SET time_zone = $2, availability = $3, languages = $4, capacity = $5, updated_at = now()
      WHERE member_id = $1`,
    [memberId, kept.timeZone, JSON.stringify(kept.availability), JSON.stringify(kept.languages), capacity],
  );
}

async function hold(
  app: TestApplication,
  { memberId }: TestMember,
  kind: 'importance' | 'experience',
  levels: Readonly<Record<string, number>>,
): Promise<void> {
  await app.sql.query(
    `INSERT INTO member_area (member_id, area_id, ${kind}) SELECT $1, * FROM unnest($2::uuid[], $3::smallint[])`,
    [memberId, Object.keys(levels), Object.values(levels)],
  );
}
