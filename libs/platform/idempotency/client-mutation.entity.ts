import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What a creating mutation made under a client's key, so that its retry makes nothing twice. */
@Entity('client_mutation')
@Check('client_mutation_key_length', 'char_length(key) BETWEEN 1 AND 100')
export class ClientMutation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_mutation_pkey' })
  userId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'client_mutation_pkey' })
  key!: string;

  @Column('text')
  operation!: string;

  /** SHA-256 of the canonical input, hexadecimal. */
  @Column('text')
  inputHash!: string;

  /** Id of what was made. */
  @Column('uuid')
  resultId!: string;

  /** What else the first answer said that no other row keeps: ids and counts, never texts that people wrote. */
  @Column('jsonb', { default: {} })
  facts!: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
