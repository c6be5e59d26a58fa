import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { ActingParticipants, alreadyOpen, cannotReopen, Threads, type Thread } from '#threads';

@Injectable()
export class ReopenThread {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly threads: Threads,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Somebody in a conversation that was closed by hand goes on with it; it is nobody's turn. One that is open stays
   * as it is.
   *
   * @throws UserError NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED, THREAD_CLOSED for one that was closed for good
   *   (also for a block, which must not show)
   */
  run(actor: Actor, threadId: string): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      await this.acting.require(tx, actor, threadId);
      const { thread, part } = await this.acting.lock(tx, actor, threadId);
      throwIfRefused(cannotReopen(thread, part));
      if (alreadyOpen(thread, part) !== null) return thread;
      const open = await this.threads.openAgain(tx, thread);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: thread.communityId,
        action: 'reopen-thread',
        subject: { type: 'Thread', id: thread.id },
      });
      return open;
    });
  }
}
