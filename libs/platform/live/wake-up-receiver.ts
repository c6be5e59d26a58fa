import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '#platform/config';
import { wakeUpChannel } from './wake-up-sender.js';

/** After losing the connection; doubled at each further failure. */
const backoffMs = { first: 100, most: 10_000 } as const;

/** How long the connection may be silent before the system asks whether it still stands; hours, unless told. */
const silentMs = 30_000;

/** The name by which PostgreSQL's list of connections shows this one. */
export const receiverName = 'waymark-live';

/**
 * Hears when other processes send wake-ups, over a connection of its own: LISTEN belongs to one
 * session, which a pooler between us and PostgreSQL would not keep. It opens the connection again
 * whenever it is lost.
 */
@Injectable()
export class WakeUpReceiver {
  private readonly log = new Logger(WakeUpReceiver.name);
  private client: Client | undefined;
  private listening: Promise<void> | undefined;
  private stopped = false;
  private wait: { readonly timer: NodeJS.Timeout; readonly end: () => void } | undefined;

  constructor(private readonly config: Config) {}

  /** @param onWakeUp called for each wake-up, and whenever some may have been missed */
  start(onWakeUp: () => void): void {
    this.listening ??= this.listen(onWakeUp);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wait?.end();
    await this.client?.end();
    await this.listening;
  }

  private async listen(onWakeUp: () => void): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      try {
        await this.session(() => {
          failures = 0;
          onWakeUp();
        });
      } catch (error) {
        this.log.warn(`Listening for other processes failed: ${String(error)}`);
      }
      if (!this.stopped) await this.pause(Math.min(backoffMs.first * 2 ** failures, backoffMs.most));
      failures += 1;
    }
  }

  /** One connection, from its beginning to its end. */
  private async session(onWakeUp: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseDirectUrl,
      application_name: receiverName,
      connectionTimeoutMillis: 10_000,
      keepAlive: true, // or a connection that a firewall forgot would stay silent for ever
      keepAliveInitialDelayMillis: silentMs,
    });
    this.client = client;
    client.on('error', (error) => this.log.warn(`The listening connection broke: ${error.message}`));
    client.on('notification', onWakeUp);
    const ended = new Promise((resolve) => client.once('end', resolve));
    try {
      await client.connect();
      await client.query(`LISTEN ${wakeUpChannel}`);
      onWakeUp();
      await ended;
    } finally {
      await client.end();
    }
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((end) => {
      this.wait = { timer: setTimeout(end, ms).unref(), end };
    });
    clearTimeout(this.wait?.timer);
  }
}
