import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';

/** Something that a mentor says often, with placeholders. Nobody else sees it. */
@Entity('saved_reply')
@Check('saved_reply_title_length', 'char_length(title) BETWEEN 1 AND 100')
@Check('saved_reply_body_length', 'char_length(body) BETWEEN 1 AND 20000')
export class SavedReply {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_reply_pkey' })
  id!: string;

  @Index('saved_reply_member_id')
  @Column('uuid')
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'saved_reply_member_fk' })
  member?: Member;

  @Column('text')
  title!: string;

  /** Markdown with placeholders, as it was written. */
  @Column('text')
  body!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
