import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail that went nowhere but here, to be looked at in development. */
@Entity('kept_mail')
@Index('kept_mail_kept_at', ['keptAt'])
export class KeptMail {
  /** The mail's own. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kept_mail_pkey' })
  id!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  /** By name; the usual ones and those that threads and lists need. */
  @Column('jsonb')
  headers!: Record<string, string>;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  html!: string | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  keptAt!: Date;
}
