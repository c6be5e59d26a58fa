import { Injectable } from '@nestjs/common';
import {
  answerToFiles,
  answerToRefused,
  firstCharacters,
  type InboundAnswer,
  type InboundRefusalCode,
  inboundRefusals,
  isAutomatic,
  tokenOfAddress,
  withoutOwnLinks,
} from '#domain/mail';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { PostMessage } from '#threads';
import type { InboundMail } from './inbound-mail.entity.js';
import { InboundMailsRepository } from './inbound-mails.repository.js';
import type { InboundOutcome } from './inbound-outcome.js';
import { type MailText, mostAsSent, type ReadMail, readMail } from './read-mail.js';
import { type KnownReplyToken, ReplyTokensRepository } from './reply-tokens.repository.js';

/** What became of a mail, and what its sender is told of it. */
export interface ReplyResult {
  readonly outcome: InboundOutcome;
  /** Absent when there is nothing to say. */
  readonly answer?: ReplyAnswer;
}

export interface ReplyAnswer extends InboundAnswer {
  /** What it says of itself. */
  readonly mail: ReadMail;
  /** Whether it was for an address that we gave to somebody: only they have it. */
  readonly addressKnown: boolean;
}

@Injectable()
export class PostReply {
  constructor(
    private readonly config: Config,
    private readonly mails: InboundMailsRepository,
    private readonly tokens: ReplyTokensRepository,
    private readonly posting: PostMessage,
  ) {}

  /**
   * Posts what a mail says as whoever its reply address was given to, if it is from them and they may
   * post there. What is no mail at all is not answered: nothing is known of who sent it.
   */
  async run(tx: Tx, { raw, sender, recipient }: InboundMail): Promise<ReplyResult> {
    if (raw === null) throw new Error('a mail that is still to be read has lost its text');
    const mail = await readMail(raw);
    if (mail === null) return { outcome: 'UNREADABLE' };
    if (isAutomatic(mail.headers, sender)) return { outcome: 'IGNORED' };
    const token = await this.tokenOf(tx, recipient === null ? mail.recipients : [recipient]);
    if (token === null) return this.refused(mail, 'UNKNOWN_ADDRESS', false);
    if (!(await this.mails.claim(tx, token.id, mail.key))) return { outcome: 'DUPLICATE' };
    const result = await this.read(tx, mail, token);
    // What was refused may come again as it is, once it can be posted; to stay silent then would seem to take it.
    if (result.outcome !== 'POSTED') await this.mails.unclaim(tx, token.id, mail.key);
    return result;
  }

  private async read(tx: Tx, mail: ReadMail, token: KnownReplyToken): Promise<ReplyResult> {
    // Before anything that only its owner is to learn.
    if (mail.from === null || mail.from !== token.email) return this.refused(mail, 'NOT_YOUR_ADDRESS', true);
    if (token.revoked) return this.refused(mail, 'REVOKED_ADDRESS', true);
    if (mail.text === null) return this.refused(mail, 'UNREADABLE', true);
    return this.post(tx, mail, mail.text, token);
  }

  private async tokenOf(tx: Tx, addresses: readonly string[]): Promise<KnownReplyToken | null> {
    const domain = this.config.mailReplyDomain;
    if (domain === null) return null;
    for (const address of addresses) {
      const token = tokenOfAddress(address, domain);
      if (token !== null) return this.tokens.find(token, tx);
    }
    return null;
  }

  private async post(
    tx: Tx,
    mail: ReadMail,
    text: MailText,
    { userId, threadId }: KnownReplyToken,
  ): Promise<ReplyResult> {
    const { publicUrl, mailReplyDomain: replyDomain } = this.config;
    const body = withoutOwnLinks(text.reply, { publicUrl, replyDomain });
    const asSent = firstCharacters(withoutOwnLinks(text.asSent, { publicUrl, replyDomain }), mostAsSent);
    try {
      const message = await this.posting.post(tx, { userId, via: 'MAIL' }, { threadId, body });
      await this.mails.keepSource(tx, message.id, asSent);
    } catch (error) {
      if (error instanceof UserError) return this.refusedPost(mail, error);
      throw error;
    }
    if (mail.files.length === 0) return { outcome: 'POSTED' };
    return {
      outcome: 'POSTED',
      answer: { ...answerToFiles(mail.files, publicUrl), mail, addressKnown: true },
    };
  }

  private refused(mail: ReadMail, code: InboundRefusalCode, addressKnown: boolean): ReplyResult {
    const answer = answerToRefused(inboundRefusals[code], this.config.publicUrl);
    return { outcome: code, answer: { ...answer, mail, addressKnown } };
  }

  /** As the browser would say it, where mail has no words of its own for it. */
  private refusedPost(mail: ReadMail, { refusals: [refusal] }: UserError): ReplyResult {
    if (refusal.code === 'EMPTY_TEXT') return this.refused(mail, 'EMPTY', true);
    if (refusal.code === 'TOO_LONG') return this.refused(mail, 'TOO_LONG', true);
    const { message, hint = 'Write in the browser; it shows how things stand.' } = refusal;
    const answer = answerToRefused({ message, hint }, this.config.publicUrl);
    return { outcome: 'REFUSED', answer: { ...answer, mail, addressKnown: true } };
  }
}
