import { Injectable } from '@nestjs/common';
import { withdrawRequest } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { refuseWithdrawing } from '../mentorships.policy.js';
import { RequestClosing } from '../request-closing.js';
import { RequestLocking } from '../request-locking.js';
import { RequestsRepository } from '../requests.repository.js';

@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly requests: RequestsRepository,
    private readonly locking: RequestLocking,
    private readonly closing: RequestClosing,
  ) {}

  /**
   * The newcomer takes a waiting request back.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `withdrawRequest`
   */
  run(actor: Actor, requestId: string): Promise<MentorshipRequest> {
    return this.db.transaction(async (tx) => {
      const seen = await this.requests.requireForActor(tx, actor, requestId);
      const newcomer = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refuseWithdrawing(newcomer, seen));
      const request = await this.locking.lock(tx, seen);
      const outcome = withdrawRequest(request, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      await this.closing.close(tx, request, outcome, { by: actor.userId, action: 'withdraw-request' });
      return tx.findOneByOrFail(MentorshipRequest, { id: request.id });
    });
  }
}
