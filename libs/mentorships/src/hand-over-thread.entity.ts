import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Thread } from '#threads';
import { HandOver } from './hand-over.entity.js';

/** A conversation that a hand-over opens to the next mentor. */
@Entity('hand_over_thread')
export class HandOverThread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hand_over_thread_pkey' })
  handOverId!: string;

  @ManyToOne(() => HandOver, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'hand_over_id', foreignKeyConstraintName: 'hand_over_thread_hand_over_fk' })
  handOver?: HandOver;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hand_over_thread_pkey' })
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'hand_over_thread_thread_fk' })
  thread?: Thread;
}
