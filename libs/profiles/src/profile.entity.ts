import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import type { AwayPeriod, Weekday, WeeklyWindow } from '#domain/availability';
import type { SpokenLanguage } from '#domain/matching';
import type { MentorOffer } from '#domain/profiles';
import { Member } from '#communities';

/**
 * What a member says of themselves, and a mentor's load. The row is also the lock
 * under which a mentor's capacity and load change (`FOR NO KEY UPDATE`).
 */
@Entity('profile')
@Check('profile_introduction_length', 'char_length(introduction) <= 2000')
@Check('profile_goals_length', 'char_length(goals) <= 2000')
@Check('profile_capacity_range', 'capacity BETWEEN 1 AND 20')
@Check('profile_required_minutes_range', 'required_minutes BETWEEN 0 AND 10080')
@Check('profile_load_not_negative', 'active_mentorships >= 0 AND waiting_requests >= 0')
@Check('profile_reminder_days_some', 'cardinality(reminder_days) BETWEEN 1 AND 7')
@Check(
  'profile_quiet_hours',
  `(quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from <> quiet_until
          AND quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439`,
)
export class Profile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'profile_pkey' })
  memberId!: string;

  @OneToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'profile_member_fk' })
  member?: Member;

  @Column('text', { nullable: true })
  introduction!: string | null;

  @Column('text', { nullable: true })
  goals!: string | null;

  /** IANA name. */
  @Column('text', { default: 'Etc/UTC' })
  timeZone!: string;

  /** Weekly windows, local to `timeZone`, in the domain's canonical form. */
  @Column('jsonb', { default: () => "'[]'" })
  availability!: readonly WeeklyWindow[];

  /** Local dates, both ends included. */
  @Column('jsonb', { default: () => "'[]'" })
  away!: readonly AwayPeriod[];

  @Column('jsonb', { default: () => "'[]'" })
  languages!: readonly SpokenLanguage[];

  /** Common minutes a week below which this newcomer wants no mentor suggested. */
  @Column('int', { default: 0 })
  requiredMinutes!: number;

  /** How many mentees a mentor takes at once; null for who never offered mentoring. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('text', { array: true, default: () => "'{}'" })
  offers!: MentorOffer[];

  @Column('boolean', { default: false })
  paused!: boolean;

  /** When the pause ends by itself; null while paused: until the mentor resumes. */
  @Column('timestamptz', { nullable: true })
  pausedUntil!: Date | null;

  /** Rested by the system after a long silence, until the mentor comes back. */
  @Column('timestamptz', { nullable: true })
  restingSince!: Date | null;

  /** Requests in a row whose deadline they let pass; an answer sets it back to 0, a word in a waiting request's thread when the next is counted. */
  @Column('int', { default: 0 })
  silentRequests!: number;

  /** When the last of these was counted. */
  @Column('timestamptz', { nullable: true })
  lastSilenceAt!: Date | null;

  /** As newcomer: whether an unanswered request may go on to the next mentor by itself. */
  @Column('boolean', { default: true })
  rerouteConsent!: boolean;

  /** The days on which they see to mentoring, and like to be reminded; null: any day. */
  @Column('text', { array: true, nullable: true })
  reminderDays!: Weekday[] | null;

  /** Minute of the local day from which on no reminder comes, until `quietUntil`; null: at any hour. */
  @Column('smallint', { nullable: true, default: 1320 })
  quietFrom!: number | null;

  @Column('smallint', { nullable: true, default: 480 })
  quietUntil!: number | null;

  /** Live mentorships that they lead. Equal to the count of rows; a test proves it. */
  @Column('int', { default: 0 })
  activeMentorships!: number;

  /** Requests that wait for their answer, and those from the open queue that they hold. Equal to the count of rows; a test proves it. */
  @Column('int', { default: 0 })
  waitingRequests!: number;

  /** Requests answered within 72 hours of those that had 72 hours or an answer. */
  @Column('int', { default: 0 })
  answeredWithin72h!: number;

  @Column('int', { default: 0 })
  answerable!: number;

  @Column('timestamptz', { nullable: true })
  lastNewMenteeAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
