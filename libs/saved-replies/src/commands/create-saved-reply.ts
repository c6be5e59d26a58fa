import { Injectable } from '@nestjs/common';
import { cleanSavedReplyBody, cleanSavedReplyTitle } from '#domain/saved-replies';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { SavedRepliesRepository } from '../saved-replies.repository.js';
import type { SavedReply } from '../saved-reply.entity.js';

export interface CreateSavedReplyInput {
  readonly communityId: string;
  readonly title: string;
  /** Markdown with placeholders. */
  readonly body: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class CreateSavedReply {
  constructor(
    private readonly db: Database,
    private readonly mutations: ClientMutations,
    private readonly replies: SavedRepliesRepository,
  ) {}

  /**
   * @throws UserError EMPTY_TEXT, TOO_LONG, INVALID_INPUT, PLACEHOLDER_UNKNOWN, SAVED_REPLY_LIMIT, NOT_FOUND,
   *   NOT_A_MENTOR, MEMBER_SUSPENDED, CONDUCT_OUTDATED, MUTATION_KEY_REUSED
   */
  async run(actor: Actor, input: CreateSavedReplyInput): Promise<SavedReply> {
    const title = cleanSavedReplyTitle(input.title);
    if (title.refused) throw new UserError(title.refused);
    const body = cleanSavedReplyBody(input.body);
    if (body.refused) throw new UserError(body.refused);
    return this.db.transaction(async (tx) => {
      const memberId = await this.replies.lockOwner(tx, actor, input.communityId);
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'createSavedReply',
        input,
      };
      const id = await this.mutations.once(tx, keyed, (fresh) =>
        this.replies.insert(tx, { id: fresh, memberId, title: title.text, body: body.text }),
      );
      return this.replies.byId(tx, id);
    });
  }
}
