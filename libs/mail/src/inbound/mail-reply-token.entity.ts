import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';
import { Thread } from '#threads';

/** By which one person replies to one thread by mail; the address itself is not kept. */
@Entity('mail_reply_token')
@Index('mail_reply_token_live_key', ['memberId', 'threadId'], { unique: true, where: 'revoked_at IS NULL' })
export class MailReplyToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_reply_token_pkey' })
  id!: string;

  @Index('mail_reply_token_member_id')
  @Column('uuid')
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'mail_reply_token_member_fk' })
  member?: Member;

  @Index('mail_reply_token_thread_id')
  @Column('uuid')
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'mail_reply_token_thread_fk' })
  thread?: Thread;

  /** 160 random bits, hexadecimal, of which our secret makes the token. */
  @Column('text')
  seed!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Index('mail_reply_token_hash_key', { unique: true })
  @Column('text')
  hash!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
