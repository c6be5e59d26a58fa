import { Injectable } from '@nestjs/common';
import { declineMilestone } from '#domain/milestones';
import type { Actor } from '#platform/auth';
import type { Milestone } from '../milestone.entity.js';
import { MilestoneDeciding } from '../milestone-deciding.js';

export interface DeclineMilestoneInput {
  readonly milestoneId: string;
  readonly reason: string;
}

@Injectable()
export class DeclineMilestone {
  constructor(private readonly deciding: MilestoneDeciding) {}

  /**
   * A mentor of theirs or a coordinator cannot agree yet, and says what would help.
   *
   * @throws UserError NOT_FOUND, ONESELF, NOT_ALLOWED, MILESTONE_ALREADY_DECIDED, and the reason's refusals
   */
  run(actor: Actor, { milestoneId, reason }: DeclineMilestoneInput): Promise<Milestone> {
    return this.deciding.decide(actor, milestoneId, 'decline-milestone', (milestone, now) =>
      declineMilestone(milestone, reason, now),
    );
  }
}
