import { type AcceptingState, headroom, type MentorLoad } from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { handOverSteps } from './hand-over-steps.js';
import { cannotBeAsked, invitationDeadline, mostParticipants, notAMentor } from './invite-mentor.js';
import { checkLive } from './mentorship-live.js';
import type { MentorshipStatus } from './mentorship-status.js';
import { togetherTextLimits } from './text-limits.js';

/** A mentorship that is to be handed over; the stored row fits, but for `offerOpen`. */
export interface HandedOver {
  readonly status: MentorshipStatus;
  readonly menteeId: string;
  readonly leadId: string;
  /** Whether an offer of it waits for an answer. */
  readonly offerOpen: boolean;
}

/** Who is asked to lead it, read under the lock of their profile row. */
export interface NextMentor {
  readonly memberId: string;
  /** Null for who is no mentor. */
  readonly load: MentorLoad | null;
  readonly accepting: AcceptingState;
  /** Whether a block keeps them apart from anybody who is there, whoever made it. */
  readonly blocked: boolean;
  /** Whether they lead another live mentorship of the same mentee. */
  readonly alreadyInMentorship: boolean;
  /** Whether a request of the mentee waits for them. */
  readonly alreadyRequested: boolean;
  /** Whether a conversation that is opened to them would hold more people than it can. */
  readonly crowded: boolean;
}

export interface OfferedHandOver {
  readonly status: typeof handOverSteps.offer.to;
  readonly note: string;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
}

/**
 * The lead asks another mentor, a co-mentor too, to lead from now on. What waits for that mentor
 * keeps its places, so this needs headroom; the offer itself keeps none.
 *
 * Refused: MENTORSHIP_NOT_LIVE, HAND_OVER_OPEN, ONESELF, ALREADY_TAKES_PART for the mentee,
 * NOT_A_MENTOR, MENTOR_UNAVAILABLE (the same for a block, which must not show, as for rest and
 * suspension), ALREADY_IN_MENTORSHIP, ALREADY_REQUESTED, MENTOR_PAUSED, MENTOR_AWAY, MENTOR_FULL,
 * TOO_MANY_PARTICIPANTS, and the note's text.
 */
export function offerHandOver(
  mentorship: HandedOver,
  next: NextMentor,
  note: string,
  now: Date,
): Outcome<OfferedHandOver> {
  const refused = checkOffering(mentorship) ?? checkNext(mentorship, next, now);
  if (refused) return { refused };
  const words = cleanText(note, { ...togetherTextLimits.handOverNote, label: 'The note', field: ['note'] });
  if (words.refused) return words;
  const { to: status } = handOverSteps.offer;
  return { status, note: words.text, offeredAt: now, expiresAt: invitationDeadline(now) };
}

/** Why it cannot be offered to anybody now, or null. */
export function checkOffering(mentorship: Pick<HandedOver, 'status' | 'offerOpen'>): Refusal | null {
  const refused = checkLive(mentorship);
  if (refused !== null || !mentorship.offerOpen) return refused;
  return {
    code: UserErrorCode.HAND_OVER_OPEN,
    message: 'This mentorship has been offered to a mentor already, who has not answered yet.',
    hint: 'Wait for the answer, or take the offer back.',
  };
}

function checkNext(mentorship: HandedOver, next: NextMentor, now: Date): Refusal | null {
  const refused = whyNotNext(mentorship, next, now.getTime());
  return refused && { ...refused, field: ['toMemberId'] };
}

function whyNotNext({ menteeId, leadId }: HandedOver, next: NextMentor, nowMs: number): Refusal | null {
  const { memberId, load, accepting, blocked, alreadyInMentorship, alreadyRequested, crowded } = next;
  if (memberId === leadId) return yourself;
  if (memberId === menteeId) return theMentee;
  if (load === null) return notAMentor;
  if (blocked || accepting.suspended || accepting.resting) return cannotBeAsked;
  if (alreadyInMentorship) return guidesThemAlready;
  if (alreadyRequested) return askedAlready;
  if (accepting.paused && (accepting.pausedUntil === null || nowMs < accepting.pausedUntil)) return pausing;
  if (accepting.awayUntil !== null && nowMs < accepting.awayUntil) return away;
  if (headroom(load) < 1) return full;
  return crowded ? tooMany : null;
}

const askAnother = 'The list of mentors shows who has room now.';

const yourself: Refusal = {
  code: UserErrorCode.ONESELF,
  message: 'This is you, and you lead this mentorship already.',
  hint: 'Choose another mentor of the community.',
};

const theMentee: Refusal = {
  code: UserErrorCode.ALREADY_TAKES_PART,
  message: 'This member is the one who is guided here.',
  hint: 'Choose another mentor of the community.',
};

const guidesThemAlready: Refusal = {
  code: UserErrorCode.ALREADY_IN_MENTORSHIP,
  message: 'This mentor leads another mentorship of the same mentee already.',
  hint: 'The two can go on there; this one can be completed.',
};

const askedAlready: Refusal = {
  code: UserErrorCode.ALREADY_REQUESTED,
  message: 'The mentee has asked this mentor already, and that request waits for an answer.',
  hint: 'Once it is answered, the way is clear.',
};

const pausing: Refusal = {
  code: UserErrorCode.MENTOR_PAUSED,
  message: 'This mentor is taking a break from new mentees.',
  hint: askAnother,
};

const away: Refusal = {
  code: UserErrorCode.MENTOR_AWAY,
  message: 'This mentor is away at the moment.',
  hint: askAnother,
};

const full: Refusal = {
  code: UserErrorCode.MENTOR_FULL,
  message: 'All places with this mentor are taken or spoken for at the moment.',
  hint: askAnother,
};

export const tooMany: Refusal = {
  code: UserErrorCode.TOO_MANY_PARTICIPANTS,
  message: `A conversation has room for ${mostParticipants} people, and one of those to be opened would hold more.`,
  hint: 'There is room when the former lead leaves, or somebody else does.',
};
