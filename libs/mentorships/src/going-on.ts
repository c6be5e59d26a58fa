import { Injectable } from '@nestjs/common';
import { mostReroutes } from '#domain/mentorships';
import type { MovedOnBecause } from '#domain/notifications';
import { MentorMatches } from '#matching';
import type { Tx } from '#platform/database';
import { Profile } from '#profiles';
import { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestCoursesRepository } from './request-courses.repository.js';
import { NextMentorTaken, RequestStep } from './request-step.js';

@Injectable()
export class GoingOn {
  constructor(
    private readonly courses: RequestCoursesRepository,
    private readonly matches: MentorMatches,
    private readonly step: RequestStep,
  ) {}

  /**
   * Sends a waiting request on its way: to the next best mentor, to the open queue, or to its end.
   * Mentors are ranked before anything is locked; one who is not free any more when their turn
   * comes leaves it to the next.
   *
   * @param because why it goes on before its deadline; null: its deadline has passed
   * @returns whether something was done; false for what waits no more, or has no reason to go on
   */
  async goOn(tx: Tx, requestId: string, because: MovedOnBecause | null): Promise<boolean> {
    const seen = await tx.findOneBy(MentorshipRequest, { id: requestId });
    if (seen?.status !== 'SUBMITTED') return false;
    for (const mentorId of await this.nextMentors(tx, seen)) {
      const done = await this.tryMentor(tx, seen, because, mentorId);
      if (done !== null) return done;
    }
    return this.step.take(tx, seen, because, null);
  }

  /** The mentors to ask next, best first: none who was asked before on this way. */
  private async nextMentors(tx: Tx, seen: MentorshipRequest): Promise<string[]> {
    if (seen.mentorId === null || seen.reroutes >= mostReroutes) return [];
    const { rerouteConsent } = await tx.findOneByOrFail(Profile, { memberId: seen.newcomerId });
    if (!rerouteConsent) return [];
    const asked = new Set(await this.courses.mentorsAsked(tx, seen.firstRequestId));
    const ranked = await this.matches.of(seen.newcomerId, { manager: tx, without: asked });
    return ranked.map(({ mentorId }) => mentorId);
  }

  /** Null when the mentor is not free any more; then the locks that this took are let go. */
  private async tryMentor(
    tx: Tx,
    seen: MentorshipRequest,
    because: MovedOnBecause | null,
    mentorId: string,
  ): Promise<boolean | null> {
    try {
      return await tx.transaction(() => this.step.take(tx, seen, because, mentorId));
    } catch (error) {
      if (error instanceof NextMentorTaken) return null;
      throw error;
    }
  }
}
