import { Injectable } from '@nestjs/common';
import { settingsOf, type CommunitySettings } from '#domain/communities';
import type { MentorStandingBy, NewcomerOnTheWay } from '#domain/mentorships';
import { Community, Member } from '#communities';
import { databaseNow, type Tx } from '#platform/database';
import { acceptingStateOf, Profile } from '#profiles';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestLocking } from './request-locking.js';
import { RequestCoursesRepository } from './request-courses.repository.js';

/** A request whose course is decided, with all that it depends on, under locks. */
export interface RequestCourse {
  readonly request: MentorshipRequest;
  readonly newcomer: NewcomerOnTheWay;
  /** The mentor who was asked; null for the open queue. */
  readonly mentor: { readonly memberId: string; readonly standing: MentorStandingBy } | null;
  readonly settings: CommunitySettings;
  /** The database's clock. */
  readonly now: Date;
}

@Injectable()
export class RequestCourses {
  constructor(
    private readonly courses: RequestCoursesRepository,
    private readonly locking: RequestLocking,
  ) {}

  /**
   * Locks all that deciding about a request takes, in everybody's order: the newcomer's
   * membership (share), the profiles of both and of the next mentor, the request.
   *
   * @param seen the request as it was read without a lock
   * @param nextMentorId to whom it may go on
   */
  async lock(tx: Tx, seen: MentorshipRequest, nextMentorId: string | null): Promise<RequestCourse> {
    const { id, newcomerId, communityId } = seen;
    const newcomer = await tx.findOneOrFail(Member, {
      where: { id: newcomerId },
      lock: { mode: 'pessimistic_read' },
    });
    const others = nextMentorId === null ? [newcomerId] : [newcomerId, nextMentorId];
    const request = await this.locking.lock(tx, seen, others);
    const now = await databaseNow(tx);
    const profile = await tx.findOneByOrFail(Profile, { memberId: newcomerId });
    const community = await tx.findOneByOrFail(Community, { id: communityId });
    return {
      request,
      newcomer: {
        present: newcomer.roles.includes('NEWCOMER') && newcomer.suspendedAt === null,
        consents: profile.rerouteConsent,
        ...(await this.courses.othersOf(tx, newcomerId, id)),
      },
      mentor: request.mentorId === null ? null : await this.mentor(tx, request, request.mentorId, now),
      settings: settingsOf(community.settings),
      now,
    };
  }

  /** What a late look finds out about time away is what counted at the deadline, not what counts by now. */
  private async mentor(
    tx: Tx,
    { expiresAt }: MentorshipRequest,
    memberId: string,
    now: Date,
  ): Promise<RequestCourse['mentor']> {
    const moment = Math.min(now.getTime(), expiresAt.getTime());
    const profile = await tx.findOneByOrFail(Profile, { memberId });
    const member = await tx.findOneByOrFail(Member, { id: memberId });
    return {
      memberId,
      standing: {
        mentors: member.roles.includes('MENTOR'),
        accepting: acceptingStateOf(profile, member.suspendedAt, moment),
      },
    };
  }
}
