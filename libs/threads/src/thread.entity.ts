import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ThreadTopic } from '#domain/threads';
import { Community, Member } from '#communities';

/** A conversation. Its row is the lock under which messages get their sequence. */
@Entity('thread')
@Index('thread_community_id', ['communityId'])
@Index('thread_awaiting', ['awaitingId', 'awaitingSince'], { where: 'awaiting_since IS NOT NULL' })
@Index('thread_awaiting_since', ['awaitingSince'], { where: 'awaiting_since IS NOT NULL' })
@Check('thread_closed_by', 'closed_by_id IS NULL OR closed_at IS NOT NULL')
@Check('thread_title_length', 'char_length(title) BETWEEN 1 AND 200')
@Check('thread_changes_counted', 'changes >= 0')
@Check('thread_topic', "topic IN ('GENERAL','IDEA','MAILING_LIST','ISSUE','VERSION_CONTROL','CODE_REVIEW')")
export class Thread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'thread_community_fk' })
  community?: Community;

  @Column('text')
  topic!: ThreadTopic;

  @Column('text')
  title!: string;

  /** The mentor who answers first of all: the lead, or who was asked; null while it waits in the open queue. */
  @Column('uuid', { nullable: true })
  leadId!: string | null;

  @ManyToOne(() => Member, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'lead_id', foreignKeyConstraintName: 'thread_lead_fk' })
  lead?: Member | null;

  /** Sequence of the newest message; 0 when there is none. */
  @Column('int', { default: 0 })
  lastSequence!: number;

  /** How many times a message of it was edited, deleted or made quotable or not: each change takes the next number. */
  @Column('int', { default: 0 })
  changes!: number;

  /** Whose answer it waits for; null when nobody's, or when no mentor is found yet. */
  @Column('uuid', { nullable: true })
  awaitingId!: string | null;

  @ManyToOne(() => Member, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'awaiting_id', foreignKeyConstraintName: 'thread_awaiting_fk' })
  awaiting?: Member | null;

  /** When the first unanswered message was posted. */
  @Column('timestamptz', { nullable: true })
  awaitingSince!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastMessageAt!: Date;

  /** Set when it can be read but no longer be added to. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Who closed it by hand, and so can be undone; null when its request or mentorship ended, which closes it for good. */
  @Column('uuid', { nullable: true })
  closedById!: string | null;

  @ManyToOne(() => Member, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'closed_by_id', foreignKeyConstraintName: 'thread_closed_by_fk' })
  closedBy?: Member | null;
}
