import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That the effect of a job took place, written in its transaction, so that it takes place once. */
@Entity('job_effect')
@Index('job_effect_done_at', ['doneAt'])
@Check('job_effect_key_length', 'char_length(effect_key) BETWEEN 1 AND 300')
export class JobEffect {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'job_effect_pkey' })
  effectKey!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  doneAt!: Date;
}
