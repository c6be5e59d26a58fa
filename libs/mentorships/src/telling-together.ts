import { Injectable } from '@nestjs/common';
import { Notifications } from '#notifications';
import { databaseNow, type Tx } from '#platform/database';
import type { HandOver } from './hand-over.entity.js';
import type { MentorInvitation } from './mentor-invitation.entity.js';
import type { Mentorship } from './mentorship.entity.js';

type Pair = Pick<Mentorship, 'id' | 'menteeId' | 'leadId'>;

/** What people are told when several mentors guide one newcomer. Of their own doings nobody is told. */
@Injectable()
export class TellingTogether {
  constructor(private readonly notifications: Notifications) {}

  /** The mentor who is invited. */
  async invited(tx: Tx, { id, threadId, mentorId, invitedById }: MentorInvitation): Promise<void> {
    await this.notifications.tell(tx, {
      memberId: mentorId,
      kind: threadId === null ? 'CO_MENTOR_INVITED' : 'THREAD_REFERRED',
      subject: { type: 'MentorInvitation', id },
      aboutId: invitedById,
    });
  }

  /** Whoever invited: nobody joins. */
  async notJoining(
    tx: Tx,
    { id, mentorId, invitedById }: MentorInvitation,
    kind: 'INVITATION_DECLINED' | 'INVITATION_EXPIRED',
  ): Promise<void> {
    await this.notifications.tell(tx, {
      memberId: invitedById,
      kind,
      subject: { type: 'MentorInvitation', id },
      aboutId: mentorId,
    });
  }

  /** The mentee and the lead, and whoever invited: a mentor came in. */
  async joined(tx: Tx, { menteeId, leadId }: Pair, invitation: MentorInvitation): Promise<void> {
    const { mentorshipId, threadId, mentorId, invitedById } = invitation;
    const occasion = (await databaseNow(tx)).toISOString();
    const told = threadId === null ? [menteeId, leadId, invitedById] : [menteeId, invitedById];
    for (const memberId of new Set(told)) {
      await this.notifications.tell(tx, {
        memberId,
        kind: threadId === null ? 'CO_MENTOR_JOINED' : 'GUEST_JOINED',
        subject:
          threadId === null ? { type: 'Mentorship', id: mentorshipId } : { type: 'Thread', id: threadId },
        aboutId: mentorId,
        occasion: `${mentorId} ${occasion}`,
      });
    }
  }

  /**
   * Those who stay: a mentor went, or was taken out.
   *
   * @param threadId of the one conversation in which they were a guest; null for a co-mentor
   * @param byId who did it; null for nobody
   */
  async left(
    tx: Tx,
    { id, menteeId, leadId }: Pair,
    { memberId: leaverId, threadId }: { readonly memberId: string; readonly threadId: string | null },
    byId: string | null,
  ): Promise<void> {
    const occasion = `${leaverId} ${(await databaseNow(tx)).toISOString()}`;
    const subject =
      threadId === null ? ({ type: 'Mentorship', id } as const) : ({ type: 'Thread', id: threadId } as const);
    for (const memberId of [menteeId, leadId]) {
      if (memberId === byId || memberId === leaverId) continue;
      const kind = threadId === null ? 'CO_MENTOR_LEFT' : 'GUEST_LEFT';
      await this.notifications.tell(tx, { memberId, kind, subject, aboutId: leaverId, occasion });
    }
    if (byId === leaverId) return;
    await this.notifications.tell(tx, {
      memberId: leaverId,
      kind: 'CO_MENTOR_REMOVED',
      subject,
      aboutId: menteeId,
      occasion,
    });
  }

  /** The next mentor, who is asked, and the mentee, who can object. */
  async handOverOffered(tx: Tx, menteeId: string, { id, fromId, toId }: HandOver): Promise<void> {
    const subject = { type: 'HandOver', id } as const;
    await this.notifications.tell(tx, {
      memberId: toId,
      kind: 'HAND_OVER_OFFERED',
      subject,
      aboutId: fromId,
    });
    await this.notifications.tell(tx, {
      memberId: menteeId,
      kind: 'HAND_OVER_PROPOSED',
      subject,
      aboutId: toId,
    });
  }

  /** Everybody in it, now that another mentor leads. */
  async handedOver(
    tx: Tx,
    { menteeId }: Pick<Pair, 'menteeId'>,
    { id, mentorshipId, fromId, toId }: HandOver,
    coMentorIds: readonly string[],
  ): Promise<void> {
    const told = { aboutId: toId, occasion: id };
    await this.notifications.tell(tx, {
      ...told,
      memberId: fromId,
      kind: 'HAND_OVER_ACCEPTED',
      subject: { type: 'HandOver', id },
    });
    for (const memberId of [menteeId, ...coMentorIds.filter((one) => one !== fromId && one !== toId)]) {
      await this.notifications.tell(tx, {
        ...told,
        memberId,
        kind: 'HAND_OVER_DONE',
        subject: { type: 'Mentorship', id: mentorshipId },
      });
    }
  }

  /** The lead, whose offer somebody declined, or nobody answered; and the others of the three, for whom it is off. */
  async handOverOff(
    tx: Tx,
    menteeId: string,
    { id, fromId, toId, status }: HandOver,
    byId: string | null,
  ): Promise<void> {
    const subject = { type: 'HandOver', id } as const;
    if (status === 'DECLINED') {
      const kind = 'HAND_OVER_DECLINED';
      await this.notifications.tell(tx, { memberId: fromId, kind, subject, aboutId: byId });
    }
    if (status === 'EXPIRED') {
      const kind = 'HAND_OVER_EXPIRED';
      await this.notifications.tell(tx, { memberId: fromId, kind, subject, aboutId: toId });
    }
    for (const memberId of [menteeId, toId]) {
      if (memberId === byId) continue;
      await this.notifications.tell(tx, { memberId, kind: 'HAND_OVER_OFF', subject, aboutId: fromId });
    }
  }
}
