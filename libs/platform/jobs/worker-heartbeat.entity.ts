import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a worker process lives; what one held that no longer does is taken up by the others. */
@Entity('worker_heartbeat')
export class WorkerHeartbeat {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'worker_heartbeat_pkey' })
  processId!: string;

  /** The names under which it locks jobs. */
  @Column('text', { array: true })
  workerIds!: string[];

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  startedAt!: Date;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  beatAt!: Date;
}
