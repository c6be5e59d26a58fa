import type { introspection } from './schema.generated.js';

/** Why the API says no, from its closed list. */
export type UserErrorCode = introspection['types']['UserErrorCode']['enumValues'];

/** What people are told of, from the API's closed list. */
export type NotificationKind = introspection['types']['NotificationKind']['enumValues'];

/** Why a request went on, from the API's closed list. */
export type MovedOnBecause = introspection['types']['MovedOnBecause']['enumValues'];
