import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { HandOverStatus } from '#domain/mentorships';
import { Community, Member } from '#communities';
import { Mentorship } from './mentorship.entity.js';

/** The lead of a mentorship asks another mentor to lead it from now on. */
@Entity('hand_over')
@Index('hand_over_open_key', ['mentorshipId'], { unique: true, where: "status = 'OFFERED'" })
@Index('hand_over_waiting', ['toId'], { where: "status = 'OFFERED'" })
@Index('hand_over_deadline', ['expiresAt'], { where: "status = 'OFFERED'" })
@Index('hand_over_mentorship', ['mentorshipId', 'id'])
@Check('hand_over_answered_once', "(status = 'OFFERED') = (answered_at IS NULL)")
@Check('hand_over_note_length', 'char_length(note) BETWEEN 1 AND 4000')
@Check('hand_over_not_oneself', 'from_id <> to_id')
@Check('hand_over_status', "status IN ('OFFERED','DONE','DECLINED','WITHDRAWN','EXPIRED')")
export class HandOver {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hand_over_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'hand_over_community_fk' })
  community?: Community;

  @Column('uuid')
  mentorshipId!: string;

  @ManyToOne(() => Mentorship, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentorship_id', foreignKeyConstraintName: 'hand_over_mentorship_fk' })
  mentorship?: Mentorship;

  /** Who leads until then. */
  @Column('uuid')
  fromId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'from_id', foreignKeyConstraintName: 'hand_over_from_fk' })
  from?: Member;

  @Column('uuid')
  toId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'to_id', foreignKeyConstraintName: 'hand_over_to_fk' })
  to?: Member;

  /** Whether the former lead goes, rather than staying as a co-mentor. */
  @Column('boolean')
  fromLeaves!: boolean;

  @Column('text', { default: 'OFFERED' })
  status!: HandOverStatus;

  /** Markdown, for the next mentor and the former lead. */
  @Column('text')
  note!: string;

  @Column('timestamptz', { default: () => 'now()' })
  offeredAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** When it reached its final state, whichever that was. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
