import { Injectable } from '@nestjs/common';
import { countSilence } from '#domain/mentorships';
import { MovedOnBecause } from '#domain/notifications';
import { AuditLog } from '#platform/audit';
import { databaseNow, type Tx } from '#platform/database';
import { Jobs } from '#platform/jobs';
import { ProfilesRepository } from '#profiles';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestCoursesRepository } from './request-courses.repository.js';
import { goOnTask } from './tasks/go-on.task.js';
import { Telling } from './telling.js';

type PassedRequest = Pick<MentorshipRequest, 'communityId' | 'threadId'>;

/** Counts what passes a mentor by in silence, and lets them rest before more does. */
@Injectable()
export class Silences {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly courses: RequestCoursesRepository,
    private readonly jobs: Jobs,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Counts a request whose deadline passed without an answer. Whoever wrote in its conversation has
   * not been silent, whatever became of it. A mentor who rests from now on is told how to come back,
   * and what else waits for them goes on. Their profile is locked.
   */
  async count(tx: Tx, memberId: string, request: PassedRequest): Promise<void> {
    if (await this.courses.wroteIn(tx, request.threadId, memberId)) {
      await this.profiles.endSilence(tx, memberId);
      return;
    }
    const profile = await this.profiles.lock(tx, memberId);
    const now = await databaseNow(tx);
    const { silentRequests, lastSilenceAt, restingSince } = profile;
    const heard = lastSilenceAt !== null && (await this.courses.mentorWrote(tx, memberId, lastSilenceAt));
    const { rests, ...counted } = countSilence(silentRequests, heard, restingSince !== null);
    await this.profiles.countSilence(tx, memberId, { ...counted, lastSilenceAt: now });
    if (!rests) return;
    await this.profiles.change(tx, profile, { restingSince: now });
    await this.telling.mentorRested(tx, memberId, now);
    const going = { because: MovedOnBecause.RESTING, since: now.toISOString() };
    for (const requestId of await this.courses.waitingFor(tx, memberId)) {
      await this.jobs.enqueue(tx, goOnTask, { requestId, ...going });
    }
    await this.audit.record(tx, {
      by: null,
      communityId: request.communityId,
      action: 'rest-mentor',
      subject: { type: 'Member', id: memberId },
    });
  }
}
