import { Injectable } from '@nestjs/common';
import { formatLocal } from '#domain/availability';
import { noticeTitle, type NoticePart, type ThreadPart } from '#domain/mail';
import { wordNotification } from '#domain/notifications';
import type { Tx } from '#platform/database';
import { htmlVersion, renderMarkdown } from '#platform/markdown';
import { ActionLinks } from '../action-links.js';
import { MailLinks } from '../mail-links.js';
import type { Addressee, PostedMessage, ToldNotice } from './mail-facts.repository.js';

/** What a member can do about the parts of a mail, and how they read. */
@Injectable()
export class MailParts {
  constructor(
    private readonly links: MailLinks,
    private readonly actions: ActionLinks,
  ) {}

  /** @param messages of one thread, in its order; at least one */
  async thread(tx: Tx, to: Addressee, messages: readonly PostedMessage[]): Promise<ThreadPart> {
    const [first] = messages;
    if (first === undefined) throw new RangeError('a thread without messages');
    const { threadId, title, accepted } = first;
    return {
      kind: 'THREAD',
      title,
      quotable: accepted,
      messages: messages.map((message) => ({
        author: message.author,
        postedAt: formatLocal(to.timeZone, message.postedAt.getTime()),
        markdown: message.body,
        html: message.htmlVersion === htmlVersion ? message.bodyHtml : renderMarkdown(message.body),
      })),
      url: this.links.thread(to.slug, threadId),
      nothingToAnswerUrl: await this.actions.forTurn(tx, to.memberId, threadId),
    };
  }

  async notice(tx: Tx, to: Addressee, notice: ToldNotice): Promise<NoticePart> {
    const { kind, facts, about, subjectId, threadId } = notice;
    const asks = kind === 'REQUEST_RECEIVED' || kind === 'REQUEST_WAITING' || kind === 'REQUEST_ASKED_AFTER';
    const waits = kind === 'TURN_WAITS' && threadId !== null;
    return {
      kind: 'NOTICE',
      title: noticeTitle(kind, facts, about),
      sentence: wordNotification(kind, facts, about),
      url: this.links.notice(to.slug, notice),
      confirmUrl:
        kind === 'MILESTONE_CLAIMED' ? await this.actions.forMilestone(tx, to.memberId, subjectId) : null,
      answers: asks ? await this.actions.forRequest(tx, to.memberId, subjectId) : null,
      nothingToAnswerUrl: waits ? await this.actions.forTurn(tx, to.memberId, threadId) : null,
    };
  }
}
