import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { checkLevel } from '#domain/profiles';
import { UserErrorCode, type Refusal } from '#domain/refusals';
import { InterestArea } from '#communities';
import { Database, isId, type Tx } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import type { MemberArea } from './member-area.entity.js';

/** Most areas that a member holds by either level. */
export const mostAreas = 50;

/** Which of its two levels an area is held by: a newcomer's wish, or a mentor's experience. */
export type LevelKind = 'importance' | 'experience';

export interface AreaLevel {
  readonly areaId: string;
  /** 1 to 3. */
  readonly level: number;
}

@Injectable()
export class MemberAreasRepository {
  constructor(private readonly db: Database) {}

  /** The areas of each member, the dearest or best known first. */
  ofMembers(memberIds: readonly string[]): Promise<MemberArea[]> {
    return this.db.query<MemberArea>(
      `SELECT held.member_id AS "memberId", held.area_id AS "areaId", held.importance, held.experience
         FROM member_area held JOIN interest_area area ON area.id = held.area_id
        WHERE held.member_id = ANY($1)
        ORDER BY GREATEST(held.importance, held.experience) DESC, area.name, area.id`,
      [memberIds],
    );
  }

  /**
   * How many mentors of the community, suspended ones aside, have experience in each of some areas:
   * at least 1, at least 2, and 3. An area without any is left out.
   */
  mentorCounts(areaIds: readonly string[]): Promise<{ areaId: string; counts: readonly number[] }[]> {
    return this.db.query(
      `SELECT held.area_id AS "areaId",
              ARRAY[count(*), count(*) FILTER (WHERE held.experience >= 2),
                    count(*) FILTER (WHERE held.experience >= 3)]::int[] AS counts
         FROM member_area held JOIN member ON member.id = held.member_id
        WHERE held.area_id = ANY($1) AND held.experience IS NOT NULL
          AND 'MENTOR' = ANY(member.roles) AND member.suspended_at IS NULL
        GROUP BY held.area_id`,
      [areaIds],
    );
  }

  async countOf(tx: Tx, memberId: string, kind: LevelKind): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM member_area WHERE member_id = $1 AND ${kind} IS NOT NULL`,
      [memberId],
    );
    return row?.count ?? 0;
  }

  /**
   * Makes these the areas that a member holds by one kind of level; the other kind stays.
   * An area that is named twice counts once, at the higher level.
   *
   * @throws UserError INVALID_INPUT, AREA_UNKNOWN (also for an area of another community)
   *   or AREA_RETIRED, with the field `['areas', index, …]`
   */
  async replace(
    tx: Tx,
    member: { readonly id: string; readonly communityId: string },
    kind: LevelKind,
    levels: readonly AreaLevel[],
  ): Promise<void> {
    // PostgreSQL writes ids in lower case; a client that does not still means the same area.
    const named = levels.map(({ areaId, level }) => ({ areaId: areaId.toLowerCase(), level }));
    throwIfRefused(await this.check(tx, member.communityId, kind, named));
    const best = new Map<string, number>();
    for (const { areaId, level } of named) best.set(areaId, Math.max(best.get(areaId) ?? 0, level));
    const other = kind === 'importance' ? 'experience' : 'importance';
    const ids = [...best.keys()];

    await tx.query(
      `DELETE FROM member_area WHERE member_id = $1 AND area_id <> ALL($2::uuid[]) AND ${other} IS NULL`,
      [member.id, ids],
    );
    await tx.query(
      `UPDATE member_area SET ${kind} = NULL WHERE member_id = $1 AND area_id <> ALL($2::uuid[])`,
      [member.id, ids],
    );
    await tx.query(
      `INSERT INTO member_area (member_id, area_id, ${kind})
       SELECT $1, * FROM unnest($2::uuid[], $3::smallint[])
       ON CONFLICT (member_id, area_id) DO UPDATE SET ${kind} = EXCLUDED.${kind}`,
      [member.id, ids, [...best.values()]],
    );
  }

  private async check(
    tx: Tx,
    communityId: string,
    kind: LevelKind,
    levels: readonly AreaLevel[],
  ): Promise<Refusal[]> {
    if (levels.length > mostAreas) return [tooMany(levels.length)];
    const ids = levels.map(({ areaId }) => areaId).filter(isId);
    const known = new Map(
      (await tx.findBy(InterestArea, { id: In(ids), communityId })).map((area) => [area.id, area]),
    );
    return levels.flatMap(({ areaId, level }, index) => {
      const field = ['areas', String(index)];
      const refusals = [
        checkArea(known.get(areaId), [...field, 'areaId']),
        checkLevel(level, [...field, kind]),
      ];
      return refusals.filter((refusal) => refusal !== null);
    });
  }
}

function checkArea(area: InterestArea | undefined, field: readonly string[]): Refusal | null {
  if (area === undefined) {
    return {
      code: UserErrorCode.AREA_UNKNOWN,
      message: 'This community has no such interest area.',
      hint: 'Choose from its list of areas, which may have changed since you opened it.',
      field,
    };
  }
  if (area.retiredAt === null) return null;
  return {
    code: UserErrorCode.AREA_RETIRED,
    message: `The area “${area.name}” is no longer in use.`,
    hint: 'Leave it out, or choose one that is close to it.',
    field,
  };
}

function tooMany(count: number): Refusal {
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: `These are ${count} areas; there is room for ${mostAreas}.`,
    hint: 'Keep those that matter most to you: more areas make no better match.',
    field: ['areas'],
  };
}
