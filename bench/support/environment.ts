import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Client } from 'pg';
import { hashOfToken } from '#identity';
import { startEmbeddedDatabase } from '../../scripts/embedded-database/index.js';
import { migrateUp } from '../../scripts/migrate-database.js';

export interface Environment {
  readonly sql: Client;
  readonly databaseUrl: string;
  /** The API's address. */
  readonly url: string;
  /** Sends an operation as the owner of a token, and fails when the API refuses. */
  readonly query: (
    token: string,
    query: string,
    variables: Record<string, unknown>,
  ) => Promise<Record<string, unknown>>;
}

const database = 'waymark_bench';

/** A fresh database on an embedded server of its own, and the real API in a process of its own before it. */
export async function withEnvironment<T>(work: (environment: Environment) => Promise<T>): Promise<T> {
  const server = await startEmbeddedDatabase({
    clone: process.cwd(),
    name: 'bench-postgres',
    database: 'postgres',
  });
  try {
    const admin = new Client({ connectionString: server.url });
    await admin.connect();
    await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${database}`);
    await admin.end();
    const url = Object.assign(new URL(server.url), { pathname: `/${database}` }).toString();
    await migrateUp(url);
    return await withApi(url, work);
  } finally {
    await server.stop();
  }
}

async function withApi<T>(databaseUrl: string, work: (environment: Environment) => Promise<T>): Promise<T> {
  const port = await freePort();
  const api = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: 'a secret for the bench, of more than 32 characters',
      LOG_LEVEL: 'error',
      QUERIES_PER_MINUTE: '1000000',
      MUTATIONS_PER_MINUTE: '1000000',
      SOCKETS_PER_USER: '1000',
    },
  });
  const sql = new Client({ connectionString: databaseUrl });
  try {
    await once(api, 'message');
    await sql.connect();
    return await work({
      sql,
      databaseUrl,
      url: `http://127.0.0.1:${port}`,
      query: (token, query, variables) => send(port, token, query, variables),
    });
  } finally {
    await sql.end();
    api.kill('SIGTERM');
    await once(api, 'exit');
  }
}

async function send(
  port: number,
  token: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (answer.errors !== undefined || answer.data === undefined)
    throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** Gives a user an access token that needs no sign-in. */
export async function tokenFor(sql: Client, userId: string): Promise<string> {
  const token = `waymark_bench_${userId}`;
  await sql.query(
    `INSERT INTO access_token (id, user_id, name, hash, hint, scopes, expires_at)
     VALUES (gen_random_uuid(), $1, 'bench', $2, 'nch', '{READ,WRITE}', now() + interval '1 day')
     ON CONFLICT DO NOTHING`,
    [userId, hashOfToken(token)],
  );
  return token;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
