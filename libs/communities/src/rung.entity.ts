import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Community } from './community.entity.js';

/** One step of a community's ladder. */
@Entity('rung')
@Index('rung_slug_key', ['communityId', 'slug'], { unique: true })
@Check('rung_slug_length', 'char_length(slug) BETWEEN 2 AND 60')
@Check('rung_name_length', 'char_length(name) BETWEEN 1 AND 100')
@Check('rung_description_length', 'char_length(description) <= 2000')
export class Rung {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rung_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'rung_community_fk' })
  community?: Community;

  @Column('text')
  slug!: string;

  /** Height on the ladder, from 1. */
  @Column('int')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  /** Whether a mentor or a coordinator has to confirm that it was reached. */
  @Column('boolean')
  needsConfirmation!: boolean;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
