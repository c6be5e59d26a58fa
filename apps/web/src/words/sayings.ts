import type { MovedOnBecause, NotificationKind, UserErrorCode } from '../api/enums.js';

/** What the API says under a code, in another language than its own. */
export interface Saying {
  readonly message: string;
  /** The next step; absent where there is none. */
  readonly hint?: string;
  /** The API's own sentence knows more, such as a number or a name: it stands below this one. */
  readonly andOriginal?: true;
}

/** One for each reason to say no; null in the API's own language, whose sentences know the facts. */
export type Refusals = Readonly<Record<UserErrorCode, Saying>> | null;

/**
 * Why an operation failed as a whole: `extensions.code`, which no schema can list, so a spec compares it with the
 * API's. Of UNKNOWN_OPERATION every language has its own sentence: the API does not know that a page asked.
 */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'PAYLOAD_TOO_LARGE'
  | 'TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** One for each way in which an operation fails as a whole; null in the API's own language. */
export type Failures = Readonly<Record<FailureCode, Saying>> | null;

/** What is known of a notification besides its kind and whom it is about; null where it does not belong to it. */
export interface NoticeFacts {
  readonly hoursLeft: number | null;
  readonly days: number | null;
  readonly because: MovedOnBecause | null;
  readonly rung: string | null;
}

/** @param about the name of the other person; null when there is nobody to name */
export type NoticeWording = (about: string | null, facts: NoticeFacts) => string;

/** One for each kind of notification; null in the API's own language. */
export type Notices = Readonly<Record<NotificationKind, NoticeWording>> | null;
