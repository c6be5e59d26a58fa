import { Injectable } from '@nestjs/common';
import type { SubmittedRequest } from '#domain/mentorships';
import type { ThreadTopic } from '#domain/threads';
import type { ActingMember } from '#communities';
import { PairHistories } from '#matching';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { Threads } from '#threads';
import { RequestsRepository } from './requests.repository.js';
import { Telling } from './telling.js';

export interface ThreadOfRequest {
  readonly topic: ThreadTopic;
  readonly title: string;
}

@Injectable()
export class RequestOpening {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pairs: PairHistories,
    private readonly threads: Threads,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes a submitted request down, with its thread, which waits for the mentor from the start:
   * the introduction, kept with the request, is the first word. The mentor's profile must be locked.
   *
   * @param requestId of the request that is made
   */
  async open(
    tx: Tx,
    requestId: string,
    newcomer: ActingMember,
    outcome: SubmittedRequest,
    about: ThreadOfRequest,
  ): Promise<void> {
    const { load, ...request } = outcome;
    const { id: newcomerId, communityId } = newcomer;
    const { mentorId, submittedAt } = request;
    const thread = await this.threads.open(tx, {
      ...about,
      communityId,
      menteeId: newcomerId,
      leadId: mentorId,
      awaitingSince: submittedAt,
    });
    await this.requests.insert(tx, {
      ...request,
      id: requestId,
      firstRequestId: requestId,
      communityId,
      newcomerId,
      openQueue: mentorId === null,
      threadId: thread.id,
    });
    if (mentorId !== null) {
      await this.profiles.changeLoad(tx, mentorId, load);
      await this.pairs.requestSubmitted(tx, { newcomerId, mentorId });
    }
    await this.telling.requestReceived(tx, { id: requestId, newcomerId, mentorId });
    await this.audit.record(tx, {
      by: newcomer.userId,
      communityId,
      action: 'submit-request',
      subject: { type: 'MentorshipRequest', id: requestId },
      facts: { mentorId },
    });
  }
}
