import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { BlocksRepository } from '../blocks.repository.js';

@Injectable()
export class UnblockMember {
  constructor(
    private readonly db: Database,
    private readonly blocks: BlocksRepository,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Lifts the actor's own block; the other's, if there is one, stays, and what
   * blocking ended stays ended. Doing it twice is the same as once.
   *
   * @returns the id of the member
   * @throws UserError NOT_FOUND, ONESELF
   */
  async run(actor: Actor, memberId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const pair = await this.blocks.lockPair(tx, actor, memberId);
      if (await this.blocks.remove(tx, pair)) {
        await this.audit.record(tx, {
          by: actor.userId,
          communityId: pair.communityId,
          action: 'unblock-member',
          subject: { type: 'Member', id: pair.otherId },
        });
        await this.live.publish(tx, LiveTopic.ACCESS, [actor.userId, pair.otherUserId]);
      }
      return pair.otherId;
    });
  }
}
