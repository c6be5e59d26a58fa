import { Client } from 'pg';

/** Connects, asks, and disconnects. */
export async function withClient<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', '57P03' /* starting up or shutting down */];

/** Whether the server at `url` takes connections and really serves `dataFolder`. */
export async function serves(url: string, dataFolder: string): Promise<boolean> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ folder: string }>(
        `SELECT current_setting('data_directory') AS folder`,
      );
      return rows[0]?.folder === dataFolder;
    });
  } catch (error) {
    if (NOT_YET.includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

const TAKEN_MEANWHILE = ['42P04', '23505'];

export async function createDatabaseIfMissing(url: string, database: string): Promise<void> {
  await withClient(url, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    } catch (error) {
      if (!TAKEN_MEANWHILE.includes((error as { code?: string }).code ?? '')) throw error;
    }
  });
}

/** How many clients besides the asker are connected to the server, to any database. */
export async function countOtherClients(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows[0]!.others;
  });
}
