import { Injectable } from '@nestjs/common';
import { releaseClaim } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClaimEnding } from '../claim-ending.js';
import { type Answering, MentorAnswering } from '../mentor-answering.js';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { refuseReleasing } from '../mentorships.policy.js';

@Injectable()
export class ReleaseClaim {
  constructor(
    private readonly answering: MentorAnswering,
    private readonly ending: ClaimEnding,
  ) {}

  /**
   * The mentor who holds a request lets it go before they have to, and it waits for others again.
   *
   * @throws UserError NOT_FOUND, and every refusal of the domain's `releaseClaim`
   */
  run(actor: Actor, requestId: string): Promise<MentorshipRequest> {
    return this.answering.run(
      actor,
      { requestId },
      {
        operation: 'releaseClaim',
        policy: refuseReleasing,
        work: (tx, answering) => this.release(tx, actor, answering),
      },
      (tx) => tx.findOneByOrFail(MentorshipRequest, { id: requestId }),
    );
  }

  private async release(tx: Tx, actor: Actor, { request, mentor, now }: Answering): Promise<void> {
    const outcome = releaseClaim(request, mentor.memberId, now);
    if (outcome.refused) throw new UserError(outcome.refused);
    await this.ending.end(tx, request, outcome, { by: actor.userId, action: 'release-claim' });
  }
}
