import type { Server } from 'node:net';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type InboundIntake, type InboundRecipients, mostMailBytes } from '#mail';
import type { Stoppable } from '#platform/lifecycle';
import { ClientLimits } from './client-limits.js';
import { atTheMoment, noSuchAddress, tooManyFromYou } from './smtp-replies.js';

export interface SmtpListenerOptions {
  readonly host: string;
  readonly port: number;
  /** At which the addresses are that mail is taken for. */
  readonly domain: string;
  readonly recipients: Pick<InboundRecipients, 'isKnown'>;
  readonly intake: Pick<InboundIntake, 'take'>;
  readonly logger: Logger;
  /** How long one mail may take to arrive, in milliseconds. */
  readonly patienceMs?: number;
}

/** What is still read of a mail that is too big, so that its sender gets the answer that says so. */
const mostReadBytes = 32 * mostMailBytes;
const usualPatienceMs = 120_000;

/**
 * Takes mail for reply addresses and for nothing else: there is nothing to sign in to and nothing is
 * passed on. A mail that is answered with 250 is kept; while the database is away the answers are 4xx, and
 * the sender's server tries again.
 */
export class SmtpListener implements Stoppable {
  private readonly server: SMTPServer;
  private readonly limits = new ClientLimits();

  private constructor(private readonly options: SmtpListenerOptions) {
    this.server = new SMTPServer({
      name: options.domain,
      banner: 'replies to conversations',
      // STARTTLS would need a certificate of ours: a mail server before us has one, see docs/OPERATIONS.md.
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: mostMailBytes,
      rejectOversized: true,
      maxRecipients: 10,
      maxClients: 100,
      socketTimeout: 30_000,
      closeTimeout: 3_000,
      onConnect: (session, done) => {
        done(this.limits.admit(session.id, session.remoteAddress) ? null : tooManyFromYou());
      },
      onClose: (session) => this.limits.leave(session.id, session.remoteAddress),
      onMailFrom: (_address, session, done) => {
        done(this.limits.countMail(session.remoteAddress) ? null : tooManyFromYou());
      },
      onRcptTo: ({ address }, _session, done) => void this.tell(done, this.refuseRecipient(address)),
      onData: (stream, session, done) => this.receive(stream, session, done),
    });
    // A client that breaks off is no fault of ours, and what it said does not belong in a log.
    this.server.on('error', (error) => {
      options.logger.debug({ code: (error as { code?: unknown }).code }, 'an SMTP connection failed');
    });
  }

  /** @throws if the port cannot be had */
  static async start(options: SmtpListenerOptions): Promise<SmtpListener> {
    const listener = new SmtpListener(options);
    await new Promise<void>((resolve, reject) => {
      const server: Server = listener.server.listen(options.port, options.host, resolve);
      server.once('error', reject);
    });
    options.logger.info({ port: options.port }, 'replies by mail are taken');
    return listener;
  }

  /** Takes no more connections, and lets those that are open end, for some seconds. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    const chunks: Buffer[] = [];
    const late = setTimeout(() => this.cut(session), this.options.patienceMs ?? usualPatienceMs);
    stream.on('data', (chunk: Buffer) => {
      if (!stream.sizeExceeded) chunks.push(chunk);
      else chunks.length = 0;
      if (stream.byteLength > mostReadBytes) this.cut(session);
    });
    // A connection that breaks off ends in one of these; what came of the mail so far is nothing.
    stream.on('error', () => clearTimeout(late));
    stream.on('close', () => clearTimeout(late));
    stream.on('end', () => {
      if (stream.sizeExceeded) return done();
      void this.tell(done, this.keep(Buffer.concat(chunks), session));
    });
  }

  private async refuseRecipient(address: string): Promise<Error | null> {
    return (await this.options.recipients.isKnown(address)) ? null : noSuchAddress();
  }

  /** Tells a client what its mail or its command is refused with, if it is; and what fails, it may try again. */
  private async tell(done: (error?: Error | null) => void, work: Promise<Error | null>): Promise<void> {
    let refused: Error | null;
    try {
      refused = await work;
    } catch (error) {
      this.options.logger.error({ err: error }, 'a mail could not be taken; its sender tries again');
      refused = atTheMoment();
    }
    done(refused);
  }

  private async keep(raw: Buffer, { envelope }: SMTPServerSession): Promise<null> {
    await this.options.intake.take({
      way: 'SMTP',
      sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      recipients: envelope.rcptTo.map(({ address }) => address),
      raw,
    });
    return null;
  }

  private cut({ id }: SMTPServerSession): void {
    for (const connection of this.server.connections) if (connection.id === id) connection.close();
  }
}
