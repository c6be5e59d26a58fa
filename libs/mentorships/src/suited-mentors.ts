import { Injectable } from '@nestjs/common';
import { MentorMatches } from '#matching';
import { Notifications } from '#notifications';
import type { Tx } from '#platform/database';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestCoursesRepository } from './request-courses.repository.js';

@Injectable()
export class SuitedMentors {
  constructor(
    private readonly courses: RequestCoursesRepository,
    private readonly matches: MentorMatches,
    private readonly notifications: Notifications,
  ) {}

  /**
   * The mentors whom a request in the open queue suits, best first: with room, whom no gate keeps apart from the
   * newcomer, and who neither let the asking pass nor were shown this request before. Nothing is locked.
   */
  async next(tx: Tx, { id, newcomerId, firstRequestId }: MentorshipRequest): Promise<string[]> {
    const asked = new Set(await this.courses.mentorsAsked(tx, firstRequestId));
    const ranked = await this.matches.of(newcomerId, { manager: tx, without: asked });
    const mentorIds = ranked.map(({ mentorId }) => mentorId);
    const shown = await this.notifications.toldOf(tx, mentorIds, 'REQUEST_SUGGESTED', id);
    return mentorIds.filter((mentorId) => !shown.has(mentorId));
  }
}
