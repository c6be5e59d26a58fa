import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { AuditLog } from '#platform/audit';
import { Database, isId } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';

@Injectable()
export class EndSession {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /** Signs a browser out from afar, at once. @throws UserError NOT_FOUND for a session that is not one's own. */
  async run(actor: Actor, sessionId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const ended = isId(sessionId)
        ? await tx.query<[unknown[], number]>(
            `DELETE FROM session WHERE sess #>> '{passport,user}' = $1 AND sess ->> 'publicId' = $2`,
            [actor.userId, sessionId],
          )
        : [[], 0];
      if (ended[1] === 0) {
        throw UserError.of('NOT_FOUND', 'You have no such session.', {
          hint: 'Look at your list of sessions; it may have ended already.',
          field: ['sessionId'],
        });
      }
      await this.audit.record(tx, {
        by: actor.userId,
        action: 'end-session',
        subject: { type: 'Session', id: sessionId },
      });
      await this.live.publish(tx, LiveTopic.ACCESS, [actor.userId]);
      return sessionId;
    });
  }
}
