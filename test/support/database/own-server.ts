import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../../scripts/embedded-database/index.js';
import { findPostmaster } from '../../../scripts/embedded-database/postmaster.js';
import { migrateUp } from '../../../scripts/migrate-database.js';

const root = resolve(__dirname, '../../..');

/** A PostgreSQL of one test's own, which may be killed: unlike the tests' common one it writes to the disk before it answers. */
export class OwnServer {
  private constructor(
    private readonly clone: string,
    private running: EmbeddedDatabase,
  ) {}

  /** Started, with all migrations. */
  static async start(): Promise<OwnServer> {
    mkdirSync(join(root, '.waymark'), { recursive: true });
    const clone = mkdtempSync(join(root, '.waymark', 'faults-'));
    const server = new OwnServer(clone, await start(clone));
    await migrateUp(server.url);
    return server;
  }

  get url(): string {
    return this.running.url;
  }

  /** `kill -9`, as the machine's end would be for it, and a new start at the same address. */
  async killAndStart(): Promise<void> {
    const postmaster = findPostmaster(join(this.running.folder, 'data'));
    if (postmaster === undefined) throw new Error('the server is not running');
    const witness = new Client({ connectionString: this.url });
    witness.on('error', () => undefined);
    await witness.connect();
    const over = new Promise((resolve) => witness.once('end', resolve));
    process.kill(postmaster.pid, 'SIGKILL');
    await over;
    this.running = await start(this.clone);
  }

  async remove(): Promise<void> {
    await this.running.stop();
    rmSync(dirname(this.running.folder), { recursive: true, force: true });
    rmSync(this.clone, { recursive: true, force: true });
  }
}

const start = (clone: string) =>
  startEmbeddedDatabase({
    clone,
    name: 'postgres',
    database: 'faults',
    settings: { max_connections: '200' },
  });
