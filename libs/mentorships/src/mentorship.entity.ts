import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MentorshipStatus } from '#domain/mentorships';
import { Community, Member } from '#communities';
import { MentorshipRequest } from './mentorship-request.entity.js';

/** The relation that an accepted request opens. */
@Entity('mentorship')
@Index('mentorship_live_pair_key', ['menteeId', 'leadId'], {
  unique: true,
  where: "status IN ('ACTIVE','PAUSED')",
})
@Index('mentorship_lead', ['leadId', 'status'])
@Index('mentorship_mentee', ['menteeId', 'status'])
@Index('mentorship_active', ['startedAt'], { where: "status = 'ACTIVE'" })
@Check('mentorship_ended_quietly', "NOT ended_quietly OR status = 'ENDED'")
@Check('mentorship_status', "status IN ('ACTIVE','PAUSED','COMPLETED','ENDED')")
@Check('mentorship_not_oneself', 'mentee_id <> lead_id')
@Check('mentorship_ended_at', "(status IN ('ACTIVE','PAUSED')) = (ended_at IS NULL)")
export class Mentorship {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mentorship_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'mentorship_community_fk' })
  community?: Community;

  @Column('uuid')
  menteeId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentee_id', foreignKeyConstraintName: 'mentorship_mentee_fk' })
  mentee?: Member;

  @Column('uuid')
  leadId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'lead_id', foreignKeyConstraintName: 'mentorship_lead_fk' })
  lead?: Member;

  /** The request that opened it. */
  @Index('mentorship_request_key', { unique: true })
  @Column('uuid')
  requestId!: string;

  @ManyToOne(() => MentorshipRequest, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'mentorship_request_fk' })
  request?: MentorshipRequest;

  @Column('text', { default: 'ACTIVE' })
  status!: MentorshipStatus;

  @Column('timestamptz', { default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /**
   * When both were last asked whether it goes on. The question is open while nobody has written
   * or said that it goes on since then.
   */
  @Column('timestamptz', { nullable: true })
  stillGoingAskedAt!: Date | null;

  /** When somebody last said that it goes on, or reopened it: silence counts from there. */
  @Column('timestamptz', { nullable: true })
  goingOnAt!: Date | null;

  /** Whether it ended by silence alone, and can be reopened. */
  @Column('boolean', { default: false })
  endedQuietly!: boolean;
}
