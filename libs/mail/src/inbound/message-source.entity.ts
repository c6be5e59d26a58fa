import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Message } from '#threads';

/** The whole text of the mail that a message was posted by. For its author alone: it quotes what was sent to them. */
@Entity('message_source')
@Check('message_source_text_length', 'char_length(text) <= 100000')
export class MessageSource {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_source_pkey' })
  messageId!: string;

  @OneToOne(() => Message, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'message_source_message_fk' })
  message?: Message;

  /** Null once its message was deleted. */
  @Column('text', { nullable: true })
  text!: string | null;
}
