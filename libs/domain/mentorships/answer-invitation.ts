import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { InvitationStatus } from './invitation-status.js';
import { invitationSteps } from './invitation-steps.js';
import { checkPlace, checkRoom, type InvitedMentor, type InvitingPlace } from './invite-mentor.js';

/** What the rules need to know of an invitation; the stored row fits as it is. */
export interface InvitationState {
  readonly status: InvitationStatus;
  readonly expiresAt: Date;
}

export interface AnsweredInvitation {
  readonly status: Exclude<InvitationStatus, 'OPEN'>;
  readonly answeredAt: Date;
}

/**
 * The mentor joins. A block that came since reads as an invitation that is open no more.
 *
 * Refused: INVITATION_NOT_OPEN, MENTORSHIP_NOT_LIVE, THREAD_CLOSED, NOT_A_MENTOR, TOO_MANY_PARTICIPANTS.
 */
export function acceptInvitation(
  invitation: InvitationState,
  place: InvitingPlace,
  mentor: Pick<InvitedMentor, 'mentors' | 'blocked'>,
  now: Date,
): Outcome<AnsweredInvitation> {
  const refused =
    checkOpen(invitation, now) ??
    checkPlace(place) ??
    (mentor.mentors ? null : noMentorAnyMore) ??
    (mentor.blocked ? notOpen.WITHDRAWN : null) ??
    checkRoom({ ...place, openInvitations: 0 });
  return refused ? { refused } : { status: invitationSteps.accept.to, answeredAt: now };
}

/** The mentor cannot join. Refused: INVITATION_NOT_OPEN. */
export function declineInvitation(invitation: InvitationState, now: Date): Outcome<AnsweredInvitation> {
  return answer(invitation, invitationSteps.decline.to, now);
}

/** It is taken back, by somebody or by what happened. Refused: INVITATION_NOT_OPEN. */
export function withdrawInvitation(invitation: InvitationState, now: Date): Outcome<AnsweredInvitation> {
  return answer(invitation, invitationSteps.withdraw.to, now);
}

/** What the task that tidies up does: null when there is nothing to do, since it is final or has time. */
export function expireInvitation(invitation: InvitationState, now: Date): AnsweredInvitation | null {
  if (invitation.status !== invitationSteps.expire.from || now < invitation.expiresAt) return null;
  return { status: invitationSteps.expire.to, answeredAt: now };
}

/**
 * A block lifts an open invitation as an answer that it could have had: declined when the invited
 * mentor made the block, taken back when anybody else did.
 */
export function liftInvitation(byInvited: boolean, now: Date): AnsweredInvitation {
  return { status: (byInvited ? invitationSteps.decline : invitationSteps.withdraw).to, answeredAt: now };
}

function answer(
  invitation: InvitationState,
  status: AnsweredInvitation['status'],
  now: Date,
): Outcome<AnsweredInvitation> {
  const refused = checkOpen(invitation, now);
  return refused ? { refused } : { status, answeredAt: now };
}

/** Why it can be answered no more, or null. The deadline counts from the moment it passes. */
export function checkOpen({ status, expiresAt }: InvitationState, now: Date): Refusal | null {
  if (status !== InvitationStatus.OPEN) return notOpen[status];
  return now < expiresAt ? null : notOpen.EXPIRED;
}

const noMentorAnyMore: Refusal = {
  code: UserErrorCode.NOT_A_MENTOR,
  message: 'You are not a mentor in this community at the moment.',
  hint: 'Offer mentoring on your profile; then you can be invited.',
};

const no = (message: string, hint: string): Refusal => ({
  code: UserErrorCode.INVITATION_NOT_OPEN,
  message,
  hint,
});

const notOpen: Readonly<Record<Exclude<InvitationStatus, 'OPEN'>, Refusal>> = {
  ACCEPTED: no('This invitation has been accepted already.', 'The conversation is open to whoever joined.'),
  DECLINED: no('This invitation has been declined.', 'Another mentor can be invited.'),
  WITHDRAWN: no('This invitation does not stand any more.', 'There is nothing left to do here.'),
  EXPIRED: no('The time to answer this invitation has run out.', 'It can be sent once more.'),
};
