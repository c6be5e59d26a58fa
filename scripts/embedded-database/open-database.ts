import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { withClient } from './server-connection.js';
import { startEmbeddedDatabase, type EmbeddedDatabaseOptions } from './start-embedded-database.js';

export interface OpenDatabase {
  readonly url: string;
  /** The embedded server's folder; undefined for a server of one's own. */
  readonly folder?: string;
  stop(): Promise<void>;
}

const OLDEST_VERSION = 15;

/** The server of `DATABASE_URL` (PostgreSQL ≥ 15) if it is set, else the embedded one. */
export async function openDatabase(
  databaseUrl: string | undefined,
  embedded: EmbeddedDatabaseOptions,
): Promise<OpenDatabase> {
  if (!databaseUrl) return startEmbeddedDatabase(embedded);
  const version = await serverVersion(databaseUrl);
  if (version.number < OLDEST_VERSION * 10_000) {
    throw new EmbeddedDatabaseError(
      `DATABASE_URL leads to PostgreSQL ${version.text}; Waymark needs version ${OLDEST_VERSION} or newer. ` +
        'Upgrade that server, or unset DATABASE_URL to use the embedded PostgreSQL.',
    );
  }
  return { url: databaseUrl, stop: async () => {} };
}

async function serverVersion(url: string): Promise<{ number: number; text: string }> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ number: number; text: string }>(
        `SELECT current_setting('server_version_num')::int AS number,
                current_setting('server_version') AS text`,
      );
      return rows[0]!;
    });
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `The server of DATABASE_URL could not be used (${(error as Error).message || (error as { code?: string }).code}). ` +
        'Check the address, the user, the password and the database name, or unset DATABASE_URL to use the embedded PostgreSQL.',
    );
  }
}
