import { Injectable } from '@nestjs/common';
import { checkRevisionRoom, cleanMessageBody, whyNotEdit } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { htmlVersion, renderMarkdown } from '#platform/markdown';
import { ActingAuthors } from '../acting-authors.js';
import type { Message } from '../message.entity.js';
import { MessageChangesRepository } from '../message-changes.repository.js';
import type { Thread } from '../thread.entity.js';
import { ThreadLinks } from '../thread-links.js';
import { cannotPost } from '../threads.policy.js';

export interface EditMessageInput {
  readonly messageId: string;
  /** Markdown. */
  readonly body: string;
}

@Injectable()
export class EditMessage {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingAuthors,
    private readonly changes: MessageChangesRepository,
    private readonly links: ThreadLinks,
  ) {}

  /**
   * Replaces the text of a message, and keeps the former one. The same text changes nothing.
   *
   * @throws UserError EMPTY_TEXT, TOO_LONG, INVALID_INPUT, NOT_FOUND, NOT_ALLOWED, MEMBER_SUSPENDED,
   *   CONDUCT_OUTDATED, MESSAGE_DELETED, EDIT_WINDOW_OVER, THREAD_CLOSED (also for a block, which must not
   *   show), EDIT_LIMIT
   */
  async run(actor: Actor, input: EditMessageInput): Promise<Message> {
    const body = cleanMessageBody(input.body);
    if (body.refused) throw new UserError(body.refused);
    return this.db.transaction(async (tx) => {
      const { thread, part, message } = await this.acting.lock(tx, actor, input.messageId);
      const now = await databaseNow(tx);
      throwIfRefused(whyNotEdit(message, part.memberId, now) ?? cannotPost(thread, part));
      return body.text === message.body ? message : this.replace(tx, thread, message, body.text, now);
    });
  }

  private async replace(tx: Tx, thread: Thread, message: Message, body: string, now: Date): Promise<Message> {
    const kept = await this.changes.countRevisions(tx, message.id);
    throwIfRefused(checkRevisionRoom(kept));
    await this.changes.keepRevision(tx, message, kept + 1, now);
    const edited = { body, bodyHtml: renderMarkdown(body), htmlVersion, editedAt: now };
    const changed = await this.changes.save(tx, message, edited);
    await this.links.renew(tx, thread, changed);
    return changed;
  }
}
