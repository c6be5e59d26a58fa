import { Injectable } from '@nestjs/common';
import type { ConfirmedMilestone, DeclinedMilestone } from '#domain/milestones';
import type { Outcome } from '#domain/refusals';
import { MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { Milestone } from './milestone.entity.js';
import { refuseDeciding } from './milestones.policy.js';
import { MilestonesRepository, type SeenMilestone } from './milestones.repository.js';
import { Telling } from './telling.js';

/** What deciding a milestone always takes: the transaction, who may, the lock, the audit. */
@Injectable()
export class MilestoneDeciding {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly milestones: MilestonesRepository,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param action the verb, as the command is named
   * @param decide asks the domain
   * @throws UserError NOT_FOUND, ONESELF, NOT_ALLOWED, and whatever `decide` refuses
   */
  decide(
    actor: Actor,
    milestoneId: string,
    action: string,
    decide: (milestone: Milestone, now: Date) => Outcome<ConfirmedMilestone | DeclinedMilestone>,
  ): Promise<Milestone> {
    return this.db.transaction(async (tx) => {
      const { communityId } = (await this.see(tx, actor, milestoneId)).milestone;
      const member = await this.members.acting(tx, actor, communityId);
      // Again, now that the member is locked: a role that was taken away or a block that came counts.
      const seen = await this.see(tx, actor, milestoneId);
      throwIfRefused(refuseDeciding(seen.viewer, seen.milestone));
      const milestone = await this.milestones.lock(tx, seen.milestone.id);
      const outcome = decide(milestone, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      await this.milestones.change(tx, milestone.id, { ...outcome, decidedById: member.id });
      await this.telling.decided(tx, milestone, outcome.status, member.id);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: milestone.communityId,
        action,
        subject: { type: 'Milestone', id: milestone.id },
      });
      return tx.findOneByOrFail(Milestone, { id: milestone.id });
    });
  }

  private async see(tx: Tx, actor: Actor, milestoneId: string): Promise<SeenMilestone> {
    const seen = await this.milestones.findForActor(actor, milestoneId, tx);
    if (seen !== null) return seen;
    throw UserError.of('NOT_FOUND', 'There is no such milestone that you can see.', {
      hint: 'Take the id from the member’s timeline.',
      field: ['milestoneId'],
    });
  }
}
