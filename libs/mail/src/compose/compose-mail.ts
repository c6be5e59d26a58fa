import { Injectable } from '@nestjs/common';
import { headerLimits, type MailKind, renderMailHtml, renderMailText, wordMail } from '#domain/mail';
import { oneLine } from '#domain/text';
import type { Tx } from '#platform/database';
import type { OutgoingMail } from '../delivery/outgoing-mail.js';
import { MailLinks } from '../mail-links.js';
import type { Settling } from '../mails.repository.js';
import { MailEnvelope } from './mail-envelope.js';
import {
  type Addressee,
  MailFactsRepository,
  type PostedMessage,
  type ToldNotice,
} from './mail-facts.repository.js';
import { MailParts } from './mail-parts.js';

/** A mail that is to go out, or why it does not. */
type Composed = Settling;

/** Makes a mail of what is true at this moment: what was read, deleted or muted since it was noted is left out. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly facts: MailFactsRepository,
    private readonly parts: MailParts,
    private readonly links: MailLinks,
    private readonly envelope: MailEnvelope,
  ) {}

  async run(tx: Tx, mailId: string): Promise<Composed> {
    const mail = await this.facts.mailToSend(tx, mailId);
    if (mail === null) return unsent('NOTHING_LEFT');
    if (mail.letter !== null) return going(this.envelope.ofLetter(mail.id, mail.letter), null);
    const { addressee } = mail;
    if (addressee === null || addressee.address === null) return unsent('NO_ADDRESS');
    const messages = await this.facts.messages(tx, mailId);
    const notices = await this.facts.notices(tx, mailId);
    if (messages.length + notices.length === 0) return unsent('NOTHING_LEFT');
    return this.compose(tx, mailId, addressee, messages, notices);
  }

  private async compose(
    tx: Tx,
    mailId: string,
    to: Addressee,
    messages: readonly PostedMessage[],
    notices: readonly ToldNotice[],
  ): Promise<Composed> {
    const threads = [...byThread(messages).values()];
    const threadId =
      threads.length + notices.length === 1 ? (messages[0]?.threadId ?? notices[0]?.threadId ?? null) : null;
    const kind = commonKind(messages, notices);
    const head = await this.envelope.ofMember(tx, mailId, to, threadId, kind);
    const parts = [];
    for (const thread of threads) parts.push(await this.parts.thread(tx, to, thread));
    for (const notice of notices) parts.push(await this.parts.notice(tx, to, notice));
    const { subject, document } = wordMail({
      community: to.communityName,
      parts,
      replies: head.replyTo !== null,
      mailKind: kind,
      settingsUrl: this.links.settings(to.slug),
      unsubscribeUrl: this.links.unsubscribe({ memberId: to.memberId, kind: kind ?? 'ALL' }),
    });
    const mail = {
      ...head,
      from: { ...head.from, name: senderName(head.from.name, messages, threadId) },
      subject,
      text: renderMailText(document),
      html: renderMailHtml(document),
    };
    return going(mail, threadId);
  }
}

const unsent = (outcome: 'NOTHING_LEFT' | 'NO_ADDRESS'): Composed => ({
  outcome,
  mail: null,
  threadId: null,
});
const going = (mail: OutgoingMail, threadId: string | null): Composed => ({
  outcome: 'SENT',
  mail,
  threadId,
});

function byThread(messages: readonly PostedMessage[]): Map<string, PostedMessage[]> {
  const threads = new Map<string, PostedMessage[]>();
  for (const message of messages)
    threads.set(message.threadId, [...(threads.get(message.threadId) ?? []), message]);
  return threads;
}

/** The kind of everything in a mail; null when they differ. */
function commonKind(messages: readonly PostedMessage[], notices: readonly ToldNotice[]): MailKind | null {
  const kinds = new Set<MailKind>(notices.map(({ mailKind }) => mailKind));
  if (messages.length > 0) kinds.add('MESSAGES');
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** Who wrote, if one person did and it may be quoted; the address stays ours. */
function senderName(ours: string, messages: readonly PostedMessage[], threadId: string | null): string {
  const authors = new Set(messages.map(({ author }) => author));
  const [author = ''] = authors;
  if (threadId === null || authors.size !== 1 || !messages.every(({ accepted }) => accepted)) return ours;
  return `${oneLine(author, headerLimits.name)} via ${ours}`;
}
