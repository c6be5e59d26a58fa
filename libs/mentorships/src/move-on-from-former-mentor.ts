import { Injectable, type OnModuleInit } from '@nestjs/common';
import { liftHold } from '#domain/mentorships';
import { MovedOnBecause } from '#domain/notifications';
import { RoleRevoked } from '#communities';
import { databaseNow, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { Jobs } from '#platform/jobs';
import { ProfilesRepository } from '#profiles';
import { ClaimEnding } from './claim-ending.js';
import { RequestCoursesRepository } from './request-courses.repository.js';
import { RequestsRepository } from './requests.repository.js';
import { goOnTask } from './tasks/go-on.task.js';

/**
 * Who is no mentor any more cannot accept: what waits for them goes on, and what they hold goes
 * back to the open queue, so that nobody waits in vain. Mentorships that run stay.
 */
@Injectable()
export class MoveOnFromFormerMentor implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
    private readonly courses: RequestCoursesRepository,
    private readonly claims: ClaimEnding,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.events.on(RoleRevoked, async (tx, { memberId, role }) => {
      if (role === 'MENTOR') await this.moveOn(tx, memberId);
    });
  }

  private async moveOn(tx: Tx, mentorId: string): Promise<void> {
    await this.profiles.lock(tx, mentorId);
    const since = (await databaseNow(tx)).toISOString();
    for (const requestId of await this.courses.waitingFor(tx, mentorId)) {
      const payload = { requestId, because: MovedOnBecause.NO_LONGER_MENTOR, since };
      await this.jobs.enqueue(tx, goOnTask, payload);
    }
    for (const request of await this.requests.lockAllHeld(tx, mentorId)) {
      await this.claims.return(tx, request, liftHold(request));
    }
  }
}
