import { Injectable } from '@nestjs/common';
import { returnClaim } from '#domain/mentorships';
import { databaseNow, type Tx } from '#platform/database';
import { ClaimEnding } from '../claim-ending.js';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { RequestLocking } from '../request-locking.js';

@Injectable()
export class ReturnClaim {
  constructor(
    private readonly locking: RequestLocking,
    private readonly ending: ClaimEnding,
  ) {}

  /**
   * Puts a request back into the open queue when the time of the mentor who holds it is over, by
   * the database's clock, and tells them. Does nothing when it is not held any more, or anew.
   */
  async run(tx: Tx, requestId: string): Promise<void> {
    const seen = await tx.findOneBy(MentorshipRequest, { id: requestId });
    if (seen === null) return;
    const request = await this.locking.lock(tx, seen);
    const outcome = returnClaim(request, await databaseNow(tx));
    if (outcome !== null) await this.ending.return(tx, request, outcome);
  }
}
