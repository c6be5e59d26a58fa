import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { User } from '#identity';

/** That a mail server refused somebody's address for good: nothing more is sent there. */
@Entity('mail_trouble')
export class MailTrouble {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_trouble_pkey' })
  userId!: string;

  @OneToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'mail_trouble_user_fk' })
  user?: User;

  /** Which one: another address, once GitHub tells of it, starts afresh. */
  @Column('text')
  address!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  since!: Date;
}
