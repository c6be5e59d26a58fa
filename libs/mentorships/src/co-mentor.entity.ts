import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';
import { Mentorship } from './mentorship.entity.js';

/** A mentor beside the lead. */
@Entity('co_mentor')
@Index('co_mentor_member_id', ['memberId'])
export class CoMentor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'co_mentor_pkey' })
  mentorshipId!: string;

  @ManyToOne(() => Mentorship, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentorship_id', foreignKeyConstraintName: 'co_mentor_mentorship_fk' })
  mentorship?: Mentorship;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'co_mentor_pkey' })
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'co_mentor_member_fk' })
  member?: Member;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt!: Date;
}
