/**
 * Every reason for which Waymark may say no to a person.
 *
 * The list is closed: frontends translate by code, so a new code is a change of
 * the API and is named in CHANGELOG.md. The sentence that goes with a code is
 * written where the refusal is made, because only that place knows the facts.
 */
export const UserErrorCode = {
  INVALID_INPUT: 'INVALID_INPUT',
  TOO_LONG: 'TOO_LONG',
  EMPTY_TEXT: 'EMPTY_TEXT',
  NOT_ALLOWED: 'NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  MUTATION_KEY_REUSED: 'MUTATION_KEY_REUSED',

  COMMUNITY_CREATION_RESTRICTED: 'COMMUNITY_CREATION_RESTRICTED',
  SLUG_TAKEN: 'SLUG_TAKEN',
  AREA_UNKNOWN: 'AREA_UNKNOWN',
  AREA_RETIRED: 'AREA_RETIRED',
  AREA_CYCLE: 'AREA_CYCLE',
  CONDUCT_OUTDATED: 'CONDUCT_OUTDATED',
  ALREADY_MEMBER: 'ALREADY_MEMBER',
  LAST_COORDINATOR: 'LAST_COORDINATOR',
  MEMBER_SUSPENDED: 'MEMBER_SUSPENDED',

  TIME_ZONE_UNKNOWN: 'TIME_ZONE_UNKNOWN',
  LANGUAGE_UNKNOWN: 'LANGUAGE_UNKNOWN',
  WINDOW_INVALID: 'WINDOW_INVALID',
  AWAY_PERIOD_INVALID: 'AWAY_PERIOD_INVALID',
  CAPACITY_OUT_OF_RANGE: 'CAPACITY_OUT_OF_RANGE',

  ONESELF: 'ONESELF',
  NOT_A_NEWCOMER: 'NOT_A_NEWCOMER',
  NOT_A_MENTOR: 'NOT_A_MENTOR',
  MENTOR_FULL: 'MENTOR_FULL',
  MENTOR_PAUSED: 'MENTOR_PAUSED',
  MENTOR_AWAY: 'MENTOR_AWAY',
  MENTOR_UNAVAILABLE: 'MENTOR_UNAVAILABLE',
  NO_COMMON_LANGUAGE: 'NO_COMMON_LANGUAGE',
  NO_SHARED_AREA: 'NO_SHARED_AREA',
  NOT_ENOUGH_COMMON_TIME: 'NOT_ENOUGH_COMMON_TIME',
  DECLINED_RECENTLY: 'DECLINED_RECENTLY',
  ALREADY_REQUESTED: 'ALREADY_REQUESTED',
  ALREADY_IN_MENTORSHIP: 'ALREADY_IN_MENTORSHIP',
  REQUEST_ALREADY_ANSWERED: 'REQUEST_ALREADY_ANSWERED',
  REQUEST_WITHDRAWN: 'REQUEST_WITHDRAWN',
  REQUEST_EXPIRED: 'REQUEST_EXPIRED',
  REQUEST_NOT_IN_OPEN_QUEUE: 'REQUEST_NOT_IN_OPEN_QUEUE',
  REQUEST_HELD: 'REQUEST_HELD',
  MENTORSHIP_NOT_LIVE: 'MENTORSHIP_NOT_LIVE',

  THREAD_CLOSED: 'THREAD_CLOSED',
  PLACEHOLDER_UNKNOWN: 'PLACEHOLDER_UNKNOWN',
  SAVED_REPLY_LIMIT: 'SAVED_REPLY_LIMIT',
  MESSAGE_DELETED: 'MESSAGE_DELETED',
  EDIT_WINDOW_OVER: 'EDIT_WINDOW_OVER',
  EDIT_LIMIT: 'EDIT_LIMIT',
  DRAFT_STALE: 'DRAFT_STALE',

  RUNG_UNKNOWN: 'RUNG_UNKNOWN',
  DATE_OUT_OF_RANGE: 'DATE_OUT_OF_RANGE',
  EVIDENCE_URL_INVALID: 'EVIDENCE_URL_INVALID',
  MILESTONE_ALREADY_LOGGED: 'MILESTONE_ALREADY_LOGGED',
  MILESTONE_ALREADY_DECIDED: 'MILESTONE_ALREADY_DECIDED',

  ACCESS_TOKEN_LIMIT: 'ACCESS_TOKEN_LIMIT',
  ACCESS_TOKEN_SHOWN_BEFORE: 'ACCESS_TOKEN_SHOWN_BEFORE',
} as const;
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];

/**
 * A "no" as data: what happened, and what the person can do next.
 * The domain returns it; commands throw it as a `UserError`; the API lists it in `userErrors`.
 */
export interface Refusal {
  readonly code: UserErrorCode;
  /** One sentence for the person, in plain words, without blame. */
  readonly message: string;
  /** The next step that would help, as a sentence; absent when there is none. */
  readonly hint?: string;
  /** Path to the input field that caused it, e.g. `['windows', '0', 'end']`; absent when no single field did. */
  readonly field?: readonly string[];
}
