/** The embedded PostgreSQL can't serve. The message is for people: what happened, then the next step. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
}

export const OWN_SERVER_HINT =
  'Or set DATABASE_URL to a PostgreSQL server (version 15 or newer) of your own; nothing embedded is started then.';
