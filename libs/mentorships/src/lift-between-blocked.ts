import { Injectable, type OnModuleInit } from '@nestjs/common';
import { liftHold, liftRequest } from '#domain/mentorships';
import { MemberBlocked } from '#conduct';
import { databaseNow, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { ProfilesRepository } from '#profiles';
import { ClaimEnding } from './claim-ending.js';
import { PartBetweenBlocked } from './part-between-blocked.js';
import { RequestClosing } from './request-closing.js';
import { RequestsRepository } from './requests.repository.js';

/**
 * What a block does here, in its own transaction: a mentorship between the two ends, where both
 * are with others one of them goes, requests that wait between them are lifted, and what one holds
 * of the other goes back to the open queue. To the other side it all looks as it would have without a block.
 */
@Injectable()
export class LiftBetweenBlocked implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
    private readonly closing: RequestClosing,
    private readonly claims: ClaimEnding,
    private readonly parting: PartBetweenBlocked,
  ) {}

  onModuleInit(): void {
    this.events.on(MemberBlocked, (tx, event) => this.lift(tx, event));
  }

  private async lift(tx: Tx, { blockerId, blockedId }: MemberBlocked): Promise<void> {
    // Each may be the other's mentor, so both profiles are locked, in the order everybody keeps.
    await this.profiles.lockMany(tx, [blockerId, blockedId]);
    await this.parting.part(tx, blockerId, blockedId);
    for (const [newcomerId, mentorId] of [
      [blockerId, blockedId],
      [blockedId, blockerId],
    ] as const) {
      await this.liftRequest(tx, newcomerId, mentorId, blockerId);
      await this.returnClaims(tx, newcomerId, mentorId, blockerId);
    }
  }

  private async liftRequest(tx: Tx, newcomerId: string, mentorId: string, blockerId: string): Promise<void> {
    const request = await this.requests.lockWaiting(tx, newcomerId, mentorId);
    const outcome = request && liftRequest(request, blockerId, await databaseNow(tx));
    if (request === null || outcome === null) return;
    await this.closing.close(tx, request, outcome, { by: null, action: 'lift-request' });
  }

  /** To a holder who is blocked as the end of the hold does it, so that it says nothing of the block. */
  private async returnClaims(tx: Tx, newcomerId: string, mentorId: string, blockerId: string): Promise<void> {
    for (const request of await this.requests.lockAllHeld(tx, mentorId, newcomerId)) {
      const doing = { by: null, action: 'return-claim' };
      if (mentorId === blockerId) await this.claims.end(tx, request, liftHold(request), doing);
      else await this.claims.return(tx, request, liftHold(request));
    }
  }
}
