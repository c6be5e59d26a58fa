import { UserError } from '#platform/errors';

/** How many notifications one mutation takes; as many as a page has at most. */
export const mostIds = 100;

/** @throws UserError INVALID_INPUT */
export function requireFewIds(notificationIds: readonly string[]): void {
  if (notificationIds.length <= mostIds) return;
  throw UserError.of(
    'INVALID_INPUT',
    `These are ${notificationIds.length} notifications; up to ${mostIds} can be marked at once.`,
    { hint: 'Mark them in several steps.', field: ['notificationIds'] },
  );
}
