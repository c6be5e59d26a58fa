import 'reflect-metadata';
import { createServer, type AddressInfo } from 'node:net';
import type { DestinationStream } from 'pino';
import { DataSource } from 'typeorm';
import { createApplication, type Application } from '../../apps/api/src/application.js';
import type { WebFiles } from '../../apps/api/src/web/index.js';
import type { TokenScope } from '#platform/auth';
import { FixedClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { newId } from '#platform/database';
import { createLogger } from '#platform/logging';
import { hashOfToken, newToken } from '../../libs/identity/src/commands/create-access-token.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase, type TestDatabase } from './database/test-database.js';

/** Signs the cookies of every API that tests start. */
export const testSecret = 'a secret for tests, of more than 32 characters';

/** Sunday noon, far from clock changes, in the present of the tests. */
export const testNow = new Date('2026-11-22T12:00:00Z');

export interface TestApplicationOptions {
  /** Environment variables over the tests' own. */
  readonly env?: Record<string, string>;
  /** Use a database that exists, for a second replica. */
  readonly database?: TestDatabase;
  /** Where log lines go; only `env.LOG_LEVEL` makes any. */
  readonly log?: DestinationStream;
  /** Built pages; absent: the API alone. */
  readonly web?: WebFiles;
}

export interface Person {
  readonly userId: string;
  readonly login: string;
  readonly api: ApiClient;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The whole API on a port of its own, over a fresh database. */
export class TestApplication {
  private people = 0;

  private constructor(
    readonly application: Application,
    readonly url: string,
    readonly clock: FixedClock,
    readonly database: TestDatabase,
    private readonly ownsDatabase: boolean,
  ) {}

  static async start(options: TestApplicationOptions = {}): Promise<TestApplication> {
    const database = options.database ?? (await createTestDatabase());
    const port = await freePort();
    const config = readConfig({
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '40',
      SESSION_SECRET: testSecret,
      LOG_LEVEL: 'silent',
      MUTATIONS_PER_MINUTE: '100000',
      QUERIES_PER_MINUTE: '100000',
      ...options.env,
    });
    const clock = new FixedClock(testNow);
    const logger = createLogger(config.logLevel, 'waymark-test', options.log);
    const application = await createApplication(config, logger, clock, options.web);
    await application.listen();
    const url = `http://127.0.0.1:${port}`; // not the public one, which in production nobody here can reach
    return new TestApplication(application, url, clock, database, options.database === undefined);
  }

  async stop(): Promise<void> {
    await this.application.close();
    if (this.ownsDatabase) await this.database.drop();
  }

  get sql(): DataSource {
    return this.application.nest.get(DataSource);
  }

  /** A visitor's client. */
  visitor(): ApiClient {
    return new ApiClient(this.url);
  }

  /** Somebody new with an access token that may do everything. */
  async person(name = 'person'): Promise<Person> {
    const { userId, login, token } = await this.made(name, ['READ', 'WRITE']);
    return { userId, login, api: this.clientOf(token) };
  }

  /** Somebody new whose access token may only read. */
  async reader(): Promise<ApiClient> {
    return this.clientOf((await this.made('reader', ['READ'])).token);
  }

  private clientOf(token: string): ApiClient {
    return new ApiClient(this.url, { authorization: `Bearer ${token}` });
  }

  /**
   * The rows of a sign-in and of a token, in one statement, since every test begins with some people.
   * The token was used before, so that no statement of a first use is among those that a test counts.
   */
  private async made(name: string, scopes: readonly TokenScope[]) {
    this.people += 1;
    const login = `${name}-${this.people}`;
    const userId = newId();
    const token = newToken();
    await this.sql.query(
      `WITH account AS (
         INSERT INTO user_account (id, github_id, login, name, profile_url, email)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id)
       INSERT INTO access_token (id, user_id, name, hash, hint, scopes, expires_at, last_used_at)
       SELECT $7, id, 'test', $8, $9, $10, now() + interval '1 day', now() FROM account`,
      [
        userId,
        10_000 + this.people,
        login,
        name,
        `https://github.com/${login}`,
        `${login}@example.org`,
        newId(),
        hashOfToken(token),
        token.slice(-4),
        scopes,
      ],
    );
    return { userId, login, token };
  }
}
