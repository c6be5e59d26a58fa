import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import type { Client } from 'pg';
import { htmlVersion } from '#platform/markdown';
import { type BenchData, fillThreads } from './support/data.js';
import type { Environment } from './support/environment.js';
import type { Comparison } from './support/measure.js';

const mails = 10_000;
const conversations = 500;
const from = 'Waymark <waymark@bench.example>';
const to = 'person@bench.example';

/**
 * Queued mails about a message each, drained by a worker process to a mail server beside it; nodemailer's pool in a loop,
 * as many connections as the worker has, sends mails of the same size to the same server. Once each: it takes minutes.
 */
export async function benchMail(
  { sql, databaseUrl }: Pick<Environment, 'sql' | 'databaseUrl'>,
  data: BenchData,
): Promise<Comparison> {
  const sink = fork('dist/bench/support/mail-sink.js', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [port] = (await once(sink, 'message')) as [number];
  const url = `smtp://127.0.0.1:${port}`;
  const worker = await startWorker(databaseUrl, url);
  try {
    const bare = await bareLoop(url);
    await queue(sql, data);
    const start = performance.now();
    while (await isWaiting(sql)) await pause(20);
    const drained = performance.now() - start;
    return {
      name: `${mails.toLocaleString('en')} queued mails drained`,
      baseline: { p50: bare, p99: bare },
      subject: { p50: drained, p99: drained },
    };
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    sink.disconnect();
  }
}

async function startWorker(databaseUrl: string, smtpUrl: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: 'a secret for the bench, of more than 32 characters',
      SMTP_URL: smtpUrl,
      MAIL_FROM: from,
      LOG_LEVEL: 'error',
    },
  });
  await once(worker, 'message');
  return worker;
}

async function bareLoop(url: string): Promise<number> {
  const pool = nodemailer.createTransport({ pool: true, url, maxConnections: 4 });
  const text = 'There is something new to read. '.repeat(25);
  const start = performance.now();
  let left = mails;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await pool.sendMail({ from, to, subject: 'A message', text, html: `<p>${text}</p>` });
    }
  };
  await Promise.all([one(), one(), one(), one()]);
  const took = performance.now() - start;
  pool.close();
  return took;
}

/** Messages of the newcomer to many mentors, each with a mail on its way, all at once. */
async function queue(sql: Client, data: BenchData): Promise<void> {
  const ids = (await fillThreads(sql, data, conversations)).map(({ id }) => id);
  await sql.query(`UPDATE user_account SET email = login || '@bench.example'`);
  await sql.query(
    `WITH written AS (
       INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
       SELECT gen_random_uuid(), id, n, $3, 'Message ' || n, '<p>Message ' || n || '</p>', $4
         FROM unnest($1::uuid[]) thread (id) CROSS JOIN generate_series(1, $2::int) n
       RETURNING id, thread_id)
     , planned AS (
       SELECT gen_random_uuid() AS mail_id, written.id AS message_id, thread_id, lead_id AS member_id
         FROM written JOIN thread ON thread.id = thread_id)
     , queued AS (
       INSERT INTO mail (id, member_id, thread_id, kind)
       SELECT mail_id, member_id, thread_id, 'MESSAGES' FROM planned)
     , item AS (
       INSERT INTO mail_item (id, member_id, kind, thread_id, message_id, due_at, mail_id)
       SELECT gen_random_uuid(), member_id, 'MESSAGES', thread_id, message_id, now(), mail_id FROM planned)
     SELECT graphile_worker.add_job('send-mail', json_build_object('mailId', mail_id, 'version', 1), max_attempts => 21)
       FROM planned`,
    [ids, mails / conversations, data.memberId, htmlVersion],
  );
  await sql.query('ANALYZE');
}

async function isWaiting(sql: Client): Promise<boolean> {
  const { rows } = await sql.query('SELECT FROM mail WHERE settled_at IS NULL LIMIT 1');
  return rows.length > 0;
}
