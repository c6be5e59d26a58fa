import { type AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  /** As it came over the wire. */
  readonly raw: string;
  readonly mail: Email;
}

/** What the sink does with a mail; by itself it takes each. */
export interface SinkBehaviour {
  /** Answers the recipient with this: `550 5.1.1 no such user`. */
  readonly recipient?: string;
  /** Answers the end of the mail with this. */
  readonly data?: string;
  /** Takes the mail, and never says so. */
  readonly hang?: boolean;
  /** Milliseconds until it answers the end of the mail. */
  readonly delay?: number;
}

const answer = (line: string) =>
  Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });

/** A mail server of our own, on a real socket, that keeps what it takes. */
export class SmtpSink {
  readonly received: ReceivedMail[] = [];
  behaviour: SinkBehaviour = {};
  private server: SMTPServer | undefined;
  private port = 0;

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.open();
    return sink;
  }

  /** With short limits, in milliseconds, for what hangs. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}?socketTimeout=300&connectionTimeout=2000&greetingTimeout=2000`;
  }

  /** Begins to listen; again on the same port after `close`. */
  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 10,
      onRcptTo: (_address, _session, done) => {
        const { recipient } = this.behaviour;
        done(recipient === undefined ? null : answer(recipient));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void this.answerTo(session.envelope.rcptTo[0]?.address ?? '', Buffer.concat(chunks), done);
        });
      },
    });
    server.on('error', () => {}); // clients that went away
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** What came since the last look. */
  take(): ReceivedMail[] {
    return this.received.splice(0);
  }

  private async answerTo(to: string, raw: Buffer, done: (error?: Error | null) => void): Promise<void> {
    const { data, hang = false, delay = 0 } = this.behaviour;
    if (data !== undefined) return done(answer(data));
    this.received.push({ to, raw: raw.toString('utf8'), mail: await PostalMime.parse(raw) });
    if (!hang) setTimeout(() => done(), delay);
  }
}

/** A header of a received mail, by its name in any letters. */
export const headerOf = ({ mail }: ReceivedMail, name: string): string | undefined =>
  mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
