import { Injectable } from '@nestjs/common';
import { cleanSavedReplyBody, cleanSavedReplyTitle } from '#domain/saved-replies';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { SavedRepliesRepository } from '../saved-replies.repository.js';
import type { SavedReply } from '../saved-reply.entity.js';

export interface UpdateSavedReplyInput {
  readonly savedReplyId: string;
  /** Stays as it is when absent. */
  readonly title?: string | null;
  /** Markdown with placeholders; stays as it is when absent. */
  readonly body?: string | null;
}

@Injectable()
export class UpdateSavedReply {
  constructor(
    private readonly db: Database,
    private readonly replies: SavedRepliesRepository,
  ) {}

  /** @throws UserError EMPTY_TEXT, TOO_LONG, INVALID_INPUT, PLACEHOLDER_UNKNOWN, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED */
  async run(actor: Actor, input: UpdateSavedReplyInput): Promise<SavedReply> {
    return this.db.transaction(async (tx) => {
      const reply = await this.replies.lockOwn(tx, actor, input.savedReplyId);
      const title = cleanSavedReplyTitle(input.title ?? reply.title);
      if (title.refused) throw new UserError(title.refused);
      const body = cleanSavedReplyBody(input.body ?? reply.body);
      if (body.refused) throw new UserError(body.refused);
      const texts = { title: title.text, body: body.text };
      await this.replies.save(tx, reply.id, texts);
      return { ...reply, ...texts };
    });
  }
}
