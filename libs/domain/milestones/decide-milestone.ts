import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { MilestoneStatus } from './milestone-status.js';
import { milestoneSteps } from './milestone-steps.js';
import { milestoneTextLimits } from './text-limits.js';

/** What the rules need to know of a milestone; the stored row fits as it is. */
export interface MilestoneState {
  readonly status: MilestoneStatus;
}

export interface ConfirmedMilestone {
  readonly status: typeof milestoneSteps.confirm.to;
  readonly decidedAt: Date;
}

export interface DeclinedMilestone {
  readonly status: typeof milestoneSteps.decline.to;
  readonly decidedAt: Date;
  readonly declineReason: string;
}

/** A person looked and agrees. Refused with MILESTONE_ALREADY_DECIDED unless it is CLAIMED. */
export function confirmMilestone(milestone: MilestoneState, now: Date): Outcome<ConfirmedMilestone> {
  const refused = checkUndecided(milestone);
  if (refused) return { refused };
  return { status: milestoneSteps.confirm.to, decidedAt: now };
}

/**
 * A person looked and cannot agree yet. The reason is what helps the member on, so it is needed.
 * Refused: MILESTONE_ALREADY_DECIDED, and the reason's text.
 */
export function declineMilestone(
  milestone: MilestoneState,
  reason: string,
  now: Date,
): Outcome<DeclinedMilestone> {
  const refused = checkUndecided(milestone);
  if (refused) return { refused };
  const cleaned = cleanText(reason, {
    ...milestoneTextLimits.declineReason,
    label: 'The reason',
    field: ['reason'],
  });
  if (cleaned.refused) return cleaned;
  return { status: milestoneSteps.decline.to, decidedAt: now, declineReason: cleaned.text };
}

function checkUndecided({ status }: MilestoneState): Refusal | null {
  if (status === MilestoneStatus.CLAIMED) return null;
  return { code: UserErrorCode.MILESTONE_ALREADY_DECIDED, ...decided[status] };
}

const decided: Readonly<Record<Exclude<MilestoneStatus, 'CLAIMED'>, { message: string; hint: string }>> = {
  CONFIRMED: { message: 'This milestone is confirmed already.', hint: 'Nothing more is needed.' },
  VERIFIED: { message: 'GitHub has verified this milestone already.', hint: 'Nothing more is needed.' },
  DECLINED: {
    message: 'This milestone was looked at and could not be confirmed.',
    hint: 'The member can log it again, with evidence that shows what was missing.',
  },
};
