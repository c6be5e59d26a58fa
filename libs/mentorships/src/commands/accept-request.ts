import { Injectable } from '@nestjs/common';
import { acceptRequest } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { type Answering, type AnsweringInput, MentorAnswering } from '../mentor-answering.js';
import { MentorshipOpening } from '../mentorship-opening.js';
import { Mentorship } from '../mentorship.entity.js';
import { refuseAccepting } from '../mentorships.policy.js';

@Injectable()
export class AcceptRequest {
  constructor(
    private readonly answering: MentorAnswering,
    private readonly opening: MentorshipOpening,
  ) {}

  /**
   * The mentor who was asked, or who holds the request out of the open queue, says yes: opens the
   * mentorship and carries the thread on.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, NOT_A_MENTOR, and every refusal of the domain's `acceptRequest`
   */
  run(actor: Actor, input: AnsweringInput): Promise<Mentorship> {
    return this.answering.run(
      actor,
      input,
      {
        operation: 'acceptRequest',
        policy: refuseAccepting,
        work: (tx, answering) => this.accept(tx, actor, answering),
      },
      (tx, id) => tx.findOneByOrFail(Mentorship, { id }),
    );
  }

  private async accept(tx: Tx, actor: Actor, { request, mentor, now, freshId }: Answering): Promise<void> {
    const outcome = acceptRequest(request, mentor, now);
    if (outcome.refused) throw new UserError(outcome.refused);
    await this.opening.open(tx, freshId, request, outcome, { by: actor.userId, action: 'accept-request' });
  }
}
