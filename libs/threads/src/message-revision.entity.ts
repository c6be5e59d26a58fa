import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Message } from './message.entity.js';

/** What a message said before it was edited. Gone when the message is deleted. */
@Entity('message_revision')
@Check('message_revision_number_positive', 'number > 0')
@Check('message_revision_body_length', 'char_length(body) BETWEEN 1 AND 20000')
export class MessageRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_revision_pkey' })
  messageId!: string;

  @ManyToOne(() => Message, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'message_revision_message_fk' })
  message?: Message;

  /** From 1, the text as it was posted, without gaps. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'message_revision_pkey' })
  number!: number;

  @Column('text')
  body!: string;

  /** As of `htmlVersion`; see `Message`. */
  @Column('text')
  bodyHtml!: string;

  @Column('smallint')
  htmlVersion!: number;

  @Column('timestamptz')
  replacedAt!: Date;
}
