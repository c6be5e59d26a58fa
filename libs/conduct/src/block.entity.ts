import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Member } from '#communities';

/** One member wants nothing to do with another. Works both ways, and is never shown to the blocked one. */
@Entity('block')
@Index('block_blocked_id', ['blockedId'])
@Check('block_not_oneself', 'blocker_id <> blocked_id')
export class Block {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'block_pkey' })
  blockerId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'blocker_id', foreignKeyConstraintName: 'block_blocker_fk' })
  blocker?: Member;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'block_pkey' })
  blockedId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'blocked_id', foreignKeyConstraintName: 'block_blocked_fk' })
  blocked?: Member;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
