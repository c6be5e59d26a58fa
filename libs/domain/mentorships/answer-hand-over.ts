import { headroom } from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { HandOverStatus } from './hand-over-status.js';
import { handOverSteps } from './hand-over-steps.js';
import type { LoadChange } from './load.js';
import { mentorFull } from './mentor-full.js';
import { checkLive } from './mentorship-live.js';
import type { MentorshipStatus } from './mentorship-status.js';
import { type NextMentor, tooMany } from './offer-hand-over.js';

/** What the rules need to know of an offer; the stored row fits as it is. */
export interface HandOverState {
  readonly status: HandOverStatus;
  readonly expiresAt: Date;
}

export interface AnsweredHandOver {
  readonly status: Exclude<HandOverStatus, 'OFFERED'>;
  readonly answeredAt: Date;
}

export interface AcceptedHandOver extends AnsweredHandOver {
  readonly former: LoadChange;
  readonly next: LoadChange;
}

/**
 * The next mentor takes over. Whether they pause or are away is theirs to know, as when they
 * accept a request. A block that came since reads as an offer that stands no more.
 *
 * Refused: HAND_OVER_NOT_OPEN, MENTORSHIP_NOT_LIVE, NOT_A_MENTOR, ALREADY_IN_MENTORSHIP, ALREADY_REQUESTED,
 * MENTOR_FULL, TOO_MANY_PARTICIPANTS.
 */
export function acceptHandOver(
  handOver: HandOverState,
  mentorship: { readonly status: MentorshipStatus },
  mentor: NextMentor,
  now: Date,
): Outcome<AcceptedHandOver> {
  const refused = checkOffered(handOver, now) ?? checkLive(mentorship) ?? checkTaking(mentor);
  if (refused) return { refused };
  const { to: status, former, next } = handOverSteps.accept;
  return { status, answeredAt: now, former, next };
}

/** The next mentor or the mentee says no. Refused: HAND_OVER_NOT_OPEN. */
export function declineHandOver(handOver: HandOverState, now: Date): Outcome<AnsweredHandOver> {
  return answer(handOver, handOverSteps.decline.to, now);
}

/** The lead takes it back, or what happened does. Refused: HAND_OVER_NOT_OPEN. */
export function withdrawHandOver(handOver: HandOverState, now: Date): Outcome<AnsweredHandOver> {
  return answer(handOver, handOverSteps.withdraw.to, now);
}

/** What the task that tidies up does: null when there is nothing to do, since it is final or has time. */
export function expireHandOver(handOver: HandOverState, now: Date): AnsweredHandOver | null {
  if (handOver.status !== handOverSteps.expire.from || now < handOver.expiresAt) return null;
  return { status: handOverSteps.expire.to, answeredAt: now };
}

function answer(
  handOver: HandOverState,
  status: AnsweredHandOver['status'],
  now: Date,
): Outcome<AnsweredHandOver> {
  const refused = checkOffered(handOver, now);
  return refused ? { refused } : { status, answeredAt: now };
}

/** Why it can be answered no more, or null. The deadline counts from the moment it passes. */
export function checkOffered({ status, expiresAt }: HandOverState, now: Date): Refusal | null {
  if (status !== HandOverStatus.OFFERED) return notOpen[status];
  return now < expiresAt ? null : notOpen.EXPIRED;
}

function checkTaking({
  load,
  blocked,
  alreadyInMentorship,
  alreadyRequested,
  crowded,
}: NextMentor): Refusal | null {
  if (load === null) return noMentor;
  if (blocked) return notOpen.WITHDRAWN;
  if (alreadyInMentorship) return guideThemAlready;
  if (alreadyRequested) return asksYou;
  if (headroom(load) < 1) return mentorFull(load);
  return crowded ? tooMany : null;
}

const noMentor: Refusal = {
  code: UserErrorCode.NOT_A_MENTOR,
  message: 'You are not a mentor in this community at the moment.',
  hint: 'Offer mentoring on your profile; then you can take over.',
};

const guideThemAlready: Refusal = {
  code: UserErrorCode.ALREADY_IN_MENTORSHIP,
  message: 'You lead another mentorship of this mentee already.',
  hint: 'Go on there, or complete it first.',
};

const asksYou: Refusal = {
  code: UserErrorCode.ALREADY_REQUESTED,
  message: 'This mentee has also asked you directly, and that request still waits.',
  hint: 'Answer the request first.',
};

const no = (message: string, hint: string): Refusal => ({
  code: UserErrorCode.HAND_OVER_NOT_OPEN,
  message,
  hint,
});

const notOpen: Readonly<Record<Exclude<HandOverStatus, 'OFFERED'>, Refusal>> = {
  DONE: no('This mentorship has been handed over already.', 'Whoever leads it now can offer it to others.'),
  DECLINED: no('This offer has been declined.', 'Everything goes on as before; another mentor can be asked.'),
  WITHDRAWN: no('This offer does not stand any more.', 'There is nothing left to do here.'),
  EXPIRED: no('The time to answer this offer has run out.', 'It can be made once more.'),
};
