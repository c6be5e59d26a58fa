import { Injectable } from '@nestjs/common';
import { acceptRequest } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { loadOf, ProfilesRepository } from '#profiles';
import { notYetMentor, refuseAccepting } from '../mentorships.policy.js';
import { MentorshipOpening } from '../mentorship-opening.js';
import { Mentorship } from '../mentorship.entity.js';
import { RequestsRepository } from '../requests.repository.js';

export interface AcceptRequestInput {
  readonly requestId: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AcceptRequest {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly opening: MentorshipOpening,
  ) {}

  /**
   * The mentor who was asked says yes: opens the mentorship and carries the thread on.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, NOT_A_MENTOR, and every refusal of the domain's `acceptRequest`
   */
  run(actor: Actor, input: AcceptRequestInput): Promise<Mentorship> {
    return this.db.transaction(async (tx) => {
      const seen = await this.requests.requireForActor(tx, actor, input.requestId);
      const mentor = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refuseAccepting(mentor, seen));
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'acceptRequest',
        input,
      };
      const id = await this.mutations.once(tx, keyed, (fresh) =>
        this.accept(tx, actor, mentor.id, seen.id, fresh),
      );
      return tx.findOneByOrFail(Mentorship, { id });
    });
  }

  private async accept(
    tx: Tx,
    actor: Actor,
    mentorId: string,
    requestId: string,
    mentorshipId: string,
  ): Promise<void> {
    const load = loadOf(await this.profiles.lock(tx, mentorId));
    if (load === null) throw new UserError(notYetMentor);
    const request = await this.requests.lock(tx, requestId);
    const outcome = acceptRequest(request, load, await databaseNow(tx));
    if (outcome.refused) throw new UserError(outcome.refused);
    await this.opening.open(tx, mentorshipId, request, outcome, {
      by: actor.userId,
      action: 'accept-request',
    });
  }
}
