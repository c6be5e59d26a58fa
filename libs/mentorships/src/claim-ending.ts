import { Injectable } from '@nestjs/common';
import type { ReturnedRequest } from '#domain/mentorships';
import { Notifications } from '#notifications';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import type { Doing } from './request-closing.js';
import { RequestsRepository } from './requests.repository.js';

@Injectable()
export class ClaimEnding {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a request that a mentor holds back into the open queue, which frees their place. Their
   * profile and the request must be locked, in this order.
   *
   * @returns the request as it is now
   */
  async end(
    tx: Tx,
    request: MentorshipRequest,
    { load, ...hold }: ReturnedRequest,
    doing: Doing,
  ): Promise<MentorshipRequest> {
    if (request.claimedById === null) throw new Error('a request that nobody holds');
    await this.requests.change(tx, request.id, hold);
    await this.profiles.changeLoad(tx, request.claimedById, load);
    await this.audit.record(tx, {
      ...doing,
      communityId: request.communityId,
      subject: { type: 'MentorshipRequest', id: request.id },
      facts: { mentorId: request.claimedById },
    });
    return { ...request, ...hold };
  }

  /** As `end`, when it was not the holder who ended it: they are told. */
  async return(tx: Tx, request: MentorshipRequest, outcome: ReturnedRequest): Promise<MentorshipRequest> {
    const returned = await this.end(tx, request, outcome, { by: null, action: 'return-claim' });
    const { id, newcomerId, claimedById, claimedUntil } = request;
    if (claimedById === null || claimedUntil === null) throw new Error('a request that nobody holds');
    await this.notifications.tell(tx, {
      memberId: claimedById,
      kind: 'CLAIM_RETURNED',
      subject: { type: 'MentorshipRequest', id },
      aboutId: newcomerId,
      occasion: claimedUntil.toISOString(),
    });
    return returned;
  }
}
