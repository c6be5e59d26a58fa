import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { AccessToken } from './access-token.entity.js';
import { User } from './user.entity.js';

export interface SessionRow {
  readonly id: string;
  readonly signedInAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly current: boolean;
}

@Injectable()
export class UsersRepository {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[]): Promise<User[]> {
    return this.db.reader.findBy(User, { id: In([...ids]) });
  }

  byId(id: string): Promise<User | null> {
    return this.db.reader.findOneBy(User, { id });
  }

  /** One's tokens, newest first; revoked and expired ones are left out. */
  accessTokensOf(actor: Actor): Promise<AccessToken[]> {
    return this.db.reader
      .createQueryBuilder(AccessToken, 'token')
      .where('token.userId = :userId AND token.revokedAt IS NULL AND token.expiresAt > now()', {
        userId: actor.userId,
      })
      .orderBy('token.createdAt', 'DESC')
      .addOrderBy('token.id', 'DESC')
      .getMany();
  }

  /** The browsers in which one is signed in, newest first. */
  sessionsOf(actor: Actor): Promise<SessionRow[]> {
    return this.db.query<SessionRow>(
      `SELECT sess ->> 'publicId' AS id, (sess ->> 'signedInAt')::timestamptz AS "signedInAt",
              expire AS "expiresAt", sess ->> 'userAgent' AS "userAgent", sid = $2 AS current
         FROM session
        WHERE sess #>> '{passport,user}' = $1 AND expire > now() AND sess ->> 'publicId' IS NOT NULL
        ORDER BY "signedInAt" DESC`,
      [actor.userId, actor.via === 'SESSION' ? actor.sessionId : ''],
    );
  }
}
