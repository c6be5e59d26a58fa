import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#domain/availability';
import { type DeclineKind, declineRequest, type WaitingRequestsAnswer } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { PauseMentoring, type Profile, ProfilesRepository } from '#profiles';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { refuseAnswering } from '../mentorships.policy.js';
import { RequestClosing } from '../request-closing.js';
import { RequestsRepository } from '../requests.repository.js';

export interface DeclineRequestInput {
  readonly requestId: string;
  readonly kind: DeclineKind;
  readonly reason?: string | null;
  /** The day, on the mentor's own calendar, from which newcomers can ask them again; absent: no pause. */
  readonly pauseUntil?: CalendarDate | null;
  /** What becomes of the other requests that wait for them, if they pause. */
  readonly waiting: WaitingRequestsAnswer;
}

@Injectable()
export class DeclineRequest {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pausing: PauseMentoring,
    private readonly closing: RequestClosing,
  ) {}

  /**
   * The mentor who was asked cannot take the request, and may pause in the same step.
   *
   * @throws UserError NOT_FOUND (also for an exception that is no request of theirs), NOT_ALLOWED, DATE_OUT_OF_RANGE, and every refusal of the domain's `declineRequest`
   */
  run(actor: Actor, input: DeclineRequestInput): Promise<MentorshipRequest> {
    return this.db.transaction(async (tx) => {
      const seen = await this.requests.requireForActor(tx, actor, input.requestId);
      const mentor = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refuseAnswering(mentor, seen));
      const profile = await this.profiles.lock(tx, mentor.id);
      const request = await this.requests.lock(tx, seen.id);
      const outcome = declineRequest(request, input, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      await this.closing.close(tx, request, outcome, { by: actor.userId, action: 'decline-request' });
      await this.profiles.endSilence(tx, mentor.id);
      await this.pause(tx, profile, actor, input);
      return tx.findOneByOrFail(MentorshipRequest, { id: request.id });
    });
  }

  private async pause(tx: Tx, profile: Profile, actor: Actor, input: DeclineRequestInput): Promise<void> {
    const { pauseUntil: until, waiting } = input;
    if (until == null) return;
    await this.pausing.pause(tx, profile, { until, field: ['pauseUntil'], by: actor.userId, waiting });
  }
}
