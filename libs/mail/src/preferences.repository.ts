import { Injectable } from '@nestjs/common';
import { type MailFrequency, MailKind, type MailPreferences, preferencesOf } from '#domain/mail';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';

export interface OwnPreferences {
  readonly memberId: string;
  readonly preferences: MailPreferences;
}

@Injectable()
export class PreferencesRepository {
  constructor(private readonly db: Database) {}

  /** Those of some memberships that are the actor's own; others are left out. */
  async ofActor(actor: Actor, memberIds: readonly string[]): Promise<OwnPreferences[]> {
    const rows = await this.db.query<{
      memberId: string;
      chosen: { kind: MailKind; frequency: MailFrequency }[];
    }>(
      `SELECT own.id AS "memberId",
              coalesce((SELECT json_agg(json_build_object('kind', kind, 'frequency', frequency))
                          FROM mail_preference chosen WHERE chosen.member_id = own.id), '[]') AS chosen
         FROM member own WHERE own.id = ANY($1) AND own.user_id = $2`,
      [memberIds, actor.userId],
    );
    return rows.map(({ memberId, chosen }) => ({ memberId, preferences: preferencesOf(chosen) }));
  }

  async save(tx: Tx, memberId: string, kinds: readonly MailKind[], frequency: MailFrequency): Promise<void> {
    await tx.query(
      `INSERT INTO mail_preference (member_id, kind, frequency) SELECT $1, unnest($2::text[]), $3
           ON CONFLICT (member_id, kind) DO UPDATE SET frequency = excluded.frequency`,
      [memberId, [...kinds].toSorted((a, b) => a.localeCompare(b)), frequency],
    );
  }
}
