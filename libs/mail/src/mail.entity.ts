import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MailKind, MailOutcome } from '#domain/mail';
import { Member } from '#communities';
import { Thread } from '#threads';
import type { Letter } from './letter.js';

const kinds = "kind IN ('MESSAGES','REQUESTS','MENTORSHIPS','MILESTONES','REMINDERS')";

/** One mail, from when it is known that it goes out. What it says is made when it is sent; its id makes its Message-ID. */
@Entity('mail')
@Index('mail_sent_to', ['memberId', 'threadId', 'id'], { where: "outcome = 'SENT'" })
@Index('mail_member_id', ['memberId'])
@Check('mail_of_member_or_letter', 'member_id IS NULL OR letter IS NULL')
@Check('mail_letter_until_settled', 'letter IS NULL OR settled_at IS NULL')
@Check('mail_settled', '(settled_at IS NULL) = (outcome IS NULL)')
@Check('mail_outcome', "outcome IN ('SENT','NOTHING_LEFT','NO_ADDRESS','ADDRESS_REFUSED')")
@Check('mail_kind', kinds)
export class Mail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pkey' })
  id!: string;

  /** To whom; null for a letter. */
  @Column('uuid', { nullable: true })
  memberId!: string | null;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'mail_member_fk' })
  member?: Member | null;

  /** The conversation that it belongs to, if it is of one only. */
  @Index('mail_thread_id')
  @Column('uuid', { nullable: true })
  threadId!: string | null;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'mail_thread_fk' })
  thread?: Thread | null;

  /** What it is about; null for a digest of several kinds, and for a letter. */
  @Column('text', { nullable: true })
  kind!: MailKind | null;

  /** A mail whose words are settled; gone once it is. */
  @Column('jsonb', { nullable: true })
  letter!: Letter | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  queuedAt!: Date;

  @Index('mail_settled_at')
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: MailOutcome | null;
}
