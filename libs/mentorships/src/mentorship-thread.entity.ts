import { Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, Column } from 'typeorm';
import { Member } from '#communities';
import { Thread } from '#threads';
import { Mentorship } from './mentorship.entity.js';

/** Which mentorship a thread belongs to; threads themselves know nothing of mentorships. */
@Entity('mentorship_thread')
@Index('mentorship_thread_mentorship_id', ['mentorshipId'])
export class MentorshipThread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mentorship_thread_pkey' })
  threadId!: string;

  @OneToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'mentorship_thread_thread_fk' })
  thread?: Thread;

  @Column('uuid')
  mentorshipId!: string;

  @ManyToOne(() => Mentorship, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentorship_id', foreignKeyConstraintName: 'mentorship_thread_mentorship_fk' })
  mentorship?: Mentorship;

  /** The `awaitingSince` of the turn for which its owner was last reminded. */
  @Column('timestamptz', { nullable: true })
  remindedSince!: Date | null;

  /** Who had closed it by hand when the mentorship ended; null when it was open, so that reopening the mentorship opens it. */
  @Column('uuid', { nullable: true })
  closedBeforeById!: string | null;

  @ManyToOne(() => Member, { onDelete: 'SET NULL' })
  @JoinColumn({
    name: 'closed_before_by_id',
    foreignKeyConstraintName: 'mentorship_thread_closed_before_by_fk',
  })
  closedBeforeBy?: Member | null;
}
