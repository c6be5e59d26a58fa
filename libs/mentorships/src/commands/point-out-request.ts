import { Injectable } from '@nestjs/common';
import { settingsOf } from '#domain/communities';
import { mostPointedOutTo, noMentorFits, pointOutRequest } from '#domain/mentorships';
import { Community, MembersRepository } from '#communities';
import { Notifications } from '#notifications';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { refusePointingOut } from '../mentorships.policy.js';
import { RequestsRepository } from '../requests.repository.js';
import { SuitedMentors } from '../suited-mentors.js';

export interface PointedOut {
  readonly request: MentorshipRequest;
  /** How many mentors were told. */
  readonly toldCount: number;
}

@Injectable()
export class PointOutRequest {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly requests: RequestsRepository,
    private readonly suited: SuitedMentors,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A coordinator has it pointed out that a newcomer has waited too long: to the mentor who was asked, or, of the open
   * queue, to the few mentors whom it suits best and who were not shown it before. What was written stays between those
   * whom it is for.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, NO_MENTOR_FITS, and every refusal of the domain's `pointOutRequest`
   */
  run(actor: Actor, requestId: string): Promise<PointedOut> {
    return this.db.transaction(async (tx) => {
      const seen = await this.requests.requireForActor(tx, actor, requestId);
      const coordinator = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refusePointingOut(coordinator, seen));
      const suitedIds = seen.mentorId === null ? await this.suited.next(tx, seen) : [];
      const request = await this.requests.lock(tx, seen.id);
      const { pointedOutAt } = await this.mayPointOut(tx, request);
      const told = request.mentorId === null ? suitedIds.slice(0, mostPointedOutTo) : [request.mentorId];
      if (told.length === 0) throw new UserError(noMentorFits);
      await tx.update(MentorshipRequest, { id: request.id }, { pointedOutAt });
      for (const mentorId of told) await this.tell(tx, request, mentorId, pointedOutAt);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: request.communityId,
        action: 'point-out-request',
        subject: { type: 'MentorshipRequest', id: request.id },
        facts: { mentorIds: told },
      });
      return { request: { ...request, pointedOutAt }, toldCount: told.length };
    });
  }

  private async mayPointOut(tx: Tx, request: MentorshipRequest) {
    const { submittedAt: askedAt } = await tx.findOneByOrFail(MentorshipRequest, {
      id: request.firstRequestId,
    });
    const { settings } = await tx.findOneByOrFail(Community, { id: request.communityId });
    const { requestDays } = settingsOf(settings);
    const outcome = pointOutRequest(request, askedAt, requestDays, await databaseNow(tx));
    if (outcome.refused) throw new UserError(outcome.refused);
    return outcome;
  }

  private async tell(
    tx: Tx,
    { id, newcomerId, mentorId }: MentorshipRequest,
    memberId: string,
    at: Date,
  ): Promise<void> {
    const told = { memberId, subject: { type: 'MentorshipRequest', id }, aboutId: newcomerId } as const;
    await this.notifications.tell(
      tx,
      mentorId === null
        ? { ...told, kind: 'REQUEST_SUGGESTED' }
        : { ...told, kind: 'REQUEST_ASKED_AFTER', occasion: at.toISOString() },
    );
  }
}
