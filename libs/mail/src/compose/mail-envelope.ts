import { Injectable } from '@nestjs/common';
import { headerLimits, type MailKind } from '#domain/mail';
import { oneLine } from '#domain/text';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import type { OutgoingMail } from '../delivery/outgoing-mail.js';
import type { Letter } from '../letter.js';
import { MailLinks } from '../mail-links.js';
import { MailsRepository } from '../mails.repository.js';
import { ReplyAddresses } from '../reply-addresses.js';
import type { Addressee } from './mail-facts.repository.js';

type Head = Omit<OutgoingMail, 'subject' | 'text' | 'html'>;

/** Everything about a mail but its words. */
@Injectable()
export class MailEnvelope {
  constructor(
    private readonly config: Config,
    private readonly links: MailLinks,
    private readonly replies: ReplyAddresses,
    private readonly mails: MailsRepository,
  ) {}

  /**
   * @param threadId the conversation that the mail belongs to, if it is of one only
   * @param kind null for several
   */
  async ofMember(
    tx: Tx,
    id: string,
    { memberId, address, slug }: Addressee,
    threadId: string | null,
    kind: MailKind | null,
  ): Promise<Head> {
    if (address === null) throw new RangeError('a mail to nowhere');
    return {
      id,
      from: this.config.mailFrom,
      to: address,
      messageId: this.messageId(id),
      replyTo: threadId === null ? null : await this.replies.forThread(tx, memberId, threadId),
      ...(await this.place(tx, id, memberId, threadId)),
      headers: {
        'List-Id': `<${(kind ?? 'digest').toLowerCase()}.${slug}.${this.host}>`,
        'List-Unsubscribe': `<${this.links.unsubscribe({ memberId, kind: kind ?? 'ALL' })}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
    };
  }

  ofLetter(id: string, { to, subject, text, html, headers }: Letter): OutgoingMail {
    return {
      id,
      from: this.config.mailFrom,
      to,
      subject: oneLine(subject, headerLimits.subject),
      text,
      html: html ?? null,
      messageId: this.messageId(id),
      replyTo: null,
      inReplyTo: null,
      references: [],
      headers: { 'Auto-Submitted': 'auto-replied', ...headers },
    };
  }

  /**
   * Where a mailbox puts it: all mails of one conversation to one person refer to the same beginning, which is no mail
   * at all, and each to the one before it.
   */
  private async place(tx: Tx, id: string, memberId: string, threadId: string | null) {
    if (threadId === null) return { inReplyTo: null, references: [] };
    const root = this.messageId(`${threadId}.${memberId}`);
    const before = await this.mails.sentBefore(tx, memberId, threadId, id);
    const previous = before === null ? root : this.messageId(before);
    return { inReplyTo: previous, references: previous === root ? [root] : [root, previous] };
  }

  private messageId(name: string): string {
    return `<${name}@${this.config.mailFrom.address.split('@').at(-1) ?? this.host}>`;
  }

  private get host(): string {
    return new URL(this.config.publicUrl).hostname;
  }
}
