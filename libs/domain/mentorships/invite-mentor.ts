import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanText } from '#domain/text';
import { invitationSteps } from './invitation-steps.js';
import { checkLive } from './mentorship-live.js';
import type { MentorshipStatus } from './mentorship-status.js';
import { togetherTextLimits } from './text-limits.js';

/** How long a mentor has to answer an invitation or the offer of a mentorship, in days of 24 hours. */
export const invitationDays = 14;

/** Most people in a conversation: the mentee, the lead, and whoever helps. */
export const mostParticipants = 12;

/** Most invitations of one mentorship, its conversations included, that wait at once. */
export const mostOpenInvitations = 12;

/** Where a mentor is invited to: a mentorship, or one conversation of it. */
export interface InvitingPlace {
  readonly status: MentorshipStatus;
  /** Whether it is a conversation that is closed. */
  readonly closed: boolean;
  /** How many people are there; in the fullest of the conversations, for a mentorship. */
  readonly participants: number;
  /** How many invitations of the mentorship wait for an answer. */
  readonly openInvitations: number;
}

/** A mentor who is to come in, beside the place. */
export interface InvitedMentor {
  readonly memberId: string;
  /** Whether they have the role of mentor. */
  readonly mentors: boolean;
  readonly suspended: boolean;
  readonly resting: boolean;
  /** Whether a block keeps them apart from anybody who is there, whoever made it. */
  readonly blocked: boolean;
  /** Whether they are there already. */
  readonly takesPart: boolean;
  /** Whether an invitation to the same place waits for them. */
  readonly alreadyInvited: boolean;
}

export interface InvitedToJoin {
  readonly status: typeof invitationSteps.invite.to;
  readonly note: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** The moment up to which an invitation or an offer can be answered. */
export const invitationDeadline = (from: Date): Date =>
  new Date(from.getTime() + invitationDays * 86_400_000);

/**
 * Somebody asks another mentor to join a mentorship or one of its conversations. It takes no place
 * with that mentor, so that a full, paused or absent one can be asked: they decide for themselves.
 *
 * Refused: MENTORSHIP_NOT_LIVE, THREAD_CLOSED, ONESELF, ALREADY_TAKES_PART, NOT_A_MENTOR,
 * MENTOR_UNAVAILABLE (the same for a block, which must not show, as for rest and suspension),
 * ALREADY_INVITED, TOO_MANY_PARTICIPANTS, and the note's text.
 *
 * @param byId who invites, as a member
 */
export function inviteMentor(
  place: InvitingPlace,
  byId: string,
  mentor: InvitedMentor,
  note: string,
  now: Date,
): Outcome<InvitedToJoin> {
  const refused = checkPlace(place) ?? checkInvited(byId, mentor) ?? checkRoom(place);
  if (refused) return { refused };
  const words = cleanText(note, {
    ...togetherTextLimits.invitationNote,
    label: 'The note',
    field: ['note'],
  });
  if (words.refused) return words;
  const { to: status } = invitationSteps.invite;
  return { status, note: words.text, invitedAt: now, expiresAt: invitationDeadline(now) };
}

/** Why nobody can come into this place now, whoever it is; null when somebody can. */
export function checkPlace(place: Pick<InvitingPlace, 'status' | 'closed'>): Refusal | null {
  const refused = checkLive(place);
  if (refused !== null || !place.closed) return refused;
  return {
    code: UserErrorCode.THREAD_CLOSED,
    message: 'This conversation is closed, so nobody else can come into it.',
    hint: 'Open another one, and invite them there.',
  };
}

/** Why there is no room for one more, or null. */
export function checkRoom({
  participants,
  openInvitations,
}: Pick<InvitingPlace, 'participants' | 'openInvitations'>): Refusal | null {
  if (participants >= mostParticipants) {
    return {
      code: UserErrorCode.TOO_MANY_PARTICIPANTS,
      message: `A conversation has room for ${mostParticipants} people, and that many are here.`,
      hint: 'When somebody leaves, another one can come.',
    };
  }
  if (openInvitations < mostOpenInvitations) return null;
  return {
    code: UserErrorCode.TOO_MANY_PARTICIPANTS,
    message: `${openInvitations} invitations of this mentorship wait for an answer already.`,
    hint: 'Take one of them back, or wait for the answers.',
  };
}

function checkInvited(byId: string, mentor: InvitedMentor): Refusal | null {
  const refused = whyNotInvited(byId, mentor);
  return refused && { ...refused, field: ['memberId'] };
}

function whyNotInvited(byId: string, mentor: InvitedMentor): Refusal | null {
  if (mentor.memberId === byId) {
    return {
      code: UserErrorCode.ONESELF,
      message: 'This is you, and you are here already.',
      hint: 'Choose another mentor of the community.',
    };
  }
  if (mentor.takesPart) {
    return {
      code: UserErrorCode.ALREADY_TAKES_PART,
      message: 'This member takes part here already.',
      hint: 'Write to them in the conversation.',
    };
  }
  if (!mentor.mentors) return notAMentor;
  if (mentor.blocked || mentor.suspended || mentor.resting) return cannotBeAsked;
  if (!mentor.alreadyInvited) return null;
  return {
    code: UserErrorCode.ALREADY_INVITED,
    message: 'This mentor has been invited already and has not answered yet.',
    hint: 'Give them some days, or take the invitation back.',
  };
}

export const notAMentor: Refusal = {
  code: UserErrorCode.NOT_A_MENTOR,
  message: 'This member does not mentor in this community.',
  hint: 'The list of mentors shows who does.',
};

/** One answer, word for word, for a block, a suspension and a rest: a block is silent. */
export const cannotBeAsked: Refusal = {
  code: UserErrorCode.MENTOR_UNAVAILABLE,
  message: 'This mentor cannot be asked at the moment.',
  hint: 'The list of mentors shows who else knows the area.',
};
