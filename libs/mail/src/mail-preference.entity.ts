import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MailFrequency, MailKind } from '#domain/mail';
import { Member } from '#communities';

/** How often a member wants mail of one kind, where they have said so. */
@Entity('mail_preference')
@Check('mail_preference_kind', "kind IN ('MESSAGES','REQUESTS','MENTORSHIPS','MILESTONES','REMINDERS')")
@Check('mail_preference_frequency', "frequency IN ('AT_ONCE','DAILY','WEEKLY','NEVER')")
export class MailPreference {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_preference_pkey' })
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'mail_preference_member_fk' })
  member?: Member;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_preference_pkey' })
  kind!: MailKind;

  @Column('text')
  frequency!: MailFrequency;
}
