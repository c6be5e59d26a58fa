import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';

/**
 * What lies between one newcomer and one mentor, as far as matching needs it.
 * Requests and mentorships have the whole truth; they write this beside it, in
 * the same transaction, so that ranking never has to ask them.
 */
@Entity('pair_history')
@Index('pair_history_mentor_id', ['mentorId'])
export class PairHistory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pair_history_pkey' })
  newcomerId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'newcomer_id', foreignKeyConstraintName: 'pair_history_newcomer_fk' })
  newcomer?: Member;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pair_history_pkey' })
  mentorId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentor_id', foreignKeyConstraintName: 'pair_history_mentor_fk' })
  mentor?: Member;

  /** Whether a request of the newcomer waits for this mentor's answer. */
  @Column('boolean', { default: false })
  liveRequest!: boolean;

  /** Whether the mentor leads a mentorship of the newcomer that is not over. */
  @Column('boolean', { default: false })
  liveMentorship!: boolean;

  /** When the mentor last declined a request of the newcomer. */
  @Column('timestamptz', { nullable: true })
  lastDeclinedAt!: Date | null;
}
