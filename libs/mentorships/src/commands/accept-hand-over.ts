import { Injectable } from '@nestjs/common';
import { acceptHandOver } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { HandOver } from '../hand-over.entity.js';
import { HandOversRepository } from '../hand-overs.repository.js';
import { LeadChanging } from '../lead-changing.js';
import { MentorshipLocking } from '../mentorship-locking.js';
import { Mentorship } from '../mentorship.entity.js';
import { refuseTakingOver } from '../together.policy.js';

export interface AcceptHandOverInput {
  readonly handOverId: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AcceptHandOver {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly handOvers: HandOversRepository,
    private readonly locking: MentorshipLocking,
    private readonly leads: LeadChanging,
  ) {}

  /**
   * The next mentor takes the mentorship over, all of it at once: the lead, the place, the chosen
   * conversations with what waits in them.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `acceptHandOver`
   */
  run(actor: Actor, input: AcceptHandOverInput): Promise<HandOver> {
    return this.db.transaction(async (tx) => {
      const seen = await this.handOvers.requireForActor(tx, actor, input.handOverId);
      const member = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refuseTakingOver(member, seen));
      const { clientMutationKey: key } = input;
      const keyed = { userId: actor.userId, key, operation: 'acceptHandOver', input };
      await this.mutations.once(tx, keyed, () => this.accept(tx, actor, seen));
      return tx.findOneByOrFail(HandOver, { id: seen.id });
    });
  }

  /** The offer is read anew under the locks: it may have been answered or taken back. */
  private async accept(tx: Tx, actor: Actor, seen: HandOver): Promise<void> {
    const unlocked = await tx.findOneByOrFail(Mentorship, { id: seen.mentorshipId });
    const mentorship = await this.locking.lock(tx, unlocked, [seen.fromId, seen.toId]);
    const handOver = await tx.findOneByOrFail(HandOver, { id: seen.id });
    const threadIds = (await this.handOvers.chosen([handOver.id], tx)).map((one) => one.threadId);
    const next = await this.handOvers.nextMentor(tx, handOver, threadIds);
    const outcome = acceptHandOver(handOver, mentorship, next, await databaseNow(tx));
    if (outcome.refused) throw new UserError(outcome.refused);
    await this.leads.change(tx, mentorship, handOver, outcome, actor.userId);
  }
}
