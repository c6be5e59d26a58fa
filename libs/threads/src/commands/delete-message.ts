import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database, databaseNow } from '#platform/database';
import { ActingAuthors } from '../acting-authors.js';
import type { Message } from '../message.entity.js';
import { MessageChangesRepository } from '../message-changes.repository.js';
import { ThreadLinks } from '../thread-links.js';

@Injectable()
export class DeleteMessage {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingAuthors,
    private readonly changes: MessageChangesRepository,
    private readonly links: ThreadLinks,
  ) {}

  /**
   * Takes the text of a message and its former ones out of the database for good. Its place stays, so
   * sequences have no gaps; the turn and what others have read stay as they are, because it was said. Doing
   * it twice is the same as once.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async run(actor: Actor, messageId: string): Promise<Message> {
    return this.db.transaction(async (tx) => {
      const { thread, message } = await this.acting.lock(tx, actor, messageId);
      if (message.deletedAt !== null) return message;
      await this.changes.forgetRevisions(tx, message.id);
      const tombstone = await this.changes.save(tx, message, {
        body: '',
        bodyHtml: '',
        quotable: false,
        editedAt: null,
        deletedAt: await databaseNow(tx),
      });
      await this.links.renew(tx, thread, tombstone);
      return tombstone;
    });
  }
}
