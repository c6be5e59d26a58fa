import { Injectable } from '@nestjs/common';
import type { Actor, TokenScope } from '#platform/auth';
import { Database } from '#platform/database';
import { hashOfToken } from './commands/create-access-token.js';

/** Turns what a client shows into an actor, or nothing. */
@Injectable()
export class Credentials {
  constructor(private readonly db: Database) {}

  /** The actor of a personal access token; null when it is unknown, expired or revoked. */
  async ofToken(token: string): Promise<Actor | null> {
    const [row] = await this.db.query<{ id: string; userId: string; scopes: TokenScope[]; stale: boolean }>(
      `SELECT id, user_id AS "userId", scopes,
              last_used_at IS NULL OR last_used_at < now() - interval '1 minute' AS stale
         FROM access_token WHERE hash = $1 AND revoked_at IS NULL AND expires_at > now()`,
      [hashOfToken(token)],
    );
    if (row === undefined) return null;
    // To the minute is enough to see whether a token is in use, and keeps reading from writing.
    if (row.stale)
      await this.db.query('UPDATE access_token SET last_used_at = now() WHERE id = $1', [row.id]);
    return { userId: row.userId, via: 'TOKEN', tokenId: row.id, scopes: row.scopes };
  }

  /** Whether the credential by which an actor came still stands; asked before each event of a subscription. */
  async stillStand(actor: Actor): Promise<boolean> {
    return (await this.standing([actor])).has(actor);
  }

  /** Those of some actors whose credentials still stand, by at most two statements however many they are. */
  async standing(actors: readonly Actor[]): Promise<ReadonlySet<Actor>> {
    const tokenIds = actors.flatMap((actor) => (actor.via === 'TOKEN' ? [actor.tokenId] : []));
    const sessionIds = actors.flatMap((actor) => (actor.via === 'SESSION' ? [actor.sessionId] : []));
    const [tokens, sessions] = await Promise.all([
      tokenIds.length === 0 ? [] : this.standingTokens(tokenIds),
      sessionIds.length === 0 ? [] : this.standingSessions(sessionIds),
    ]);
    const standing = new Set([...tokens, ...sessions].map(({ userId, id }) => `${userId} ${id}`));
    return new Set(actors.filter((actor) => standing.has(`${actor.userId} ${credentialOf(actor)}`)));
  }

  private standingTokens(ids: readonly string[]): Promise<{ userId: string; id: string }[]> {
    return this.db.query(
      `SELECT user_id AS "userId", id FROM access_token
        WHERE id = ANY ($1) AND revoked_at IS NULL AND expires_at > now()`,
      [ids],
    );
  }

  private standingSessions(ids: readonly string[]): Promise<{ userId: string; id: string }[]> {
    return this.db.query(
      `SELECT sess #>> '{passport,user}' AS "userId", sid AS id FROM session
        WHERE sid = ANY ($1) AND expire > now()`,
      [ids],
    );
  }
}

/** What came by mail holds for that one mail, and stands for nothing afterwards. */
const credentialOf = (actor: Actor): string | undefined => {
  if (actor.via === 'MAIL') return undefined;
  return actor.via === 'TOKEN' ? actor.tokenId : actor.sessionId;
};
