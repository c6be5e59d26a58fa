import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MilestoneStatus } from '#domain/milestones';
import { Community, Member, Rung } from '#communities';

/** One rung, reached by one member. */
@Entity('milestone')
@Index('milestone_evidence_key', ['memberId', 'rungId', 'evidenceUrl'], {
  unique: true,
  where: "status <> 'DECLINED' AND evidence_url IS NOT NULL",
})
@Index('milestone_no_evidence_key', ['memberId', 'rungId'], {
  unique: true,
  where: "status <> 'DECLINED' AND evidence_url IS NULL",
})
@Index('milestone_timeline', ['memberId', 'reachedOn', 'id'])
@Index('milestone_claimed', ['memberId'], { where: "status = 'CLAIMED'" })
@Index('milestone_claimed_in', ['communityId', 'loggedAt', 'id'], { where: "status = 'CLAIMED'" })
@Check('milestone_status', "status IN ('CLAIMED','CONFIRMED','DECLINED','VERIFIED')")
@Check('milestone_evidence_length', 'char_length(evidence_url) BETWEEN 1 AND 2000')
@Check('milestone_note_length', 'char_length(note) <= 2000')
@Check('milestone_decline_reason_length', 'char_length(decline_reason) BETWEEN 1 AND 1000')
export class Milestone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'milestone_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'milestone_community_fk' })
  community?: Community;

  @Column('uuid')
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'milestone_member_fk' })
  member?: Member;

  @Column('uuid')
  rungId!: string;

  @ManyToOne(() => Rung, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'rung_id', foreignKeyConstraintName: 'milestone_rung_fk' })
  rung?: Rung;

  @Column('text')
  status!: MilestoneStatus;

  /** The member's local date, `YYYY-MM-DD`. */
  @Column('date')
  reachedOn!: string;

  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  loggedAt!: Date;

  /** Who confirmed or declined it; null while it is claimed, and where nobody's word was needed. */
  @Column('uuid', { nullable: true })
  decidedById!: string | null;

  @ManyToOne(() => Member, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by_id', foreignKeyConstraintName: 'milestone_decided_by_fk' })
  decidedBy?: Member | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  declineReason!: string | null;
}
