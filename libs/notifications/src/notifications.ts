import { Injectable } from '@nestjs/common';
import type { FactsOf, KindWithFacts, NotificationKind } from '#domain/notifications';
import { newId, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { MemberTold } from './events.js';
import { NotificationsRepository } from './notifications.repository.js';

interface Telling<Kind extends NotificationKind> {
  /** Who is told. */
  readonly memberId: string;
  readonly kind: Kind;
  /** What it is about, by its GraphQL type. */
  readonly subject: {
    readonly type:
      | 'MentorshipRequest'
      | 'Mentorship'
      | 'Thread'
      | 'Milestone'
      | 'Member'
      | 'MentorInvitation'
      | 'HandOver';
    readonly id: string;
  };
  /** The other person concerned. */
  readonly aboutId?: string | null;
  /** As the kind says; never texts that people wrote to each other. */
  readonly facts?: Kind extends KindWithFacts ? FactsOf<Kind> : undefined;
  /** What tells repetitions of the kind about the same subject apart, such as a stage; absent: it is told once. */
  readonly occasion?: string;
}

/** Of each kind what it needs; facts are required for the kinds that have them. */
export type NewNotification = {
  [Kind in NotificationKind]: Kind extends KindWithFacts
    ? Telling<Kind> & { readonly facts: FactsOf<Kind> }
    : Telling<Kind>;
}[NotificationKind];

@Injectable()
export class Notifications {
  constructor(
    private readonly events: TransactionEvents,
    private readonly repository: NotificationsRepository,
  ) {}

  /** Tells a member something, in the transaction that makes it true. Telling the same again does nothing. */
  async tell(tx: Tx, notification: NewNotification): Promise<void> {
    const { memberId, kind, subject, aboutId = null, facts = {}, occasion = '' } = notification;
    const [told] = await tx.query<{ id: string }[]>(
      `INSERT INTO notification (id, member_id, kind, subject_type, subject_id, about_id, facts, effect_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (member_id, effect_key) DO NOTHING RETURNING id`,
      [
        newId(),
        memberId,
        kind,
        subject.type,
        subject.id,
        aboutId,
        facts,
        effectKey(kind, subject.id, occasion),
      ],
    );
    if (told !== undefined) await this.events.emit(tx, new MemberTold(told.id, memberId, kind));
  }

  /** Which of some members were told of something already, which has no occasions; forgotten again with the notification. */
  async toldOf(
    tx: Tx,
    memberIds: readonly string[],
    kind: NotificationKind,
    subjectId: string,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ memberId: string }[]>(
      `SELECT member_id AS "memberId" FROM notification WHERE member_id = ANY($1) AND effect_key = $2`,
      [memberIds, effectKey(kind, subjectId, '')],
    );
    return new Set(rows.map(({ memberId }) => memberId));
  }

  /**
   * What members were asked to do about a subject is done, or not to be done any more: in the transaction that makes it
   * so, it stops to wait unread, and is not mailed. It stays in their lists.
   */
  async overtake(tx: Tx, subjectId: string, kinds: readonly NotificationKind[]): Promise<void> {
    await this.repository.markReadAbout(tx, subjectId, kinds);
  }
}

const effectKey = (kind: NotificationKind, subjectId: string, occasion: string): string =>
  `${kind}:${subjectId}:${occasion}`;
