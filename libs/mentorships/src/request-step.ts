import { Injectable } from '@nestjs/common';
import { becauseAtDeadline, endOfTheWay, stillGoesOn, waysOn } from '#domain/mentorships';
import { MovedOnBecause } from '#domain/notifications';
import { RequestGates } from '#matching';
import type { Tx } from '#platform/database';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { QueueRenewing } from './queue-renewing.js';
import { type RequestCourse, RequestCourses } from './request-course.js';
import { RequestEnding } from './request-ending.js';
import { Rerouting } from './rerouting.js';
import { Silences } from './silences.js';

/** Thrown so that what one try has locked is let go: the next locks others, in order. */
export class NextMentorTaken extends Error {
  override readonly name = 'NextMentorTaken';
}

@Injectable()
export class RequestStep {
  constructor(
    private readonly courses: RequestCourses,
    private readonly gates: RequestGates,
    private readonly rerouting: Rerouting,
    private readonly renewing: QueueRenewing,
    private readonly ending: RequestEnding,
    private readonly silences: Silences,
  ) {}

  /**
   * The next step of a request, decided under all the locks that it needs.
   *
   * @param because why it goes on before its deadline; null: its deadline has passed
   * @param nextMentorId to whom it would go on; null when there is nobody
   * @returns whether something was done
   * @throws NextMentorTaken when the next mentor cannot be asked any more
   */
  async take(
    tx: Tx,
    seen: MentorshipRequest,
    because: MovedOnBecause | null,
    nextMentorId: string | null,
  ): Promise<boolean> {
    const course = await this.courses.lock(tx, seen, nextMentorId);
    const { request, mentor, now } = course;
    if (mentor === null) return this.renewing.settle(tx, course);
    const why = because ?? becauseAtDeadline(mentor.standing, request.staysWithMentor, request.expiresAt);
    if (!stillGoesOn(request, why, mentor.standing, now)) return false;
    if (!(await this.send(tx, course, why, nextMentorId))) return false;
    if (why === MovedOnBecause.NO_ANSWER) await this.silences.count(tx, mentor.memberId, request);
    return true;
  }

  private async send(
    tx: Tx,
    course: RequestCourse,
    because: MovedOnBecause,
    nextMentorId: string | null,
  ): Promise<boolean> {
    const { request, newcomer, settings, now } = course;
    const ways = waysOn(request, newcomer, settings.maxWaitingRequests);
    if (nextMentorId !== null && ways.includes('MENTOR')) {
      const pair = { newcomerId: request.newcomerId, mentorId: nextMentorId };
      if ((await this.gates.refusals(tx, pair, now)).length > 0) throw new NextMentorTaken();
      await this.rerouting.reroute(tx, course, nextMentorId, because);
      return true;
    }
    if (ways.includes('OPEN_QUEUE')) {
      await this.rerouting.reroute(tx, course, null, because);
      return true;
    }
    const end = endOfTheWay(request, because, now);
    if (end === null) return false;
    await this.ending.end(tx, request, end, newcomer.queuedId);
    return true;
  }
}
