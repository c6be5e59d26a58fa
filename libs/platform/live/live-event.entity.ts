import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Something that whoever watches has to look at, written in the transaction that changed it.
 * It carries no content: the rows that changed are the truth. Kept for an hour.
 */
@Entity('live_event')
@Index('live_event_transaction_id', ['transactionId'])
@Index('live_event_happened_at', ['happenedAt'])
export class LiveEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'live_event_pkey' })
  id!: string;

  /** PostgreSQL's full transaction id: what readers keep their place by, since commits come in another order than ids. */
  @Column('bigint')
  transactionId!: string;

  @Column('text')
  topic!: string;

  /** Ids of what changed. */
  @Column('uuid', { array: true })
  keys!: string[];

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  happenedAt!: Date;
}
