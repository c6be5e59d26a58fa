import type { OnModuleDestroy } from '@nestjs/common';
import nodemailer from 'nodemailer';
import type { SmtpFailure } from '#domain/mail';
import type { Clock } from '#platform/clock';
import { MailTransport, NotTaken } from './mail-transport.js';
import type { OutgoingMail } from './outgoing-mail.js';

/** How long a server may take for each thing, in milliseconds; `SMTP_URL` may say otherwise: `?socketTimeout=5000`. */
const limits = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** How long one mail may take in all, also with a server that sends a byte now and then. */
const mostMs = 120_000;

/**
 * How long nothing is tried once a server could not be reached, in milliseconds: a queue that comes due meanwhile
 * neither knocks on its door thousands of times nor waits for each answer.
 */
const restMs = 10_000;

const connections = 4;

/** Sends mail through a pool of connections that are kept open. */
export class SmtpTransport extends MailTransport implements OnModuleDestroy {
  private readonly pool;
  private awayUntil = 0;

  constructor(
    url: string,
    private readonly clock: Clock,
  ) {
    super();
    this.pool = nodemailer.createTransport({
      pool: true,
      url,
      maxConnections: connections,
      maxRequeues: 1,
      ...limits,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    if (this.clock.now().getTime() < this.awayUntil)
      throw new NotTaken({}, 'it could not be reached just now');
    try {
      await this.pool.sendMail({
        from: mail.from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        ...(mail.html !== null && { html: mail.html }),
        messageId: mail.messageId,
        ...(mail.replyTo !== null && { replyTo: { name: '', address: mail.replyTo } }),
        ...(mail.inReplyTo !== null && { inReplyTo: mail.inReplyTo }),
        references: [...mail.references],
        headers: { ...mail.headers },
        signal: AbortSignal.timeout(mostMs),
      });
    } catch (error) {
      const failure = failureOf(error);
      if (isAway(error, failure)) this.awayUntil = this.clock.now().getTime() + restMs;
      throw new NotTaken(failure, reasonOf(error, failure));
    }
  }

  onModuleDestroy(): void {
    this.pool.close();
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Of what nodemailer says only what the server answered, and to which command. */
function failureOf(error: unknown): SmtpFailure {
  const { responseCode, response, command } = Object(error) as Record<string, unknown>;
  return {
    code: typeof responseCode === 'number' ? responseCode : undefined,
    response: text(response),
    command: text(command),
  };
}

/** Codes, which say nothing of anybody: `550 RCPT TO`, `ETIMEDOUT DATA`. */
function reasonOf(error: unknown, { code, command }: SmtpFailure): string {
  const fault = code ?? text((Object(error) as Record<string, unknown>)['code']);
  return [fault, command].filter((fact) => fact !== undefined).join(' ');
}

/** Whether there was no talk about the mail at all; falling silent in the middle of one is something else. */
function isAway(error: unknown, { command = 'CONN' }: SmtpFailure): boolean {
  const { timeoutType } = Object(error) as Record<string, unknown>;
  return timeoutType !== 'SOCKET_TIMEOUT' && /^(CONN|AUTH|EHLO|HELO|STARTTLS)\b/i.test(command);
}
