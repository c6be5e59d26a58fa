import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { ClientMutations } from '#platform/idempotency';
import { LiveEvents, LiveTopic } from '#platform/live';
import { BlocksRepository, type Pair } from '../blocks.repository.js';
import { MemberBlocked } from '../events.js';

export interface BlockMemberInput {
  readonly memberId: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class BlockMember {
  constructor(
    private readonly db: Database,
    private readonly blocks: BlocksRepository,
    private readonly mutations: ClientMutations,
    private readonly events: TransactionEvents,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
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
  async run(actor: Actor, input: BlockMemberInput): Promise<string> {
    return this.db.transaction(async (tx) => {
      const pair = await this.blocks.lockPair(tx, actor, input.memberId);
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'blockMember', input };
      await this.mutations.once(tx, keyed, () => this.block(tx, actor, pair));
      return pair.otherId;
    });
  }

  private async block(tx: Tx, actor: Actor, pair: Pair): Promise<void> {
    if (!(await this.blocks.insert(tx, pair))) return;
    await this.audit.record(tx, {
      by: actor.userId,
      communityId: pair.communityId,
      action: 'block-member',
      subject: { type: 'Member', id: pair.otherId },
    });
    await this.events.emit(tx, new MemberBlocked(pair.communityId, pair.ownId, pair.otherId));
    await this.live.publish(tx, LiveTopic.ACCESS, [actor.userId, pair.otherUserId]);
  }
}
