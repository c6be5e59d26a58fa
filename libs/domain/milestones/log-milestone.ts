import { epochDayOf, type CalendarDate } from '#domain/availability';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanOptionalText, cleanUrl } from '#domain/text';
import type { MilestoneStatus } from './milestone-status.js';
import { milestoneSteps } from './milestone-steps.js';
import { milestoneTextLimits } from './text-limits.js';

/** Nothing is logged before this day: older than the oldest communities that will ever use it. */
export const earliestReachedOn: CalendarDate = '1990-01-01';

export interface LogMilestoneInput {
  /** The day on which it was reached, where the member was. */
  readonly reachedOn: CalendarDate;
  readonly evidenceUrl?: string | null;
  readonly note?: string | null;
}

export interface LoggedMilestone {
  readonly status: MilestoneStatus;
  readonly reachedOn: CalendarDate;
  readonly evidenceUrl: string | null;
  readonly note: string | null;
  /** Set when the rung needs nobody's word, so that it is decided at once, by nobody. */
  readonly decidedAt: Date | null;
}

/**
 * A member logs a rung by hand. It is CLAIMED until a person confirms it; a rung that needs
 * no confirmation is CONFIRMED at once, with nobody named as confirming it.
 *
 * Refused: DATE_OUT_OF_RANGE (in the future, before {@link earliestReachedOn}, no real day),
 * EVIDENCE_URL_INVALID, and the note's text.
 *
 * @param today the member's local date
 */
export function logMilestone(
  rung: { readonly needsConfirmation: boolean },
  input: LogMilestoneInput,
  today: CalendarDate,
  now: Date,
): Outcome<LoggedMilestone> {
  const refused = checkReachedOn(input.reachedOn, today);
  if (refused) return { refused };
  const evidence = cleanEvidence(input.evidenceUrl);
  if (evidence.refused) return evidence;
  const note = cleanOptionalText(input.note, {
    ...milestoneTextLimits.note,
    label: 'The note',
    field: ['note'],
  });
  if (note.refused) return note;

  const step = rung.needsConfirmation ? milestoneSteps.log : milestoneSteps.logUnchecked;
  return {
    status: step.to,
    reachedOn: input.reachedOn,
    evidenceUrl: evidence.url,
    note: note.text,
    decidedAt: rung.needsConfirmation ? null : now,
  };
}

function checkReachedOn(reachedOn: CalendarDate, today: CalendarDate): Refusal | null {
  const no = (message: string, hint: string): Refusal => ({
    code: UserErrorCode.DATE_OUT_OF_RANGE,
    message,
    hint,
    field: ['reachedOn'],
  });
  if (epochDayOf(reachedOn) === null) {
    return no('This is not a day of the calendar.', 'Write it as year-month-day, for example 2026-03-09.');
  }
  // Real dates of this form are in order as text.
  if (reachedOn > today) {
    return no(
      `${reachedOn} is still to come; where you are it is ${today}.`,
      'Log it once you have reached it: we look forward to it.',
    );
  }
  if (reachedOn < earliestReachedOn) {
    return no(
      `Milestones can be logged from ${earliestReachedOn} on.`,
      'Check the year; if it really was that long ago, say so in the note.',
    );
  }
  return null;
}

function cleanEvidence(evidenceUrl: string | null | undefined): Outcome<{ readonly url: string | null }> {
  if (evidenceUrl === null || evidenceUrl === undefined || evidenceUrl.trim() === '') return { url: null };
  return cleanUrl(evidenceUrl, {
    label: 'The evidence',
    field: ['evidenceUrl'],
    code: UserErrorCode.EVIDENCE_URL_INVALID,
  });
}
