import { UserErrorCode, type Outcome } from '#domain/refusals';
import type { LoadChange } from './load.js';
import { MentorshipStatus } from './mentorship-status.js';
import { mentorshipSteps } from './mentorship-steps.js';

/** What the rules need to know of a mentorship; the stored row fits as it is. */
export interface MentorshipState {
  readonly status: MentorshipStatus;
  /** Whether silence alone ended it. */
  readonly endedQuietly?: boolean;
}

type Step = Exclude<keyof typeof mentorshipSteps, 'open' | 'reopen'>;

export interface ChangedMentorship {
  readonly status: MentorshipStatus;
  /** Set by the steps that close it, null by the others. */
  readonly endedAt: Date | null;
  /** Whether silence alone closed it; then it can be reopened. */
  readonly endedQuietly: boolean;
  readonly load: LoadChange;
}

/** As of a step by which it goes on: silence counts from there. */
export interface MentorshipGoingOn extends ChangedMentorship {
  readonly goingOnAt: Date;
}

/** It reached what it was for. Refused with MENTORSHIP_NOT_LIVE once it is over. */
export function completeMentorship(mentorship: MentorshipState, now: Date): Outcome<ChangedMentorship> {
  return change(mentorship, 'complete', now);
}

/** It stops early, without blame. Refused with MENTORSHIP_NOT_LIVE once it is over. */
export function endMentorship(mentorship: MentorshipState, now: Date): Outcome<ChangedMentorship> {
  return change(mentorship, 'end', now);
}

/** Both take a break; the place is kept. Refused with MENTORSHIP_NOT_LIVE unless it is ACTIVE. */
export function pauseMentorship(mentorship: MentorshipState): Outcome<ChangedMentorship> {
  return change(mentorship, 'pause', null);
}

/** The break is over. Refused with MENTORSHIP_NOT_LIVE unless it is PAUSED. */
export function resumeMentorship(mentorship: MentorshipState, now: Date): Outcome<MentorshipGoingOn> {
  return goingOn(change(mentorship, 'resume', null), now);
}

/** Somebody in it says that it goes on. Refused with MENTORSHIP_NOT_LIVE unless it is ACTIVE. */
export function keepMentorshipGoing(mentorship: MentorshipState, now: Date): Outcome<MentorshipGoingOn> {
  return goingOn(change(mentorship, 'keepGoing', null), now);
}

/** It closes after a long silence, until somebody reopens it. Refused with MENTORSHIP_NOT_LIVE unless it is ACTIVE. */
export function endQuietly(mentorship: MentorshipState, now: Date): Outcome<ChangedMentorship> {
  return change(mentorship, 'endQuietly', now);
}

function goingOn(changed: Outcome<ChangedMentorship>, now: Date): Outcome<MentorshipGoingOn> {
  return changed.refused ? changed : { ...changed, goingOnAt: now };
}

function change(mentorship: MentorshipState, name: Step, endedAt: Date | null): Outcome<ChangedMentorship> {
  const step = mentorshipSteps[name];
  const from: readonly MentorshipStatus[] = step.from;
  if (from.includes(mentorship.status)) {
    return { status: step.to, endedAt, endedQuietly: name === 'endQuietly', load: step.load };
  }
  const why = mentorship.endedQuietly ? closedQuietly : notFrom[mentorship.status];
  return { refused: { code: UserErrorCode.MENTORSHIP_NOT_LIVE, ...why } };
}

const closedQuietly = {
  message: 'This mentorship was closed after a long silence.',
  hint: 'Reopen it, and everything goes on where it stopped.',
};

/** Why the one step that a status refuses does not fit, in words. */
const notFrom: Readonly<Record<MentorshipStatus, { message: string; hint: string }>> = {
  ACTIVE: {
    message: 'This mentorship is running, not paused.',
    hint: 'There is nothing to resume; just go on.',
  },
  PAUSED: { message: 'This mentorship is paused.', hint: 'Resume it whenever you both are ready.' },
  COMPLETED: {
    message: 'This mentorship is complete.',
    hint: 'A new request opens a new one, with the same mentor too.',
  },
  ENDED: {
    message: 'This mentorship has ended.',
    hint: 'A new request opens a new one, with the same mentor too.',
  },
};
