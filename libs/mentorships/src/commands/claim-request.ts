import { Injectable } from '@nestjs/common';
import { claimRequest } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { loadOf, ProfilesRepository } from '#profiles';
import { MentorshipOpening } from '../mentorship-opening.js';
import { Mentorship } from '../mentorship.entity.js';
import { notYetMentor, refuseClaiming } from '../mentorships.policy.js';
import { RequestsRepository } from '../requests.repository.js';

export interface ClaimRequestInput {
  readonly requestId: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class ClaimRequest {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly opening: MentorshipOpening,
  ) {}

  /**
   * A mentor takes a request from the open queue and becomes its mentorship's lead. Of several
   * who claim at once, one gets it.
   *
   * @throws UserError NOT_FOUND, NOT_A_MENTOR, and every refusal of the domain's `claimRequest`
   */
  run(actor: Actor, input: ClaimRequestInput): Promise<Mentorship> {
    return this.db.transaction(async (tx) => {
      const seen = await this.requests.requireClaimable(tx, actor, input.requestId);
      const mentor = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refuseClaiming(mentor));
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'claimRequest',
        input,
      };
      const id = await this.mutations.once(tx, keyed, (fresh) =>
        this.claim(tx, actor, mentor.id, seen.id, fresh),
      );
      return tx.findOneByOrFail(Mentorship, { id });
    });
  }

  private async claim(
    tx: Tx,
    actor: Actor,
    memberId: string,
    requestId: string,
    mentorshipId: string,
  ): Promise<void> {
    const load = loadOf(await this.profiles.lock(tx, memberId));
    if (load === null) throw new UserError(notYetMentor);
    const request = await this.requests.lock(tx, requestId);
    // Read again now that the acting member is locked: a block that came since counts.
    const [facts] = await this.requests.claimFacts(actor, [requestId], tx);
    if (facts === undefined) throw new Error('a request without its community');
    const outcome = claimRequest(request, { memberId, load, ...facts }, await databaseNow(tx));
    if (outcome.refused) throw new UserError(outcome.refused);
    await this.opening.open(tx, mentorshipId, request, outcome, {
      by: actor.userId,
      action: 'claim-request',
    });
  }
}
