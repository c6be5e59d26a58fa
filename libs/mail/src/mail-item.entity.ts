import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MailKind } from '#domain/mail';
import { Member } from '#communities';
import { Notification } from '#notifications';
import { Message, Thread } from '#threads';
import { Mail } from './mail.entity.js';

/** One thing to be mailed to one member, written in the transaction that made it true. */
@Entity('mail_item')
@Index('mail_item_due', ['dueAt'], { where: 'mail_id IS NULL' })
@Index('mail_item_waiting', ['memberId'], { where: 'mail_id IS NULL' })
@Index('mail_item_message_key', ['messageId', 'memberId'], { unique: true })
@Check(
  'mail_item_of_one',
  '(notification_id IS NULL) <> (message_id IS NULL) AND (message_id IS NULL) = (thread_id IS NULL)',
)
@Check('mail_item_kind', "kind IN ('MESSAGES','REQUESTS','MENTORSHIPS','MILESTONES','REMINDERS')")
export class MailItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_item_pkey' })
  id!: string;

  @Index('mail_item_member_id')
  @Column('uuid')
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'mail_item_member_fk' })
  member?: Member;

  @Column('text')
  kind!: MailKind;

  /** What they were told; null for a message. */
  @Index('mail_item_notification_key', { unique: true })
  @Column('uuid', { nullable: true })
  notificationId!: string | null;

  @ManyToOne(() => Notification, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'notification_id', foreignKeyConstraintName: 'mail_item_notification_fk' })
  notification?: Notification | null;

  /** The message's thread. */
  @Index('mail_item_thread_id')
  @Column('uuid', { nullable: true })
  threadId!: string | null;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'mail_item_thread_fk' })
  thread?: Thread | null;

  @Column('uuid', { nullable: true })
  messageId!: string | null;

  @ManyToOne(() => Message, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'mail_item_message_fk' })
  message?: Message | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  occurredAt!: Date;

  /** When to look whether it goes out; moved on by digests and quiet hours. */
  @Column('timestamptz')
  dueAt!: Date;

  /** Whether quiet hours have held it: what they held goes out together. */
  @Column('boolean', { default: false })
  held!: boolean;

  /** The mail that it goes out with; null while it waits. */
  @Index('mail_item_mail_id')
  @Column('uuid', { nullable: true })
  mailId!: string | null;

  @ManyToOne(() => Mail, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mail_id', foreignKeyConstraintName: 'mail_item_mail_fk' })
  mail?: Mail | null;
}
