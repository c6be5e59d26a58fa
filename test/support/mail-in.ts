import { createTransport } from 'nodemailer';
import { InboundIntake, InboundRecipients, ReadInboundMailHandler, ReplyAddresses } from '#mail';
import { Database } from '#platform/database';
import { createLogger } from '#platform/logging';
import type { DestinationStream } from 'pino';
import { SmtpListener } from '../../apps/worker/src/smtp/smtp-listener.js';
import { freePort, type TestApplication } from './application.js';
import type { TestMember } from './factories/community.js';
import { runJobs } from './jobs.js';

export const replyDomain = 'reply.example';
export const inboundSecret = 'a secret that mail servers show, of 32 characters or more';

/** What an API needs to take mail. */
export const inboundEnv = {
  MAIL_REPLY_DOMAIN: replyDomain,
  INBOUND_MAIL_SECRET: inboundSecret,
  MAIL_FROM: 'Waymark <waymark@mail.example>',
};

/** The worker's listener over the application's database, on a port of its own. */
export async function listenForMail(
  app: TestApplication,
  log?: DestinationStream,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const port = await freePort();
  const { nest } = app.application;
  const listener = await SmtpListener.start({
    host: '127.0.0.1',
    port,
    domain: replyDomain,
    recipients: nest.get(InboundRecipients, { strict: false }),
    intake: nest.get(InboundIntake, { strict: false }),
    logger: createLogger(log === undefined ? 'silent' : 'debug', 'listener-test', log),
  });
  return { port, stop: () => listener.stop() };
}

/** Where somebody's replies to a thread go, as our mail to them says. */
export async function replyAddressOf(
  app: TestApplication,
  { memberId }: Pick<TestMember, 'memberId'>,
  threadId: string,
): Promise<string> {
  const { nest } = app.application;
  const addresses = nest.get(ReplyAddresses, { strict: false });
  const address = await nest.get(Database).transaction((tx) => addresses.forThread(tx, memberId, threadId));
  if (address === null) throw new Error('replies are not taken');
  return address;
}

export interface TestMail {
  readonly from: string;
  readonly to: string;
  /** Header lines after the usual ones. */
  readonly headers?: readonly string[];
  readonly messageId?: string;
  readonly subject?: string;
  readonly body: string;
}

let mails = 0;

/** A mail as it is on its way. */
export function rawMail({ from, to, headers = [], messageId, subject, body }: TestMail): string {
  mails += 1;
  const type = headers.some((line) => /^content-type:/i.test(line))
    ? []
    : ['Content-Type: text/plain; charset=utf-8'];
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject ?? 'Re: First steps'}`,
    `Message-ID: ${messageId ?? `<mail-${mails}@client.example>`}`,
    'MIME-Version: 1.0',
    ...type,
    ...headers,
    '',
    body,
  ].join('\r\n');
}

/** Hands a mail over by SMTP; throws what the server refuses it with. @param sender of the envelope */
export async function sendBySmtp(
  port: number,
  sender: string,
  to: string | readonly string[],
  raw: string,
): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    logger: false,
  });
  try {
    await transport.sendMail({
      envelope: { from: sender, to: [...(typeof to === 'string' ? [to] : to)] },
      raw,
    });
  } finally {
    transport.close();
  }
}

/** Hands a mail over by HTTP, with its envelope when it is given. @returns the status */
export async function sendByHttp(
  app: TestApplication,
  raw: string,
  { sender, recipient, ...headers }: Record<string, string> = {},
): Promise<number> {
  const response = await fetch(`${app.url}/mail/inbound`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${inboundSecret}`,
      'content-type': 'message/rfc822',
      ...(sender !== undefined && { 'x-envelope-from': sender }),
      ...(recipient !== undefined && { 'x-envelope-to': recipient }),
      ...headers,
    },
    body: raw,
  });
  await response.arrayBuffer();
  return response.status;
}

export interface SentAnswer {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads what came in, as the worker does, or as many workers do at once. @returns the outcomes, and the answers that are to go out */
export async function readMails(
  app: TestApplication,
  options?: { readonly atOnce: boolean },
): Promise<{ readonly outcomes: string[]; readonly answers: SentAnswer[] }> {
  const [last] = await app.sql.query<{ id: string }[]>(
    'SELECT max(id::text) AS id FROM inbound_mail WHERE outcome IS NOT NULL',
  );
  await runJobs(app, ReadInboundMailHandler, options);
  const rows = await app.sql.query<{ outcome: string }[]>(
    'SELECT outcome FROM inbound_mail WHERE outcome IS NOT NULL AND id::text > $1 ORDER BY id',
    [last?.id ?? ''],
  );
  const queued = await app.sql.query<{ id: string; letter: SentAnswer }[]>(
    'SELECT id, letter FROM mail WHERE letter IS NOT NULL ORDER BY id',
  );
  await app.sql.query('DELETE FROM mail WHERE id = ANY ($1)', [queued.map(({ id }) => id)]);
  const answers = queued.map(({ letter }) => letter);
  return { outcomes: rows.map(({ outcome }) => outcome), answers };
}

export interface PostedMessage {
  readonly id: string;
  readonly body: string;
  readonly author: { readonly id: string };
  readonly viaMail: boolean;
  readonly asSent: string | null;
}

/** The messages of a thread, as somebody in it reads them. */
export async function messagesOf(
  { api }: Pick<TestMember, 'api'>,
  threadId: string,
): Promise<PostedMessage[]> {
  const { thread } = await api.query<{ thread: { messages: { edges: { node: PostedMessage }[] } } }>(
    `query ($id: ID!) { thread(id: $id) { messages(last: 100) { edges { node {
       id body author { id } viaMail asSent
     } } } } }`,
    { id: threadId },
  );
  return thread.messages.edges.map(({ node }) => node);
}
