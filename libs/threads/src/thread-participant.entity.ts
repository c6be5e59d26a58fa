import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ThreadSide } from '#domain/threads';
import { Member } from '#communities';
import { Thread } from './thread.entity.js';

@Entity('thread_participant')
@Index('thread_participant_member_id', ['memberId'])
@Check('thread_participant_side', "side IN ('MENTEE','MENTOR')")
@Check('thread_participant_guest', "NOT guest OR side = 'MENTOR'")
export class ThreadParticipant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_participant_pkey' })
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'thread_participant_thread_fk' })
  thread?: Thread;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_participant_pkey' })
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'thread_participant_member_fk' })
  member?: Member;

  @Column('text')
  side!: ThreadSide;

  /** Whether they were invited into this thread alone, to help with what it is about. */
  @Column('boolean', { default: false })
  guest!: boolean;

  /** Sequence up to which they have read. */
  @Column('int', { default: 0 })
  readUpTo!: number;

  /** Set while they want no mail about new messages; a turn of theirs waits all the same. */
  @Column('timestamptz', { nullable: true })
  mutedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt!: Date;
}
