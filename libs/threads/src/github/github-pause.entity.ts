import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when GitHub wants to be left alone by all workers: a single row, once it has said so. */
@Entity('github_pause')
@Check('github_pause_one', 'id = 1')
export class GithubPause {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'github_pause_pkey' })
  id!: number;

  @Column('timestamptz')
  until!: Date;
}
