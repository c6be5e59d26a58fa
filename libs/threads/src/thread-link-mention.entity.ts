import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Message } from './message.entity.js';
import { ThreadLink } from './thread-link.entity.js';

/** That a message mentions an issue or pull request, as its text stands now. */
@Entity('thread_link_mention')
@Index('thread_link_mention_message_id', ['messageId'])
export class ThreadLinkMention {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_link_mention_pkey' })
  threadLinkId!: string;

  @ManyToOne(() => ThreadLink, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_link_id', foreignKeyConstraintName: 'thread_link_mention_link_fk' })
  threadLink?: ThreadLink;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_link_mention_pkey' })
  messageId!: string;

  @ManyToOne(() => Message, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'thread_link_mention_message_fk' })
  message?: Message;
}
