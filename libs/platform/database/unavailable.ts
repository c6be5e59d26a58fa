/** What node-postgres says when no connection became free, or was made, in time; these errors have no code. */
const late: ReadonlySet<unknown> = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

/** `ECONNREFUSED`: nobody listens. `57P03`: PostgreSQL starts or stops. `53300`: it has no connection left. */
const closed: ReadonlySet<unknown> = new Set(['ECONNREFUSED', '57P03', '53300']);

/**
 * Whether the database gave no connection: nothing was begun, and a moment later it may work. A connection
 * that breaks in the midst of something is not meant, since then nobody knows what was done.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown };
  return late.has(message) || closed.has(code);
}
