import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { ActingParticipants, alreadyClosed, Threads, type Thread } from '#threads';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { refuseClosing } from '../threads-of-mentorships.policy.js';

@Injectable()
export class CloseThread {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly mentorships: MentorshipsRepository,
    private readonly threads: Threads,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Somebody in a conversation says that it is finished; then it waits for nobody, and can be opened again. One
   * that is closed already stays as it is.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED for the thread of a request that is not accepted, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  run(actor: Actor, threadId: string): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      await this.acting.require(tx, actor, threadId);
      const { thread, part } = await this.acting.lock(tx, actor, threadId);
      if (alreadyClosed(thread, part) !== null) return thread;
      throwIfRefused(refuseClosing(await this.mentorships.idOfThread(tx, thread.id)));
      const closed = await this.threads.closeByHand(tx, thread, part.memberId);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: thread.communityId,
        action: 'close-thread',
        subject: { type: 'Thread', id: thread.id },
      });
      return closed;
    });
  }
}
