import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One thing that somebody did. Append-only: a trigger of the migration refuses
 * UPDATE, DELETE and TRUNCATE, also to the application itself.
 */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subjectType', 'subjectId'])
@Index('audit_entry_community', ['communityId', 'at'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pkey' })
  id!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  /** Null for what the system does by itself, such as an expiry. */
  @Column('uuid', { nullable: true })
  actorUserId!: string | null;

  @Column('uuid', { nullable: true })
  communityId!: string | null;

  /** The verb, as the command is named: `accept-request`. */
  @Column('text')
  action!: string;

  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  /** Ids and codes only; never texts that people wrote. */
  @Column('jsonb', { default: () => "'{}'" })
  facts!: Record<string, unknown>;
}
