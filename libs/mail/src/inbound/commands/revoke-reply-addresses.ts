import { Injectable } from '@nestjs/common';
import { MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, isId } from '#platform/database';
import { UserError } from '#platform/errors';
import { ReplyTokensRepository } from '../reply-tokens.repository.js';

@Injectable()
export class RevokeReplyAddresses {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly tokens: ReplyTokensRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives up the actor's own reply addresses and the links in mails that they got so far. Also for whoever
   * is suspended or has not accepted a new conduct text: one may always lock a door of one's own.
   *
   * @param communityId null for all of the actor's communities
   * @returns how many reply addresses are given up
   * @throws UserError NOT_FOUND for a community that is not the actor's
   */
  async run(actor: Actor, communityId: string | null): Promise<number> {
    if (communityId !== null) await this.requireMembership(actor, communityId);
    return this.db.transaction(async (tx) => {
      const count = await this.tokens.revoke(tx, actor.userId, communityId);
      await this.audit.record(tx, {
        by: actor.userId,
        ...(communityId !== null && { communityId }),
        action: 'revoke-reply-addresses',
        subject: { type: 'User', id: actor.userId },
        facts: { count },
      });
      return count;
    });
  }

  private async requireMembership(actor: Actor, communityId: string): Promise<void> {
    const own = isId(communityId) ? await this.members.ofActorIn(actor, [communityId]) : [];
    if (own.length > 0) return;
    throw UserError.of('NOT_FOUND', 'You are not a member of such a community.', {
      hint: 'Take the id from your list of communities, or leave it out to give up all of your addresses.',
      field: ['communityId'],
    });
  }
}
