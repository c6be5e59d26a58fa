import type { MemberRole } from '#domain/communities';
import {
  acceptRequest,
  bearerOf,
  checkStillWaiting,
  claimRequest,
  type ClaimingMentor,
  endMentorship,
  type MentorshipState,
  MentorshipStatus,
  pauseMentorship,
  pointOutRequest,
  releaseClaim,
  type RequestState,
  type RequestToPointOut,
  RequestStatus,
  resumeMentorship,
} from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import type { ActingMember } from '#communities';

/** Whoever looks or acts, as a member of the community in question. */
export type Viewing = Pick<ActingMember, 'id' | 'roles'>;

const hasRole = (viewer: Viewing, role: MemberRole): boolean => viewer.roles.includes(role);

interface Request extends RequestState {
  readonly openQueue: boolean;
}

interface Mentorship extends MentorshipState {
  readonly menteeId: string;
  readonly leadId: string;
}

/** One of the two between whom it is. */
export const takesPart = (viewer: Viewing, request: Pick<Request, 'newcomerId' | 'mentorId'>): boolean =>
  viewer.id === request.newcomerId || viewer.id === request.mentorId;

/** Waits in the open queue, as far as a mentor of the community is concerned. */
const waitsInQueue = (request: Request): boolean =>
  request.mentorId === null && request.status === RequestStatus.SUBMITTED;

/**
 * What people wrote in a request: for the two, and while it waits in the open queue for every mentor.
 *
 * @param blocked whether a block lies between the viewer and the newcomer, which takes the open queue's entry away
 */
export function canReadRequest(viewer: Viewing, request: Request, blocked: boolean): boolean {
  return takesPart(viewer, request) || (waitsInQueue(request) && hasRole(viewer, 'MENTOR') && !blocked);
}

/** That there is a request and where it stands: also for coordinators, who do not get to read it. */
export function canSeeRequest(viewer: Viewing, request: Request, blocked: boolean): boolean {
  return canReadRequest(viewer, request, blocked) || hasRole(viewer, 'COORDINATOR');
}

/** That there is a mentorship and where it stands. What is said in it is for its threads' participants. */
export function canSeeMentorship(
  viewer: Viewing,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
): boolean {
  return isInMentorship(viewer, mentorship, coMentorIds) || hasRole(viewer, 'COORDINATOR');
}

export function isInMentorship(
  viewer: Viewing,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
): boolean {
  return (
    viewer.id === mentorship.menteeId || viewer.id === mentorship.leadId || coMentorIds.includes(viewer.id)
  );
}

const notAllowed = (message: string, hint: string): Refusal => ({ code: 'NOT_ALLOWED', message, hint });

/** For who takes requests without the role, or without ever having said how many. */
export const notYetMentor: Refusal = {
  code: 'NOT_A_MENTOR',
  message: 'You are not a mentor in this community at the moment.',
  hint: 'Offer mentoring on your profile; then you can take requests.',
};

const refuseWithoutRole = (viewer: Viewing): Refusal | null =>
  hasRole(viewer, 'MENTOR') ? null : notYetMentor;

/** Accepting and declining: for the mentor whom the request names. */
export function refuseAnswering(viewer: Viewing, request: Request): Refusal | null {
  if (viewer.id === request.mentorId) return null;
  if (viewer.id === bearerOf(request)) {
    return notAllowed(
      'This request is not addressed to you alone: you hold it out of the open queue.',
      'Let it go, and it waits there for somebody else.',
    );
  }
  if (waitsInQueue(request)) {
    return notAllowed(
      'This request waits in the open queue and is not addressed to one mentor.',
      'A mentor who would like to take it can claim it.',
    );
  }
  return notAllowed(
    'Only the mentor who was asked can answer this request.',
    'Whoever wants to help too can offer mentoring and claim requests from the open queue.',
  );
}

/** Accepting out of the open queue is for the mentor who holds it: the domain decides who that is, under the lock. */
export function refuseAccepting(viewer: Viewing, request: Request): Refusal | null {
  const refused = request.openQueue ? null : refuseAnswering(viewer, request);
  return refused ?? refuseWithoutRole(viewer);
}

export function refuseWithdrawing(viewer: Viewing, request: Request): Refusal | null {
  if (viewer.id === request.newcomerId) return null;
  return notAllowed(
    'Only the newcomer who sent this request can take it back.',
    'As the mentor who was asked you can decline it instead.',
  );
}

export function refuseClaiming(viewer: Viewing): Refusal | null {
  return refuseWithoutRole(viewer);
}

/** Whoever holds it is decided by the domain, under the lock. */
export function refuseReleasing(viewer: Viewing): Refusal | null {
  return refuseWithoutRole(viewer);
}

/** Pointing out that somebody waits too long is for coordinators who are not concerned themselves. */
export function refusePointingOut(viewer: Viewing, request: Request): Refusal | null {
  if (!hasRole(viewer, 'COORDINATOR')) {
    return notAllowed(
      'Only coordinators point out a request that waits too long.',
      'Tell one of them that it waits.',
    );
  }
  if (!takesPart(viewer, request)) return null;
  return notAllowed(
    'You take part in this request yourself, so somebody else has to point it out.',
    'Ask another coordinator.',
  );
}

/** That a request was pointed out: for coordinators, and never for the newcomer who waits. */
export function canSeePointingOut(viewer: Viewing, request: Request): boolean {
  return viewer.id !== request.newcomerId && hasRole(viewer, 'COORDINATOR');
}

/** Who holds a request: for those who could take it themselves, and coordinators; never for the newcomer who waits. */
export function canSeeClaim(viewer: Viewing, request: Request): boolean {
  return viewer.id !== request.newcomerId && (hasRole(viewer, 'MENTOR') || hasRole(viewer, 'COORDINATOR'));
}

/** Completing, ending, pausing, resuming: for the mentee and the lead alike. */
export function refuseChanging(viewer: Viewing, mentorship: Mentorship): Refusal | null {
  if (viewer.id === mentorship.menteeId || viewer.id === mentorship.leadId) return null;
  return notAllowed(
    'Only the mentee and the lead mentor decide how their mentorship goes on.',
    'Talk to one of them.',
  );
}

export function whyNotOpenThread(
  viewer: Viewing,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
): Refusal | null {
  if (!isInMentorship(viewer, mentorship, coMentorIds)) {
    return notAllowed('Only those in a mentorship open threads in it.', 'Talk to one of them.');
  }
  const live = mentorship.status === MentorshipStatus.ACTIVE || mentorship.status === MentorshipStatus.PAUSED;
  if (live) return null;
  return {
    code: 'MENTORSHIP_NOT_LIVE',
    message: 'This mentorship is over, so its conversations are closed.',
    hint: 'A new request opens a new one, with the same mentor too.',
  };
}

/** Why the viewer cannot accept a request now, or null. @param mentor null for who never offered mentoring */
export function whyNotAccept(
  viewer: Viewing,
  request: Request,
  mentor: ClaimingMentor | null,
  now: Date,
): Refusal | null {
  const refused = refuseAccepting(viewer, request);
  if (refused !== null) return refused;
  return mentor === null ? notYetMentor : (acceptRequest(request, mentor, now).refused ?? null);
}

export function whyNotDecline(viewer: Viewing, request: Request, now: Date): Refusal | null {
  return refuseAnswering(viewer, request) ?? checkStillWaiting(request, now);
}

export function whyNotWithdraw(viewer: Viewing, request: Request, now: Date): Refusal | null {
  return refuseWithdrawing(viewer, request) ?? checkStillWaiting(request, now);
}

export function whyNotClaim(
  viewer: Viewing,
  request: Request,
  mentor: ClaimingMentor | null,
  now: Date,
): Refusal | null {
  const refused = refuseClaiming(viewer);
  if (refused !== null) return refused;
  return mentor === null ? notYetMentor : (claimRequest(request, mentor, now).refused ?? null);
}

export function whyNotRelease(viewer: Viewing, request: Request, now: Date): Refusal | null {
  return refuseReleasing(viewer) ?? releaseClaim(request, viewer.id, now).refused ?? null;
}

/** @param waiting since when the newcomer waits, and how many days are too many */
export function whyNotPointOut(
  viewer: Viewing,
  request: Request & RequestToPointOut,
  { askedAt, requestDays }: { readonly askedAt: Date; readonly requestDays: number },
  now: Date,
): Refusal | null {
  return (
    refusePointingOut(viewer, request) ?? pointOutRequest(request, askedAt, requestDays, now).refused ?? null
  );
}

export function whyNotEnd(viewer: Viewing, mentorship: Mentorship, now: Date): Refusal | null {
  return refuseChanging(viewer, mentorship) ?? endMentorship(mentorship, now).refused ?? null;
}

export function whyNotPause(viewer: Viewing, mentorship: Mentorship): Refusal | null {
  return refuseChanging(viewer, mentorship) ?? pauseMentorship(mentorship).refused ?? null;
}

export function whyNotResume(viewer: Viewing, mentorship: Mentorship, now: Date): Refusal | null {
  return refuseChanging(viewer, mentorship) ?? resumeMentorship(mentorship, now).refused ?? null;
}
