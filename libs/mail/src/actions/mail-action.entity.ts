import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';

/** What a link in a mail can do, each only the one thing. */
export const MailActionKind = {
  ACCEPT_REQUEST: 'ACCEPT_REQUEST',
  DECLINE_REQUEST: 'DECLINE_REQUEST',
  HAND_BACK_TURN: 'HAND_BACK_TURN',
  CONFIRM_MILESTONE: 'CONFIRM_MILESTONE',
} as const;
export type MailActionKind = (typeof MailActionKind)[keyof typeof MailActionKind];

/** A link in a mail by which one person can do one thing without signing in; the link itself is not kept. */
@Entity('mail_action')
@Check(
  'mail_action_kind',
  "kind IN ('ACCEPT_REQUEST','DECLINE_REQUEST','HAND_BACK_TURN','CONFIRM_MILESTONE')",
)
@Check('mail_action_sequence', "(kind = 'HAND_BACK_TURN') = (sequence IS NOT NULL)")
export class MailAction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_action_pkey' })
  id!: string;

  @Index('mail_action_member_id')
  @Column('uuid')
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'mail_action_member_fk' })
  member?: Member;

  @Column('text')
  kind!: MailActionKind;

  /** Of the request, the thread or the milestone. */
  @Column('uuid')
  subjectId!: string;

  /** Of the thread's newest message when the link was made; null for what is not about a thread. */
  @Column('int', { nullable: true })
  sequence!: number | null;

  /** SHA-256 of the token, hexadecimal. */
  @Index('mail_action_hash_key', { unique: true })
  @Column('text')
  hash!: string;

  @Index('mail_action_expires_at')
  @Column('timestamptz')
  expiresAt!: Date;

  /** When it did what it is for. */
  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
