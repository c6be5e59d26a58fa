import { Injectable, type OnModuleInit } from '@nestjs/common';
import { declineRequest, liftHold } from '#domain/mentorships';
import { RoleRevoked } from '#communities';
import { databaseNow, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { ProfilesRepository } from '#profiles';
import { ClaimEnding } from './claim-ending.js';
import { RequestClosing } from './request-closing.js';
import { RequestsRepository } from './requests.repository.js';

/**
 * Who is no mentor any more cannot accept: what waits for them is declined in the same
 * transaction, what they hold goes back to the open queue, so that nobody waits in vain. Mentorships that run go on.
 */
@Injectable()
export class DeclineForFormerMentor implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
    private readonly closing: RequestClosing,
    private readonly claims: ClaimEnding,
  ) {}

  onModuleInit(): void {
    this.events.on(RoleRevoked, async (tx, { memberId, role }) => {
      if (role === 'MENTOR') await this.declineAll(tx, memberId);
    });
  }

  private async declineAll(tx: Tx, mentorId: string): Promise<void> {
    await this.profiles.lock(tx, mentorId);
    for (const request of await this.requests.lockAllWaiting(tx, mentorId)) {
      const outcome = declineRequest(request, { kind: 'OTHER' }, await databaseNow(tx));
      if (outcome.refused) continue; // past its deadline, which the task sees to
      await this.closing.close(tx, request, outcome, { by: null, action: 'decline-request' });
    }
    for (const request of await this.requests.lockAllHeld(tx, mentorId)) {
      await this.claims.return(tx, request, liftHold(request));
    }
  }
}
