import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { SavedRepliesRepository } from '../saved-replies.repository.js';
import type { SavedReply } from '../saved-reply.entity.js';

@Injectable()
export class DeleteSavedReply {
  constructor(
    private readonly db: Database,
    private readonly replies: SavedRepliesRepository,
  ) {}

  /**
   * @returns the reply as it was
   * @throws UserError NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async run(actor: Actor, savedReplyId: string): Promise<SavedReply> {
    return this.db.transaction(async (tx) => {
      const reply = await this.replies.lockOwn(tx, actor, savedReplyId);
      await this.replies.delete(tx, reply.id);
      return reply;
    });
  }
}
