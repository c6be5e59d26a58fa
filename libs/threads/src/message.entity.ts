import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';
import { Thread } from './thread.entity.js';

@Entity('message')
@Index('message_sequence_key', ['threadId', 'sequence'], { unique: true })
@Index('message_change_key', ['threadId', 'change'], { unique: true, where: 'change IS NOT NULL' })
@Check('message_body_length', 'char_length(body) BETWEEN 1 AND 20000 OR deleted_at IS NOT NULL')
@Check('message_tombstone', "deleted_at IS NULL OR (body = '' AND body_html = '' AND NOT quotable)")
@Check('message_sequence_positive', 'sequence > 0')
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' })
  id!: string;

  @Column('uuid')
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'message_thread_fk' })
  thread?: Thread;

  /** Place in its thread, from 1, without gaps. */
  @Column('int')
  sequence!: number;

  @Index('message_author_id')
  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'author_id', foreignKeyConstraintName: 'message_author_fk' })
  author?: Member;

  /** Markdown as it was written; empty when the message was deleted. */
  @Column('text')
  body!: string;

  /** Rendered and sanitised by the renderer of `htmlVersion`; made anew on reading when that is older. */
  @Column('text')
  bodyHtml!: string;

  @Column('smallint')
  htmlVersion!: number;

  @Column('timestamptz', { default: () => 'now()' })
  postedAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  /** Set on a tombstone: what is left of a message is who wrote it, when, and its place. */
  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  /** Whether its author lets others quote it outside the thread. */
  @Column('boolean', { default: false })
  quotable!: boolean;

  /** Place of its last change among the changes of its thread (`Thread.changes`); null when it was never changed. */
  @Column('int', { nullable: true })
  change!: number | null;

  /** What it is found by: the words of its body, as a trigger keeps them. */
  @Column({ type: 'tsvector', default: '', select: false, insert: false, update: false })
  words?: string;
}
