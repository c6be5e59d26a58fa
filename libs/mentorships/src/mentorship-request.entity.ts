import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { DeclineKind, RequestStatus } from '#domain/mentorships';
import { Community, Member } from '#communities';
import { Thread } from '#threads';

/** A newcomer asks one mentor, or the open queue. */
@Entity('mentorship_request')
@Index('request_live_pair_key', ['newcomerId', 'mentorId'], {
  unique: true,
  where: "status = 'SUBMITTED' AND mentor_id IS NOT NULL",
})
@Index('request_live_queue_key', ['newcomerId'], {
  unique: true,
  where: "status = 'SUBMITTED' AND mentor_id IS NULL",
})
@Index('request_mentor', ['mentorId', 'status'])
@Index('request_newcomer', ['newcomerId', 'status'])
@Index('request_open_queue', ['communityId', 'id'], {
  where: "status = 'SUBMITTED' AND mentor_id IS NULL",
})
@Index('request_deadline', ['expiresAt'], { where: "status = 'SUBMITTED'" })
@Index('request_claimed_by', ['claimedById'], { where: 'claimed_by_id IS NOT NULL' })
@Index('request_to_remind', ['id'], {
  where: "status = 'SUBMITTED' AND mentor_id IS NOT NULL AND reminded_stage < 3",
})
@Index('request_community_submitted', ['communityId', 'submittedAt'])
@Check(
  'request_claim',
  `(claimed_by_id IS NULL) = (claimed_until IS NULL)
          AND (claimed_by_id IS NULL OR (status = 'SUBMITTED' AND mentor_id IS NULL))`,
)
@Check('request_claim_not_oneself', 'newcomer_id <> claimed_by_id')
@Check('request_status', "status IN ('SUBMITTED','ACCEPTED','DECLINED','EXPIRED','WITHDRAWN','REROUTED')")
@Check('request_not_oneself', 'newcomer_id <> mentor_id')
@Check('request_introduction_length', 'char_length(introduction) BETWEEN 1 AND 4000')
@Check('request_tried_length', 'char_length(tried) <= 4000')
@Check('request_decline_reason_length', 'char_length(decline_reason) <= 1000')
@Check('request_answered_once', "(status = 'SUBMITTED') = (answered_at IS NULL)")
export class MentorshipRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mentorship_request_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'request_community_fk' })
  community?: Community;

  @Column('uuid')
  newcomerId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'newcomer_id', foreignKeyConstraintName: 'request_newcomer_fk' })
  newcomer?: Member;

  /** Null while it waits in the open queue; whoever accepts it is written here. */
  @Column('uuid', { nullable: true })
  mentorId!: string | null;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mentor_id', foreignKeyConstraintName: 'request_mentor_fk' })
  mentor?: Member | null;

  /** Whether it was sent to the open queue; stays true when a mentor has accepted it. */
  @Column('boolean')
  openQueue!: boolean;

  @Column('text', { default: 'SUBMITTED' })
  status!: RequestStatus;

  @Column('text')
  introduction!: string;

  @Column('text', { nullable: true })
  tried!: string | null;

  @Index('request_thread_key', { unique: true })
  @Column('uuid')
  threadId!: string;

  @ManyToOne(() => Thread, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'request_thread_fk' })
  thread?: Thread;

  @Column('timestamptz', { default: () => 'now()' })
  submittedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** When it reached its final state, whichever that was. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  declineKind!: DeclineKind | null;

  @Column('text', { nullable: true })
  declineReason!: string | null;

  /** The request with which the newcomer's asking began; itself, unless it was rerouted. */
  @Index('request_first')
  @Column('uuid')
  firstRequestId!: string;

  @ManyToOne(() => MentorshipRequest, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'first_request_id', foreignKeyConstraintName: 'request_first_fk' })
  firstRequest?: MentorshipRequest;

  /** The request that it follows, when it is where an unanswered one went on to. */
  @Index('request_rerouted_from_key', { unique: true })
  @Column('uuid', { nullable: true })
  reroutedFromId!: string | null;

  @ManyToOne(() => MentorshipRequest, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'rerouted_from_id', foreignKeyConstraintName: 'request_rerouted_from_fk' })
  reroutedFrom?: MentorshipRequest | null;

  /** How many times the newcomer's asking has gone on to another mentor, the open queue not counted. */
  @Column('smallint', { default: 0 })
  reroutes!: number;

  /** How many times its deadline in the open queue was moved on. */
  @Column('smallint', { default: 0 })
  renewals!: number;

  /** Whether the mentor, when they stepped back, chose to answer it all the same: it stays until its deadline. */
  @Column('boolean', { default: false })
  staysWithMentor!: boolean;

  /** The last stage of reminders that the mentor got; 0 for none. */
  @Column('smallint', { default: 0 })
  remindedStage!: number;

  /** When coordinators last had it pointed out to a mentor; null for never. */
  @Column('timestamptz', { nullable: true })
  pointedOutAt!: Date | null;

  /** The mentor who holds it, out of the open queue, until `claimedUntil`; whether or not that has passed. */
  @Column('uuid', { nullable: true })
  claimedById!: string | null;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'claimed_by_id', foreignKeyConstraintName: 'request_claimed_by_fk' })
  claimedBy?: Member | null;

  @Column('timestamptz', { nullable: true })
  claimedUntil!: Date | null;
}
