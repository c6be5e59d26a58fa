import {
  checkLive,
  checkOffered,
  checkOffering,
  checkOpen,
  type HandOverState,
  type InvitationState,
  type MentorshipState,
} from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import type { Viewing } from './mentorships.policy.js';

type Viewer = Pick<Viewing, 'id'>;

interface Mentorship extends MentorshipState {
  readonly menteeId: string;
  readonly leadId: string;
}

interface Invitation extends InvitationState {
  readonly mentorId: string;
  readonly invitedById: string;
}

interface HandOver extends HandOverState {
  readonly fromId: string;
  readonly toId: string;
}

const no = (message: string, hint: string): Refusal => ({ code: 'NOT_ALLOWED', message, hint });

/** The lead or a co-mentor, who read the private notes; whatever else they are in the community. */
export function guidesIn(
  viewer: Viewer,
  { menteeId, leadId }: Pick<Mentorship, 'menteeId' | 'leadId'>,
  coMentorIds: readonly string[],
): boolean {
  return viewer.id !== menteeId && (viewer.id === leadId || coMentorIds.includes(viewer.id));
}

/** Inviting co-mentors, handing over: for the lead. */
export function refuseLeading(viewer: Viewer, { leadId }: Pick<Mentorship, 'leadId'>): Refusal | null {
  return viewer.id === leadId
    ? null
    : no('Only the lead mentor decides who guides here.', 'Talk to them about it.');
}

export function whyNotInvite(viewer: Viewer, mentorship: Mentorship): Refusal | null {
  return refuseLeading(viewer, mentorship) ?? checkLive(mentorship);
}

export function whyNotOfferHandOver(
  viewer: Viewer,
  mentorship: Mentorship,
  offerOpen: boolean,
): Refusal | null {
  return refuseLeading(viewer, mentorship) ?? checkOffering({ status: mentorship.status, offerOpen });
}

/** Inviting somebody into one conversation: for the mentors of its mentorship who are in it. */
export function refuseReferring(
  viewer: Viewer,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
): Refusal | null {
  return guidesIn(viewer, mentorship, coMentorIds)
    ? null
    : no(
        'Only the mentors of the mentorship invite others into its conversations.',
        'Talk to one of them about it.',
      );
}

export const notYetInMentorship: Refusal = no(
  'This conversation is about a request that is not accepted yet.',
  'A mentor for whom it is nothing can decline it and say that somebody else fits better.',
);

/** Going out of one conversation: for its guests. */
export function refuseLeavingThread(guest: boolean): Refusal | null {
  return guest
    ? null
    : no(
        'Only guests leave a single conversation.',
        'Co-mentors can leave the mentorship, and the lead can hand it over.',
      );
}

/** Going away: for co-mentors. */
export function refuseLeaving(
  viewer: Viewer,
  { menteeId, leadId }: Mentorship,
  coMentorIds: readonly string[],
): Refusal | null {
  if (coMentorIds.includes(viewer.id)) return null;
  if (viewer.id === leadId) {
    return no(
      'You lead this mentorship, and it cannot be without a lead.',
      'Hand it over to another mentor, who may already help; or complete or end it.',
    );
  }
  return viewer.id === menteeId
    ? no('This mentorship is yours.', 'You can complete, end or pause it.')
    : no('Only co-mentors leave a mentorship.', 'Talk to those in it.');
}

/** Taking somebody out: for the mentee and the lead. */
export function refuseRemoving(viewer: Viewer, { menteeId, leadId }: Mentorship): Refusal | null {
  return viewer.id === menteeId || viewer.id === leadId
    ? null
    : no('Only the mentee and the lead mentor decide who takes part.', 'Talk to one of them.');
}

export function refuseAnswering(viewer: Viewer, { mentorId }: Invitation): Refusal | null {
  return viewer.id === mentorId
    ? null
    : no('Only the mentor who is invited answers this invitation.', 'Give them some days.');
}

/** Taking an invitation back: for whoever made it, the lead, and the mentee, whom it concerns. */
export function refuseWithdrawing(
  viewer: Viewer,
  { invitedById }: Invitation,
  { menteeId, leadId }: Mentorship,
): Refusal | null {
  return [invitedById, menteeId, leadId].includes(viewer.id)
    ? null
    : no(
        'Only who invited, the mentee and the lead mentor take an invitation back.',
        'Whoever is invited can decline it.',
      );
}

export function whyNotAnswer(viewer: Viewer, invitation: Invitation, now: Date): Refusal | null {
  return refuseAnswering(viewer, invitation) ?? checkOpen(invitation, now);
}

export function whyNotWithdrawInvitation(
  viewer: Viewer,
  invitation: Invitation,
  mentorship: Mentorship,
  now: Date,
): Refusal | null {
  return refuseWithdrawing(viewer, invitation, mentorship) ?? checkOpen(invitation, now);
}

export function refuseTakingOver(viewer: Viewer, { toId }: HandOver): Refusal | null {
  return viewer.id === toId
    ? null
    : no('Only the mentor who is asked takes a mentorship over.', 'Give them some days.');
}

/** Saying no to a hand-over: for the mentor who is asked and for the mentee. */
export function refuseObjecting(
  viewer: Viewer,
  { toId }: HandOver,
  { menteeId }: Pick<Mentorship, 'menteeId'>,
): Refusal | null {
  return viewer.id === toId || viewer.id === menteeId
    ? null
    : no('Only the mentee and the mentor who is asked decline this offer.', 'You can take it back.');
}

export function refuseTakingBack(viewer: Viewer, { fromId }: HandOver): Refusal | null {
  return viewer.id === fromId
    ? null
    : no('Only the lead who made this offer takes it back.', 'You can decline it.');
}

export function whyNotObject(
  viewer: Viewer,
  handOver: HandOver,
  mentorship: Pick<Mentorship, 'menteeId'>,
  now: Date,
): Refusal | null {
  return refuseObjecting(viewer, handOver, mentorship) ?? checkOffered(handOver, now);
}

export function whyNotTakeBack(viewer: Viewer, handOver: HandOver, now: Date): Refusal | null {
  return refuseTakingBack(viewer, handOver) ?? checkOffered(handOver, now);
}

/** Writing private notes: for those who guide. */
export function refuseNoting(
  viewer: Viewer,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
): Refusal | null {
  return guidesIn(viewer, mentorship, coMentorIds)
    ? null
    : no('Private notes are for the mentors of a mentorship.', 'Write in a conversation instead.');
}

/** Changing a private note: for its author. */
export function refuseChangingNote(
  viewer: Viewer,
  { authorId }: { readonly authorId: string },
): Refusal | null {
  return viewer.id === authorId
    ? null
    : no('Only who wrote a private note changes or deletes it.', 'Add one of your own.');
}
