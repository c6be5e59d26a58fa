import { Injectable } from '@nestjs/common';
import type { ChangedMentorship, RequestStatus } from '#domain/mentorships';
import { Notifications } from '#notifications';
import { databaseNow, type Tx } from '#platform/database';
import type { Mentorship } from './mentorship.entity.js';
import type { MentorshipRequest } from './mentorship-request.entity.js';

type BetweenTwo = Pick<MentorshipRequest, 'id' | 'newcomerId' | 'mentorId'>;

/** What the two of a request or a mentorship are told of what the other did. */
@Injectable()
export class Telling {
  constructor(private readonly notifications: Notifications) {}

  /** The mentor who is asked; nobody for the open queue. */
  async requestReceived(tx: Tx, { id, newcomerId, mentorId }: BetweenTwo): Promise<void> {
    if (mentorId === null) return;
    await this.notifications.tell(tx, {
      memberId: mentorId,
      kind: 'REQUEST_RECEIVED',
      subject: { type: 'MentorshipRequest', id },
      aboutId: newcomerId,
    });
  }

  /**
   * The other of the two, of an answer that one of them gave. A block that lifts a request is told
   * as the answer that it looks like, and so only to the blocked one.
   */
  async requestClosed(
    tx: Tx,
    { id, newcomerId, mentorId, claimedById }: BetweenTwo & Pick<MentorshipRequest, 'claimedById'>,
    status: RequestStatus,
  ): Promise<void> {
    const subject = { type: 'MentorshipRequest', id } as const;
    if (status === 'DECLINED') {
      await this.notifications.tell(tx, {
        memberId: newcomerId,
        kind: 'REQUEST_DECLINED',
        subject,
        aboutId: mentorId,
      });
    }
    const waitedFor = mentorId ?? claimedById;
    if (status === 'WITHDRAWN' && waitedFor !== null) {
      await this.notifications.tell(tx, {
        memberId: waitedFor,
        kind: 'REQUEST_WITHDRAWN',
        subject,
        aboutId: newcomerId,
      });
    }
  }

  /** The newcomer, whom a mentor guides from now on. */
  async requestAccepted(
    tx: Tx,
    { id, menteeId, leadId }: Pick<Mentorship, 'id' | 'menteeId' | 'leadId'>,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      memberId: menteeId,
      kind: 'REQUEST_ACCEPTED',
      subject: { type: 'Mentorship', id },
      aboutId: leadId,
    });
  }

  /** The other of the two, when one of them, by their member's id, ended a mentorship. */
  mentorshipEnded(
    tx: Tx,
    mentorship: Mentorship,
    { status }: ChangedMentorship,
    byId: string,
  ): Promise<void> {
    const kind = status === 'COMPLETED' ? 'MENTORSHIP_COMPLETED' : 'MENTORSHIP_ENDED';
    return this.mentorshipChanged(tx, mentorship, kind, byId);
  }

  /** The other of the two, of what may happen to a mentorship again and again. */
  async mentorshipChanged(
    tx: Tx,
    { id, menteeId, leadId }: Mentorship,
    kind:
      | 'MENTORSHIP_COMPLETED'
      | 'MENTORSHIP_ENDED'
      | 'MENTORSHIP_PAUSED'
      | 'MENTORSHIP_RESUMED'
      | 'MENTORSHIP_REOPENED',
    byId: string,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      memberId: byId === leadId ? menteeId : leadId,
      kind,
      subject: { type: 'Mentorship', id },
      aboutId: byId,
      occasion: (await databaseNow(tx)).toISOString(),
    });
  }
}
