import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { AuditLog } from '#platform/audit';
import { Database, isId } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { AccessToken } from '../access-token.entity.js';

@Injectable()
export class RevokeAccessToken {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /** At once, open sockets included. Revoking twice is the same as once. @throws UserError NOT_FOUND for a token that is not one's own. */
  async run(actor: Actor, accessTokenId: string): Promise<AccessToken> {
    return this.db.transaction(async (tx) => {
      const token = isId(accessTokenId)
        ? await tx.findOne(AccessToken, {
            where: { id: accessTokenId, userId: actor.userId },
            lock: { mode: 'for_no_key_update' },
          })
        : null;
      if (token === null) {
        throw UserError.of('NOT_FOUND', 'You have no such access token.', {
          hint: 'Look at your list of tokens; it may be gone already.',
          field: ['accessTokenId'],
        });
      }
      if (token.revokedAt !== null) return token;
      await tx.query('UPDATE access_token SET revoked_at = clock_timestamp() WHERE id = $1', [token.id]);
      await this.audit.record(tx, {
        by: actor.userId,
        action: 'revoke-access-token',
        subject: { type: 'AccessToken', id: token.id },
      });
      await this.live.publish(tx, LiveTopic.ACCESS, [actor.userId]);
      return tx.findOneByOrFail(AccessToken, { id: token.id });
    });
  }
}
