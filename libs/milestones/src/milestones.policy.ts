import type { MemberRole } from '#domain/communities';
import { confirmMilestone, type MilestoneState, reachedStatuses } from '#domain/milestones';
import type { Refusal } from '#domain/refusals';

/** Whoever looks or decides, as a member of the community in question. */
export interface Viewing {
  readonly id: string;
  readonly roles: readonly MemberRole[];
  /** Whether they guide the milestone's member, or have guided them to the end. */
  readonly guides: boolean;
}

interface Milestone extends MilestoneState {
  readonly memberId: string;
}

const looksAfter = (viewer: Viewing): boolean => viewer.guides || viewer.roles.includes('COORDINATOR');

/** What was reached is for everybody in the community; what is claimed or was declined for those who look after it. */
export function canSeeMilestone(viewer: Viewing, milestone: Milestone): boolean {
  return reachedStatuses.includes(milestone.status) || viewer.id === milestone.memberId || looksAfter(viewer);
}

/** Confirming and declining: for a mentor of theirs or a coordinator, and never for oneself. */
export function refuseDeciding(viewer: Viewing, milestone: Milestone): Refusal | null {
  if (viewer.id === milestone.memberId) {
    return {
      code: 'ONESELF',
      message: 'This is your own milestone, so somebody else has to look at it.',
      hint: 'A mentor of yours or a coordinator can confirm it.',
    };
  }
  if (looksAfter(viewer)) return null;
  return {
    code: 'NOT_ALLOWED',
    message: 'Milestones are confirmed by a mentor of the member or by a coordinator.',
    hint: 'If you saw it happen, tell one of them.',
  };
}

/** Why the viewer can neither confirm nor decline it now, or null. */
export function whyNotDecide(viewer: Viewing, milestone: Milestone, now: Date): Refusal | null {
  return refuseDeciding(viewer, milestone) ?? confirmMilestone(milestone, now).refused ?? null;
}
