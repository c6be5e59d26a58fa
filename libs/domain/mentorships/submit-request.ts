import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { cleanOptionalText, cleanText } from '#domain/text';
import type { LoadChange } from './load.js';
import { loadChangeOf, requestSteps } from './request-steps.js';
import { requestTextLimits } from './text-limits.js';

const millisecondsPerDay = 86_400_000;

export interface SubmitRequestInput {
  /** Null for the open queue. */
  readonly mentorId: string | null;
  readonly introduction: string;
  readonly tried?: string | null;
}

/** What is true of the newcomer at this moment, read under the lock that owns it. */
export interface NewcomerStanding {
  /** All of the newcomer's requests in SUBMITTED, in this community. */
  readonly waitingRequests: number;
  /** Whether one of these waits in the open queue. */
  readonly inOpenQueue: boolean;
}

/** The community's settings that bear on requests. */
export interface RequestSettings {
  /** Days until a request expires. */
  readonly requestDays: number;
  /** Most requests that one newcomer may have waiting at once. */
  readonly maxWaitingRequests: number;
}

export interface SubmittedRequest {
  readonly status: typeof requestSteps.submit.to;
  readonly mentorId: string | null;
  readonly introduction: string;
  readonly tried: string | null;
  readonly submittedAt: Date;
  readonly expiresAt: Date;
  readonly load: LoadChange;
}

/**
 * The deadline of a request: this many times 24 hours later, so that a clock change
 * makes nobody's time shorter.
 */
export function requestDeadline(submittedAt: Date, days = 7): Date {
  return new Date(submittedAt.getTime() + days * millisecondsPerDay);
}

/**
 * A newcomer asks one mentor, or the open queue. Whether the two may be brought together,
 * now and at all, is for the gates of matching; this checks what is beyond them: one
 * request in the open queue (ALREADY_REQUESTED), not too many waiting (NOT_ALLOWED), and
 * the texts.
 */
export function submitRequest(
  input: SubmitRequestInput,
  standing: NewcomerStanding,
  settings: RequestSettings,
  now: Date,
): Outcome<SubmittedRequest> {
  const refused = checkStanding(input.mentorId, standing, settings);
  if (refused) return { refused };
  const introduction = cleanText(input.introduction, {
    ...requestTextLimits.introduction,
    label: 'The introduction',
    field: ['introduction'],
  });
  if (introduction.refused) return introduction;
  const tried = cleanOptionalText(input.tried, {
    ...requestTextLimits.tried,
    label: 'What you have tried',
    field: ['tried'],
  });
  if (tried.refused) return tried;

  return {
    status: requestSteps.submit.to,
    mentorId: input.mentorId,
    introduction: introduction.text,
    tried: tried.text,
    submittedAt: now,
    expiresAt: requestDeadline(now, settings.requestDays),
    load: loadChangeOf('submit', input.mentorId),
  };
}

function checkStanding(
  mentorId: string | null,
  standing: NewcomerStanding,
  { maxWaitingRequests }: RequestSettings,
): Refusal | null {
  if (mentorId === null && standing.inOpenQueue) {
    return {
      code: UserErrorCode.ALREADY_REQUESTED,
      message: 'You already have a request in the open queue, where every mentor can see it.',
      hint: 'Add to the thread of that request, or ask one mentor directly.',
    };
  }
  if (standing.waitingRequests >= maxWaitingRequests) {
    return {
      code: UserErrorCode.NOT_ALLOWED,
      message: `You have ${standing.waitingRequests} requests waiting; up to ${maxWaitingRequests} can wait at once, so that mentors have time for each.`,
      hint: 'Wait for an answer, or withdraw a request that matters less to you now.',
    };
  }
  return null;
}
