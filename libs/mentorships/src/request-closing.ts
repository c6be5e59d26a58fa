import { Injectable } from '@nestjs/common';
import {
  bearerOf,
  countedAnswer,
  type DeclinedRequest,
  type ExpiredRequest,
  noHold,
  type ReroutedRequest,
  type WithdrawnRequest,
} from '#domain/mentorships';
import { PairHistories } from '#matching';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { Threads } from '#threads';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestsRepository } from './requests.repository.js';
import { Telling } from './telling.js';

type ClosedRequest = DeclinedRequest | WithdrawnRequest | ExpiredRequest | ReroutedRequest;

/** Who does what, for the audit log. */
export interface Doing {
  /** The user; null for the system. */
  readonly by: string | null;
  /** The verb, as the command is named. */
  readonly action: string;
}

@Injectable()
export class RequestClosing {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pairs: PairHistories,
    private readonly threads: Threads,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Brings a waiting request to an end without a mentorship: frees the mentor's place, counts
   * how they answered, closes the thread, tells the other of the two. The profile of the mentor on
   * whom it weighs (if there is one) and the request must be locked, in this order.
   */
  async close(tx: Tx, request: MentorshipRequest, outcome: ClosedRequest, doing: Doing): Promise<void> {
    const { load, ...changes } = outcome;
    const bearerId = bearerOf(request);
    await this.requests.change(tx, request.id, { ...changes, ...noHold });
    if (bearerId !== null) await this.profiles.changeLoad(tx, bearerId, load);
    if (request.mentorId !== null) {
      const { newcomerId, mentorId, submittedAt } = request;
      const answer = countedAnswer(outcome.status, submittedAt, outcome.answeredAt);
      if (answer !== null) await this.profiles.countAnswer(tx, mentorId, answer);
      // What the system declines in a mentor's place is nobody's no, and keeps nobody from asking again.
      const declined = outcome.status === 'DECLINED' && doing.by !== null;
      await this.pairs.requestClosed(
        tx,
        { newcomerId, mentorId },
        declined ? { declinedAt: outcome.answeredAt } : {},
      );
    }
    await this.threads.close(tx, request.threadId);
    await this.telling.requestClosed(tx, request, outcome.status);
    await this.audit.record(tx, {
      ...doing,
      communityId: request.communityId,
      subject: { type: 'MentorshipRequest', id: request.id },
      facts: 'declineKind' in outcome ? { declineKind: outcome.declineKind } : {},
    });
  }
}
