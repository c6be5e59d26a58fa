import type { Mailbox } from '#platform/config';

/** A mail, ready to be sent. */
export interface OutgoingMail {
  readonly id: string;
  readonly from: Mailbox;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** In angle brackets; the same for each try. */
  readonly messageId: string;
  readonly replyTo: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Any others, by name. */
  readonly headers: Readonly<Record<string, string>>;
}
