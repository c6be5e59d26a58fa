import { Injectable } from '@nestjs/common';
import { whyNotChange } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { ActingAuthors } from '../acting-authors.js';
import type { Message } from '../message.entity.js';
import { MessageChangesRepository } from '../message-changes.repository.js';

export interface SetQuotePermissionInput {
  readonly messageId: string;
  readonly quotable: boolean;
}

@Injectable()
export class SetQuotePermission {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingAuthors,
    private readonly changes: MessageChangesRepository,
  ) {}

  /** @throws UserError NOT_FOUND, NOT_ALLOWED, MESSAGE_DELETED, MEMBER_SUSPENDED, CONDUCT_OUTDATED */
  async run(actor: Actor, { messageId, quotable }: SetQuotePermissionInput): Promise<Message> {
    return this.db.transaction(async (tx) => {
      const { part, message } = await this.acting.lock(tx, actor, messageId);
      throwIfRefused(whyNotChange(message, part.memberId));
      return message.quotable === quotable ? message : this.changes.save(tx, message, { quotable });
    });
  }
}
