import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { Outbox } from '../outbox.js';
import type { InboundMail } from './inbound-mail.entity.js';
import { InboundMailsRepository } from './inbound-mails.repository.js';
import type { ReplyAnswer } from './post-reply.js';
import { ReplyTokensRepository } from './reply-tokens.repository.js';

const plainAddress = /^[^\s<>@,;:"()[\]\\\p{Cc}]{1,64}@[^\s<>@,;:"()[\]\\\p{Cc}]{1,189}$/u;

@Injectable()
export class InboundAnswering {
  constructor(
    private readonly config: Config,
    private readonly mails: InboundMailsRepository,
    private readonly tokens: ReplyTokensRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Answers a mail, where that can do no harm: not to ourselves, a few times a day, and to strangers only
   * when they wrote to an address that nobody could guess; so a forged sender gets nothing from us.
   */
  async run(tx: Tx, { id, sender }: InboundMail, answer: ReplyAnswer): Promise<void> {
    const { mail, addressKnown, subject, text } = answer;
    const to = sender ?? mail.returnPath ?? mail.from;
    if (to === null || !plainAddress.test(to) || this.isOurs(to)) return;
    if (!addressKnown && !(await this.tokens.isSomebodys(tx, to))) return;
    if (!(await this.mails.takeAnswer(tx, id, to))) return;
    const { messageId } = mail;
    await this.outbox.sendNow(tx, {
      to,
      subject,
      text,
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Waymark-Mail': 'answer',
        ...(messageId !== null && { 'In-Reply-To': messageId, References: messageId }),
      },
    });
  }

  private isOurs(address: string): boolean {
    const { mailReplyDomain, mailFrom } = this.config;
    const plain = address.toLowerCase();
    return plain === mailFrom.address.toLowerCase() || plain.endsWith(`@${mailReplyDomain?.toLowerCase()}`);
  }
}
