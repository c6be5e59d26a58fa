import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';
import { Thread } from './thread.entity.js';

/**
 * What somebody is writing in a thread. The row stays when the text is gone, for its sequence: a tab
 * that still shows the text must not bring it back.
 */
@Entity('message_draft')
@Index('message_draft_newest', ['memberId', 'savedAt', 'threadId'], { where: "body <> ''" })
@Check('message_draft_body_length', 'char_length(body) <= 20000')
@Check('message_draft_sequence_positive', 'sequence > 0')
export class MessageDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_draft_pkey' })
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'message_draft_thread_fk' })
  thread?: Thread;

  @Index('message_draft_member_id')
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_draft_pkey' })
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'message_draft_member_fk' })
  member?: Member;

  /** Markdown as it was written; empty when it was posted or discarded. */
  @Column('text')
  body!: string;

  /** How often it was saved, discarded or posted. */
  @Column('int')
  sequence!: number;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt!: Date;
}
