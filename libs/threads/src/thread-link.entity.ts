import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ThreadLinkKind } from '#domain/threads';
import { Thread } from './thread.entity.js';

/** An issue or pull request on GitHub that messages of a thread mention; gone with its last mention. */
@Entity('thread_link')
@Index('thread_link_key', ['threadId', 'repositoryKey', 'number'], { unique: true })
@Index('thread_link_item', ['repositoryKey', 'number'])
@Check('thread_link_owner_form', "owner ~ '^[A-Za-z0-9-]{1,39}$'")
@Check('thread_link_name_form', "name ~ '^[A-Za-z0-9._-]{1,100}$'")
@Check('thread_link_repository_key', "repository_key = lower(owner || '/' || name)")
@Check('thread_link_number_positive', 'number > 0')
@Check('thread_link_kind', "kind IN ('ISSUE','PULL_REQUEST')")
export class ThreadLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_link_pkey' })
  id!: string;

  @Column('uuid')
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'thread_link_thread_fk' })
  thread?: Thread;

  /** As `repositoryKey` makes it: GitHub ignores capitals. */
  @Column('text')
  repositoryKey!: string;

  /** As first written. */
  @Column('text')
  owner!: string;

  /** As first written. */
  @Column('text')
  name!: string;

  /** Issues and pull requests of a repository are counted together. */
  @Column('int')
  number!: number;

  /** Null until known: `#12` does not tell. */
  @Column('text', { nullable: true })
  kind!: ThreadLinkKind | null;
}
