import { Injectable } from '@nestjs/common';
import { cleanThreadTitle, type ThreadTopic } from '#domain/threads';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ActingParticipants } from '../acting-participants.js';
import type { Thread } from '../thread.entity.js';
import { cannotRetitle } from '../threads.policy.js';
import { ThreadsRepository } from '../threads.repository.js';

export interface RetitleThreadInput {
  readonly threadId: string;
  readonly title: string;
  /** Absent or null: as it is. */
  readonly topic?: ThreadTopic | null;
}

@Injectable()
export class RetitleThread {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly threads: ThreadsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a thread another title, and topic; for anybody in it, while it is open.
   *
   * @throws UserError EMPTY_TEXT, TOO_LONG, INVALID_INPUT, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED, THREAD_CLOSED
   */
  async run(actor: Actor, { threadId, title, topic }: RetitleThreadInput): Promise<Thread> {
    const clean = cleanThreadTitle(title);
    if (clean.refused) throw new UserError(clean.refused);
    return this.db.transaction(async (tx) => {
      await this.acting.require(tx, actor, threadId);
      const { thread, part } = await this.acting.lock(tx, actor, threadId);
      throwIfRefused(cannotRetitle(thread, part));
      const changed = { ...thread, title: clean.text, topic: topic ?? thread.topic };
      await this.threads.save(tx, changed);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: thread.communityId,
        action: 'retitle-thread',
        subject: { type: 'Thread', id: thread.id },
        facts: { topic: changed.topic },
      });
      return changed;
    });
  }
}
