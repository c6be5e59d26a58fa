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
