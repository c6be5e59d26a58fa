import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { MailReplyToken } from './mail-reply-token.entity.js';

/** That a mail to a reply address was posted, so that it is posted once, however often it comes. */
@Entity('mail_reply')
export class MailReply {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_reply_pkey' })
  replyTokenId!: string;

  @ManyToOne(() => MailReplyToken, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'reply_token_id', foreignKeyConstraintName: 'mail_reply_token_fk' })
  replyToken?: MailReplyToken;

  /** SHA-256 of its Message-ID, or of all of it when it has none, hexadecimal. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_reply_pkey' })
  mailKey!: string;

  @Column('timestamptz', { default: () => 'now()' })
  readAt!: Date;
}
