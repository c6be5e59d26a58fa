import { Injectable } from '@nestjs/common';
import { expireRequest, renewRequest, type RenewedRequest, waitsForHolder } from '#domain/mentorships';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ClaimEnding } from './claim-ending.js';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestClosing } from './request-closing.js';
import type { RequestCourse } from './request-course.js';
import { RequestCoursesRepository } from './request-courses.repository.js';
import { RequestsRepository } from './requests.repository.js';
import { Telling } from './telling.js';

@Injectable()
export class QueueRenewing {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly courses: RequestCoursesRepository,
    private readonly claims: ClaimEnding,
    private readonly closing: RequestClosing,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * What the deadline of a request in the open queue brings: more time, or the end. Whoever holds
   * it keeps it until their time is over.
   *
   * @returns whether something was done
   */
  async settle(tx: Tx, { request, newcomer, settings, now }: RequestCourse): Promise<boolean> {
    if (waitsForHolder(request, now)) return false;
    const renewed = renewRequest(request, newcomer, settings.requestDays, now);
    if (renewed !== null) {
      await this.renew(tx, request, renewed);
      return true;
    }
    const expired = expireRequest(request, now);
    if (expired === null) return false;
    await this.closing.close(tx, request, expired, { by: null, action: 'expire-request' });
    return true;
  }

  private async renew(
    tx: Tx,
    request: MentorshipRequest,
    { expiresAt, renewals, returned }: RenewedRequest,
  ): Promise<void> {
    if (returned !== null) await this.claims.return(tx, request, returned);
    await this.requests.change(tx, request.id, { expiresAt, renewals });
    const { id, newcomerId, communityId } = request;
    const occasion = String(renewals);
    await this.telling.requestStillQueued(tx, newcomerId, id, occasion);
    const coordinators = await this.courses.coordinatorsFor(tx, request);
    await this.telling.requestWaitsLong(tx, request, coordinators, occasion);
    await this.audit.record(tx, {
      by: null,
      communityId,
      action: 'renew-request',
      subject: { type: 'MentorshipRequest', id },
    });
  }
}
