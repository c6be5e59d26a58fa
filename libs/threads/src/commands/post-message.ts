import { Injectable } from '@nestjs/common';
import { checkDraftSequence, cleanMessageBody } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { ActingParticipants } from '../acting-participants.js';
import { DraftsRepository } from '../drafts.repository.js';
import type { Message } from '../message.entity.js';
import { MessagesRepository } from '../messages.repository.js';
import { Threads } from '../threads.js';
import { cannotPost } from '../threads.policy.js';

export interface PostMessageInput {
  readonly threadId: string;
  /** Markdown. */
  readonly body: string;
  /** Whether others may quote it; as their side has it when absent. */
  readonly quotable?: boolean | null;
  /** Of the draft that became the message, as the client saw it last: that draft is over; 0 for one that was not saved yet, absent to leave drafts alone. */
  readonly draftSequence?: number | null;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class PostMessage {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly mutations: ClientMutations,
    private readonly threads: Threads,
    private readonly messages: MessagesRepository,
    private readonly drafts: DraftsRepository,
  ) {}

  /**
   * @throws UserError EMPTY_TEXT, TOO_LONG, INVALID_INPUT, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED,
   *   THREAD_CLOSED (also for a block, which must not show), MUTATION_KEY_REUSED
   */
  run(actor: Actor, input: PostMessageInput): Promise<Message> {
    return this.db.transaction((tx) => this.post(tx, actor, input));
  }

  /** As `run`, within a transaction that does more. Without a key, a refusal comes before anything is written. */
  async post(tx: Tx, actor: Actor, input: PostMessageInput): Promise<Message> {
    const body = cleanMessageBody(input.body);
    if (body.refused) throw new UserError(body.refused);
    const draftSequence = input.draftSequence ?? null;
    if (draftSequence !== null) throwIfRefused(checkDraftSequence(draftSequence, ['draftSequence']));
    const { id: threadId } = await this.acting.require(tx, actor, input.threadId);
    const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'postMessage', input };
    const id = await this.mutations.once(tx, keyed, async (fresh) => {
      const { thread, part } = await this.acting.lock(tx, actor, threadId);
      throwIfRefused(cannotPost(thread, part));
      const { quotable } = input;
      await this.threads.append(tx, thread, {
        id: fresh,
        authorId: part.memberId,
        body: body.text,
        quotable,
      });
      // A draft that went on in another window meanwhile stays.
      if (draftSequence !== null) await this.drafts.replace(tx, part, '', draftSequence);
    });
    return this.messages.byId(tx, id);
  }
}
