import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';

/** A mail whose words are settled already. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Besides those that every mail has. */
  readonly headers?: Readonly<Record<string, string>>;
}

@Injectable()
export class Outbox {
  /**
   * Sends one mail to any address, whatever its owner prefers: for answers to mail that came in. It goes out
   * as soon as the transaction has committed.
   */
  sendNow(_tx: Tx, _letter: Letter): Promise<void> {
    return Promise.resolve();
  }
}
