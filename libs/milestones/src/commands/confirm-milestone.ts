import { Injectable } from '@nestjs/common';
import { confirmMilestone } from '#domain/milestones';
import type { Actor } from '#platform/auth';
import type { Milestone } from '../milestone.entity.js';
import { MilestoneDeciding } from '../milestone-deciding.js';

@Injectable()
export class ConfirmMilestone {
  constructor(private readonly deciding: MilestoneDeciding) {}

  /** A mentor of theirs or a coordinator agrees. @throws UserError NOT_FOUND, ONESELF, NOT_ALLOWED, MILESTONE_ALREADY_DECIDED */
  run(actor: Actor, milestoneId: string): Promise<Milestone> {
    return this.deciding.decide(actor, milestoneId, 'confirm-milestone', confirmMilestone);
  }
}
