import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { InvitationStatus } from '#domain/mentorships';
import { Community, Member } from '#communities';
import { Thread } from '#threads';
import { Mentorship } from './mentorship.entity.js';

/** Another mentor is asked to join a mentorship, or one conversation of it. */
@Entity('mentor_invitation')
@Index('mentor_invitation_open_key', ['mentorshipId', 'mentorId'], {
  unique: true,
  where: "status = 'OPEN' AND thread_id IS NULL",
})
@Index('mentor_invitation_open_thread_key', ['threadId', 'mentorId'], {
  unique: true,
  where: "status = 'OPEN' AND thread_id IS NOT NULL",
})
@Index('mentor_invitation_waiting', ['mentorId'], { where: "status = 'OPEN'" })
@Index('mentor_invitation_deadline', ['expiresAt'], { where: "status = 'OPEN'" })
@Index('mentor_invitation_mentorship', ['mentorshipId', 'id'])
@Check('mentor_invitation_answered_once', "(status = 'OPEN') = (answered_at IS NULL)")
@Check('mentor_invitation_note_length', 'char_length(note) BETWEEN 1 AND 1000')
@Check('mentor_invitation_not_oneself', 'mentor_id <> invited_by_id')
@Check('mentor_invitation_status', "status IN ('OPEN','ACCEPTED','DECLINED','WITHDRAWN','EXPIRED')")
export class MentorInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mentor_invitation_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'mentor_invitation_community_fk' })
  community?: Community;

  @Column('uuid')
  mentorshipId!: string;

  @ManyToOne(() => Mentorship, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentorship_id', foreignKeyConstraintName: 'mentor_invitation_mentorship_fk' })
  mentorship?: Mentorship;

  /** The one conversation that it is for; null for the mentorship as a whole. */
  @Column('uuid', { nullable: true })
  threadId!: string | null;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'mentor_invitation_thread_fk' })
  thread?: Thread | null;

  /** Who is invited. */
  @Column('uuid')
  mentorId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentor_id', foreignKeyConstraintName: 'mentor_invitation_mentor_fk' })
  mentor?: Member;

  @Column('uuid')
  invitedById!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invited_by_id', foreignKeyConstraintName: 'mentor_invitation_invited_by_fk' })
  invitedBy?: Member;

  @Column('text', { default: 'OPEN' })
  status!: InvitationStatus;

  @Column('text')
  note!: string;

  @Column('timestamptz', { default: () => 'now()' })
  invitedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** When it reached its final state, whichever that was. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
