import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';
import { Mentorship } from './mentorship.entity.js';

/** What the mentors of a mentorship write for each other: never for the mentee, nor for anybody else. */
@Entity('private_note')
@Index('private_note_mentorship', ['mentorshipId', 'id'])
@Check('private_note_body_length', 'char_length(body) BETWEEN 1 AND 10000')
export class PrivateNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'private_note_pkey' })
  id!: string;

  @Column('uuid')
  mentorshipId!: string;

  @ManyToOne(() => Mentorship, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentorship_id', foreignKeyConstraintName: 'private_note_mentorship_fk' })
  mentorship?: Mentorship;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'author_id', foreignKeyConstraintName: 'private_note_author_fk' })
  author?: Member;

  /** Markdown as it was written. */
  @Column('text')
  body!: string;

  /** Rendered and sanitised by the renderer of `htmlVersion`; made anew on reading when that is older. */
  @Column('text')
  bodyHtml!: string;

  @Column('smallint')
  htmlVersion!: number;

  @Column('timestamptz', { default: () => 'now()' })
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;
}
