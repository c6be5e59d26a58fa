import { Injectable } from '@nestjs/common';
import { rerouteRequest } from '#domain/mentorships';
import type { MovedOnBecause } from '#domain/notifications';
import { newId, type Tx } from '#platform/database';
import { Thread } from '#threads';
import { RequestClosing } from './request-closing.js';
import type { RequestCourse } from './request-course.js';
import { RequestOpening } from './request-opening.js';
import { Telling } from './telling.js';

@Injectable()
export class Rerouting {
  constructor(
    private readonly closing: RequestClosing,
    private readonly opening: RequestOpening,
    private readonly telling: Telling,
  ) {}

  /**
   * Sends a waiting request on: it ends, and its follow-up begins, in a thread of its own that is
   * called the same. Newcomer and mentors are told. What `RequestCourses.lock` locks is locked,
   * and the gates let the newcomer pass.
   *
   * @param mentorId the next mentor; null for the open queue
   */
  async reroute(
    tx: Tx,
    { request, settings, now }: RequestCourse,
    mentorId: string | null,
    because: MovedOnBecause,
  ): Promise<void> {
    const { newcomerId, communityId, threadId } = request;
    const { ended, followUp } = rerouteRequest(request, mentorId, settings.requestDays, now);
    await this.closing.close(tx, request, ended, { by: null, action: 'reroute-request' });
    const { topic, title } = await tx.findOneByOrFail(Thread, { id: threadId });
    const id = newId();
    await this.opening.open(tx, followUp, {
      id,
      newcomer: { id: newcomerId, communityId },
      thread: { topic, title },
      by: null,
      follows: request,
    });
    await this.telling.requestMovedOn(tx, request, { id, mentorId }, because);
  }
}
