import { Injectable } from '@nestjs/common';
import type { MailKind } from '#domain/mail';
import { NotificationKind } from '#domain/notifications';
import type { Tx } from '#platform/database';
import { keptApart } from '#threads';
import type { Letter } from '../letter.js';

/** A mail that is not settled, and to whom it goes. */
export interface MailToSend {
  readonly id: string;
  /** Null for a member's mail. */
  readonly letter: Letter | null;
  /** Null for a letter. */
  readonly addressee: Addressee | null;
}

export interface Addressee {
  readonly memberId: string;
  /** Verified, and not known to take no mail; null when there is none, or the member is suspended. */
  readonly address: string | null;
  readonly communityName: string;
  readonly slug: string;
  readonly timeZone: string;
}

export interface PostedMessage {
  readonly threadId: string;
  readonly title: string;
  /** Whether the thread belongs to a mentorship, so that its request was accepted. */
  readonly accepted: boolean;
  readonly author: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly htmlVersion: number;
  readonly postedAt: Date;
}

export interface ToldNotice {
  readonly kind: NotificationKind;
  readonly mailKind: MailKind;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly about: string | null;
  readonly aboutId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The conversation that it is about, if the member takes part in one. */
  readonly threadId: string | null;
}

const knownKinds: readonly string[] = Object.values(NotificationKind);

/** SQL: whether what a notification tells is still so, where it asks for something that may be done by now. */
const stillSo = `CASE
  WHEN notification.kind IN ('REQUEST_RECEIVED', 'REQUEST_WAITING', 'REQUEST_ASKED_AFTER') THEN EXISTS (
    SELECT FROM mentorship_request request WHERE request.id = notification.subject_id
       AND request.status = 'SUBMITTED' AND notification.member_id IN (request.mentor_id, request.claimed_by_id))
  WHEN notification.kind = 'REQUEST_SUGGESTED' THEN EXISTS (
    SELECT FROM mentorship_request request WHERE request.id = notification.subject_id
       AND request.status = 'SUBMITTED' AND coalesce(request.claimed_by_id, notification.member_id) = notification.member_id)
  WHEN notification.kind IN ('REQUEST_STILL_QUEUED', 'REQUEST_WAITS_LONG') THEN EXISTS (
    SELECT FROM mentorship_request request WHERE request.id = notification.subject_id AND request.status = 'SUBMITTED')
  WHEN notification.kind = 'TURN_WAITS' THEN EXISTS (
    SELECT FROM thread WHERE thread.id = notification.subject_id AND thread.awaiting_id = notification.member_id)
  WHEN notification.kind = 'STILL_GOING' THEN EXISTS (
    SELECT FROM mentorship WHERE mentorship.id = notification.subject_id AND mentorship.status IN ('ACTIVE', 'PAUSED'))
  WHEN notification.kind IN ('CO_MENTOR_INVITED', 'THREAD_REFERRED') THEN EXISTS (
    SELECT FROM mentor_invitation invitation WHERE invitation.id = notification.subject_id AND invitation.status = 'OPEN')
  WHEN notification.kind IN ('HAND_OVER_OFFERED', 'HAND_OVER_PROPOSED') THEN EXISTS (
    SELECT FROM hand_over WHERE hand_over.id = notification.subject_id AND hand_over.status = 'OFFERED')
  WHEN notification.kind = 'MILESTONE_CLAIMED' THEN EXISTS (
    SELECT FROM milestone WHERE milestone.id = notification.subject_id AND milestone.status = 'CLAIMED')
  ELSE true END`;

/** SQL: whether the member of `item` still wants such mail at all. */
const wanted = `NOT EXISTS (
  SELECT FROM mail_preference never
   WHERE never.member_id = item.member_id AND never.kind = item.kind AND never.frequency = 'NEVER')`;

/** SQL: the thread of what a notification is about. */
const threadOfSubject = `CASE notification.subject_type
  WHEN 'Thread' THEN notification.subject_id
  WHEN 'MentorshipRequest' THEN (
    SELECT thread_id FROM mentorship_request request WHERE request.id = notification.subject_id)
  WHEN 'Mentorship' THEN (
    SELECT request.thread_id FROM mentorship JOIN mentorship_request request ON request.id = mentorship.request_id
     WHERE mentorship.id = notification.subject_id) END`;

/** What mail is about, as it is at this moment. */
@Injectable()
export class MailFactsRepository {
  /** Null for a mail that is settled, or gone with its member. */
  async mailToSend(tx: Tx, id: string): Promise<MailToSend | null> {
    const [row] = await tx.query<({ id: string; letter: Letter | null } & Addressee)[]>(
      `SELECT mail.id, mail.letter, mail.member_id AS "memberId", community.name AS "communityName", community.slug,
              profile.time_zone AS "timeZone",
              CASE WHEN member.suspended_at IS NULL AND trouble.user_id IS NULL THEN account.email END AS address
         FROM mail
         LEFT JOIN member ON member.id = mail.member_id
         LEFT JOIN profile ON profile.member_id = member.id
         LEFT JOIN community ON community.id = member.community_id
         LEFT JOIN user_account account ON account.id = member.user_id
         LEFT JOIN mail_trouble trouble ON trouble.user_id = account.id AND trouble.address = account.email
        WHERE mail.id = $1 AND mail.settled_at IS NULL`,
      [id],
    );
    if (row === undefined) return null;
    const { letter, ...addressee } = row;
    return { id: row.id, letter, addressee: letter === null ? addressee : null };
  }

  /**
   * The messages that a mail is about and that its member may and should still read: not what they have read, what was
   * deleted, what is muted or not wanted, and nothing of a thread that they do not take part in, or not any more as who they were in it.
   */
  messages(tx: Tx, mailId: string): Promise<PostedMessage[]> {
    return tx.query<PostedMessage[]>(
      `SELECT thread.id AS "threadId", thread.title, coalesce(account.name, account.login) AS author,
              EXISTS (SELECT FROM mentorship_thread WHERE mentorship_thread.thread_id = thread.id) AS accepted,
              message.body, message.body_html AS "bodyHtml", message.html_version AS "htmlVersion",
              message.posted_at AS "postedAt"
         FROM mail_item item
         JOIN message ON message.id = item.message_id
         JOIN thread ON thread.id = message.thread_id
         JOIN thread_participant own ON own.thread_id = thread.id AND own.member_id = item.member_id
         JOIN member ON member.id = own.member_id
         JOIN member author ON author.id = message.author_id
         JOIN user_account account ON account.id = author.user_id
        WHERE item.mail_id = $1 AND message.sequence > own.read_up_to AND message.deleted_at IS NULL
          AND own.muted_at IS NULL AND (own.side = 'MENTEE' OR 'MENTOR' = ANY (member.roles)) AND NOT ${keptApart}
          AND ${wanted}
        ORDER BY thread.id, message.sequence`,
      [mailId],
    );
  }

  /** What a mail's member was told, has not read, and is still so; nothing about somebody whom they have blocked. */
  notices(tx: Tx, mailId: string): Promise<ToldNotice[]> {
    return tx.query<ToldNotice[]>(
      `SELECT notification.kind, item.kind AS "mailKind", notification.facts, notification.about_id AS "aboutId",
              coalesce(account.name, account.login) AS about, notification.subject_type AS "subjectType",
              notification.subject_id AS "subjectId", own.thread_id AS "threadId"
         FROM mail_item item
         JOIN notification ON notification.id = item.notification_id
         LEFT JOIN member about ON about.id = notification.about_id
         LEFT JOIN user_account account ON account.id = about.user_id
         LEFT JOIN thread_participant own
           ON own.member_id = notification.member_id AND own.thread_id = ${threadOfSubject}
        WHERE item.mail_id = $1 AND notification.read_at IS NULL AND notification.kind = ANY($2) AND ${stillSo}
          AND ${wanted}
          AND NOT EXISTS (SELECT FROM block WHERE block.blocker_id = notification.member_id
                                              AND block.blocked_id = notification.about_id)
        ORDER BY notification.id`,
      [mailId, knownKinds],
    );
  }
}
