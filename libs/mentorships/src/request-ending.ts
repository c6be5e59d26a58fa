import { Injectable } from '@nestjs/common';
import type { DeclinedRequest, ExpiredRequest } from '#domain/mentorships';
import type { Tx } from '#platform/database';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestClosing } from './request-closing.js';
import { Telling } from './telling.js';

@Injectable()
export class RequestEnding {
  constructor(
    private readonly closing: RequestClosing,
    private readonly telling: Telling,
  ) {}

  /**
   * Ends a request that cannot go on. A newcomer who also asked the open queue hears that this one
   * waits on. The mentor's profile and the request must be locked, in this order.
   *
   * @param queuedId the newcomer's request in the open queue; null for none
   */
  async end(
    tx: Tx,
    request: MentorshipRequest,
    outcome: ExpiredRequest | DeclinedRequest,
    queuedId: string | null,
  ): Promise<void> {
    const action = outcome.status === 'EXPIRED' ? 'expire-request' : 'decline-request';
    await this.closing.close(tx, request, outcome, { by: null, action });
    if (queuedId === null) return;
    await this.telling.requestStillQueued(tx, request.newcomerId, queuedId, `after ${request.id}`);
  }
}
