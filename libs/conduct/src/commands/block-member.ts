import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { BlocksRepository } from '../blocks.repository.js';
import { MemberBlocked } from '../events.js';

@Injectable()
export class BlockMember {
  constructor(
    private readonly db: Database,
    private readonly blocks: BlocksRepository,
    private readonly events: TransactionEvents,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Blocks a member at once and silently, both ways. Doing it twice is the same as once.
   *
   * Open to every member, also while a new conduct text waits for their
   * acceptance or their membership is suspended: nobody's safety waits for that.
   *
   * @returns the id of the blocked member
   * @throws UserError NOT_FOUND, ONESELF
   */
  async run(actor: Actor, memberId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const pair = await this.blocks.lockPair(tx, actor, memberId);
      if (!(await this.blocks.insert(tx, pair))) return pair.otherId;
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: pair.communityId,
        action: 'block-member',
        subject: { type: 'Member', id: pair.otherId },
      });
      await this.events.emit(tx, new MemberBlocked(pair.communityId, pair.ownId, pair.otherId));
      return pair.otherId;
    });
  }
}
