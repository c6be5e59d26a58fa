import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from '#domain/notifications';
import { Member } from '#communities';

/** One thing that a member is told. */
@Entity('notification')
@Index('notification_effect_key', ['memberId', 'effectKey'], { unique: true })
@Index('notification_member', ['memberId', 'id'])
@Index('notification_unread', ['memberId', 'id'], { where: 'read_at IS NULL' })
@Index('notification_unread_subject', ['subjectId'], { where: 'read_at IS NULL' })
@Index('notification_forget_read', ['toldAt'], { where: 'read_at IS NOT NULL' })
@Index('notification_forget_unread', ['toldAt'], { where: 'read_at IS NULL' })
@Check('notification_effect_key_length', 'char_length(effect_key) BETWEEN 1 AND 200')
export class Notification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' })
  id!: string;

  /** Who is told. */
  @Column('uuid')
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'notification_member_fk' })
  member?: Member;

  @Column('text')
  kind!: NotificationKind;

  /** The GraphQL type of what it is about: `MentorshipRequest`. */
  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  /** The other person concerned, if there is one. */
  @Index('notification_about_id')
  @Column('uuid', { nullable: true })
  aboutId!: string | null;

  @ManyToOne(() => Member, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'about_id', foreignKeyConstraintName: 'notification_about_fk' })
  about?: Member | null;

  /** Numbers, dates and codes that the sentence needs; never texts that people wrote to each other. */
  @Column('jsonb', { default: () => "'{}'" })
  facts!: Record<string, unknown>;

  /** The same for everything that would tell the same again: nobody is told twice. */
  @Column('text')
  effectKey!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  toldAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
