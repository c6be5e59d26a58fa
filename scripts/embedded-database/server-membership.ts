import { Client } from 'pg';

/** Every process that uses the server holds this advisory lock, shared; who stops the server holds it alone. */
const MEMBERS_LOCK = 0x7761_7960;

/** Connection refused or cut, and PostgreSQL's code for "starting up" and "shutting down". */
const NOT_NOW = ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'];

/** One process's use of a running server; over with the process, or the server, at the latest. */
export class ServerMembership {
  private isOver = false;

  private constructor(private readonly client: Client) {
    client.on('error', () => (this.isOver = true));
  }

  /**
   * Joins those who use the server at `url`; undefined while it takes no
   * connections or is being stopped, or if it serves another folder.
   */
  static async join(url: string, dataFolder: string): Promise<ServerMembership | undefined> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    const membership = new ServerMembership(client);
    try {
      await client.connect();
      const { rows } = await client.query<{ joined: boolean }>(
        `SELECT current_setting('data_directory') = $1 AND pg_try_advisory_lock_shared($2) AS joined`,
        [dataFolder, MEMBERS_LOCK],
      );
      if (rows[0]?.joined) return membership;
      await client.end();
      return undefined;
    } catch (error) {
      if (NOT_NOW.includes((error as { code?: string }).code ?? '')) return undefined;
      throw error;
    }
  }

  /**
   * Leaves; the last one calls `stop`, holding the lock alone, so that of several
   * who leave at once exactly one stops the server, and nobody joins meanwhile.
   */
  async leave(stop: () => Promise<void>): Promise<void> {
    if (this.isOver) return;
    this.isOver = true;
    await this.client.query('SELECT pg_advisory_unlock_shared($1)', [MEMBERS_LOCK]);
    const { rows } = await this.client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
      MEMBERS_LOCK,
    ]);
    if (rows[0]?.last) await stop();
    await this.client.end();
  }
}
