import { Injectable } from '@nestjs/common';
import type { FollowUp, SubmittedRequest } from '#domain/mentorships';
import type { ThreadTopic } from '#domain/threads';
import type { ActingMember } from '#communities';
import { PairHistories } from '#matching';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { Threads } from '#threads';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestsRepository } from './requests.repository.js';
import { Telling } from './telling.js';

/** Of a request that is made: all that the rules have no say in. */
export interface NewRequest {
  readonly id: string;
  readonly newcomer: Pick<ActingMember, 'id' | 'communityId'>;
  readonly thread: { readonly topic: ThreadTopic; readonly title: string };
  /** The user who submits it; null for the system, which lets it follow another. */
  readonly by: string | null;
  /** The request that went on as this one. */
  readonly follows?: Pick<MentorshipRequest, 'id' | 'firstRequestId'>;
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
   * the introduction, kept with the request, is the first word. The mentor, whose profile must be
   * locked, is told.
   */
  async open(tx: Tx, outcome: SubmittedRequest | FollowUp, of: NewRequest): Promise<void> {
    const { load, ...request } = outcome;
    const { id, by, follows, newcomer } = of;
    const { id: newcomerId, communityId } = newcomer;
    const { mentorId, submittedAt } = request;
    const thread = await this.threads.open(tx, {
      ...of.thread,
      communityId,
      menteeId: newcomerId,
      leadId: mentorId,
      awaitingSince: submittedAt,
    });
    await this.requests.insert(tx, {
      ...request,
      id,
      firstRequestId: follows?.firstRequestId ?? id,
      reroutedFromId: follows?.id ?? null,
      communityId,
      newcomerId,
      openQueue: mentorId === null,
      threadId: thread.id,
    });
    if (mentorId !== null) {
      await this.profiles.changeLoad(tx, mentorId, load);
      await this.pairs.requestSubmitted(tx, { newcomerId, mentorId });
    }
    await this.telling.requestReceived(tx, { id, newcomerId, mentorId });
    await this.audit.record(tx, {
      by,
      communityId,
      action: 'submit-request',
      subject: { type: 'MentorshipRequest', id },
      facts: { mentorId, ...(follows && { follows: follows.id }) },
    });
  }
}
