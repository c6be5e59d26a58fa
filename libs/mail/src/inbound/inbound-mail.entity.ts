import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InboundOutcome } from './inbound-outcome.js';

/** A mail that came in, once for each of our addresses that it was for; its text goes once it is read. */
@Entity('inbound_mail')
@Check('inbound_mail_way', "way IN ('SMTP','HTTP')")
@Check('inbound_mail_size', 'octet_length(raw) <= 1048576')
@Check('inbound_mail_read', '(outcome IS NULL) = (read_at IS NULL) AND (outcome IS NULL) = (raw IS NOT NULL)')
@Index('inbound_mail_answered', ['answeredTo', 'readAt'], { where: 'answered_to IS NOT NULL' })
@Index('inbound_mail_forget', ['readAt'], { where: 'read_at IS NOT NULL' })
export class InboundMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inbound_mail_pkey' })
  id!: string;

  @Column('text')
  way!: 'SMTP' | 'HTTP';

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  receivedAt!: Date;

  /** Of the envelope, until it is read: empty for the null sender, null when unknown. */
  @Column('text', { nullable: true })
  sender!: string | null;

  /** Of the envelope, until it is read; null when unknown. */
  @Column('text', { nullable: true })
  recipient!: string | null;

  /** As it came; null once it is read. */
  @Column('bytea', { nullable: true })
  raw!: Buffer | null;

  /** What became of it; null until it is read. */
  @Column('text', { nullable: true })
  outcome!: InboundOutcome | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** SHA-256 of the address, in lower case, that we answered; null when we did not. */
  @Column('text', { nullable: true })
  answeredTo!: string | null;
}
