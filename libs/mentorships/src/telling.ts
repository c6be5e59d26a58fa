import { Injectable } from '@nestjs/common';
import type { ChangedMentorship, RequestStatus } from '#domain/mentorships';
import type { MovedOnBecause, NotificationKind } from '#domain/notifications';
import { Notifications } from '#notifications';
import { databaseNow, type Tx } from '#platform/database';
import type { Mentorship } from './mentorship.entity.js';
import type { MentorshipRequest } from './mentorship-request.entity.js';

/** What is told only as long as the request waits. */
const whileItWaits = [
  'REQUEST_RECEIVED',
  'REQUEST_WAITING',
  'REQUEST_ASKED_AFTER',
  'REQUEST_SUGGESTED',
  'REQUEST_STILL_QUEUED',
  'REQUEST_WAITS_LONG',
] as const satisfies readonly NotificationKind[];

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
   * The other of the two, of an answer that one of them gave, and the newcomer when nobody did; of
   * what goes on, `requestMovedOn` tells. A block that lifts a request is told
   * as the answer that it looks like, and so only to the blocked one.
   */
  async requestClosed(
    tx: Tx,
    { id, newcomerId, mentorId, claimedById }: BetweenTwo & Pick<MentorshipRequest, 'claimedById'>,
    status: RequestStatus,
  ): Promise<void> {
    const subject = { type: 'MentorshipRequest', id } as const;
    if (status === 'DECLINED' || status === 'EXPIRED') {
      await this.notifications.tell(tx, {
        memberId: newcomerId,
        kind: status === 'DECLINED' ? 'REQUEST_DECLINED' : 'REQUEST_EXPIRED',
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
    if (status !== 'REROUTED') await this.requestWaitsNoMore(tx, id);
  }

  /**
   * Nobody, that a request still waits for them: it does not any more. It comes after what is told instead,
   * which is mailed only to who had read, or was mailed, that they are asked.
   */
  private async requestWaitsNoMore(tx: Tx, id: string): Promise<void> {
    await this.notifications.overtake(tx, id, whileItWaits);
  }

  /**
   * Both, when a request went on.
   *
   * @param followUp what it goes on as
   */
  async requestMovedOn(
    tx: Tx,
    request: BetweenTwo,
    followUp: Pick<BetweenTwo, 'id' | 'mentorId'>,
    because: MovedOnBecause,
  ): Promise<void> {
    const { newcomerId, mentorId } = request;
    const subject = { type: 'MentorshipRequest', id: followUp.id } as const;
    const told = { memberId: newcomerId, subject, facts: { because } };
    await this.notifications.tell(
      tx,
      followUp.mentorId === null
        ? { ...told, kind: 'REQUEST_QUEUED' }
        : { ...told, kind: 'REQUEST_REROUTED', aboutId: followUp.mentorId },
    );
    if (mentorId !== null) {
      await this.notifications.tell(tx, {
        memberId: mentorId,
        kind: 'REQUEST_MOVED_ON',
        subject: { type: 'MentorshipRequest', id: request.id },
        aboutId: newcomerId,
      });
    }
    await this.requestWaitsNoMore(tx, request.id);
  }

  /** The newcomer, whose request waits on in the open queue; each occasion once. */
  async requestStillQueued(tx: Tx, newcomerId: string, id: string, occasion: string): Promise<void> {
    const subject = { type: 'MentorshipRequest', id } as const;
    await this.notifications.tell(tx, {
      memberId: newcomerId,
      kind: 'REQUEST_STILL_QUEUED',
      subject,
      occasion,
    });
  }

  /** Coordinators, of a request that waits long in the open queue; each occasion once. */
  async requestWaitsLong(
    tx: Tx,
    { id, newcomerId }: BetweenTwo,
    coordinatorIds: readonly string[],
    occasion: string,
  ): Promise<void> {
    for (const memberId of coordinatorIds) {
      await this.notifications.tell(tx, {
        memberId,
        kind: 'REQUEST_WAITS_LONG',
        subject: { type: 'MentorshipRequest', id },
        aboutId: newcomerId,
        occasion,
      });
    }
  }

  /** A mentor who rests from now on. */
  async mentorRested(tx: Tx, memberId: string, since: Date): Promise<void> {
    await this.notifications.tell(tx, {
      memberId,
      kind: 'MENTOR_RESTED',
      subject: { type: 'Member', id: memberId },
      occasion: since.toISOString(),
    });
  }

  /** The newcomer, whom a mentor guides from now on. */
  async requestAccepted(
    tx: Tx,
    { id, menteeId, leadId, requestId }: Pick<Mentorship, 'id' | 'menteeId' | 'leadId' | 'requestId'>,
  ): Promise<void> {
    await this.notifications.tell(tx, {
      memberId: menteeId,
      kind: 'REQUEST_ACCEPTED',
      subject: { type: 'Mentorship', id },
      aboutId: leadId,
    });
    await this.requestWaitsNoMore(tx, requestId);
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
