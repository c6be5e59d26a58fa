import { Injectable } from '@nestjs/common';
import { claimRequest, type ClaimedRequest, returnClaim } from '#domain/mentorships';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { Jobs } from '#platform/jobs';
import { ProfilesRepository } from '#profiles';
import { ClaimEnding } from '../claim-ending.js';
import { type Answering, type AnsweringInput, MentorAnswering } from '../mentor-answering.js';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { refuseClaiming } from '../mentorships.policy.js';
import { RequestsRepository } from '../requests.repository.js';
import { returnClaimTask } from '../tasks/return-claim.task.js';

@Injectable()
export class ClaimRequest {
  constructor(
    private readonly answering: MentorAnswering,
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly ending: ClaimEnding,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A mentor takes a request out of the open queue for a while, to accept it or let it go. Of
   * several who claim at once, one gets it. Whoever held it before them, and did not answer in
   * their time, loses it here if the worker has not seen to it yet.
   *
   * @throws UserError NOT_FOUND, NOT_A_MENTOR, and every refusal of the domain's `claimRequest`
   */
  run(actor: Actor, input: AnsweringInput): Promise<MentorshipRequest> {
    return this.answering.run(
      actor,
      input,
      {
        operation: 'claimRequest',
        policy: refuseClaiming,
        work: (tx, answering) => this.claim(tx, actor, answering),
      },
      (tx) => tx.findOneByOrFail(MentorshipRequest, { id: input.requestId }),
    );
  }

  private async claim(tx: Tx, actor: Actor, { request, mentor, now }: Answering): Promise<void> {
    const outcome = claimRequest(request, mentor, now);
    if (outcome.refused) throw new UserError(outcome.refused);
    const before = request.claimedById === mentor.memberId ? null : returnClaim(request, now);
    if (before !== null) await this.ending.return(tx, request, before);
    await this.hold(tx, actor, request, outcome);
  }

  private async hold(
    tx: Tx,
    actor: Actor,
    { id: requestId, communityId }: MentorshipRequest,
    { load, claimedById, claimedUntil }: ClaimedRequest,
  ): Promise<void> {
    await this.requests.change(tx, requestId, { claimedById, claimedUntil });
    await this.profiles.changeLoad(tx, claimedById, load);
    await this.jobs.enqueue(
      tx,
      returnClaimTask,
      { requestId, claimedUntil: claimedUntil.toISOString() },
      { runAt: claimedUntil },
    );
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: 'claim-request',
      subject: { type: 'MentorshipRequest', id: requestId },
      facts: { claimedUntil: claimedUntil.toISOString() },
    });
  }
}
