import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Community } from './community.entity.js';

/** A node of a community's tree of areas. Retired areas stay, so that what points at them still reads right. */
@Entity('interest_area')
@Index('interest_area_slug_key', ['communityId', 'slug'], { unique: true })
@Check('interest_area_slug_length', 'char_length(slug) BETWEEN 2 AND 60')
@Check('interest_area_name_length', 'char_length(name) BETWEEN 1 AND 100')
@Check('interest_area_not_own_parent', 'parent_id <> id')
export class InterestArea {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interest_area_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'interest_area_community_fk' })
  community?: Community;

  @Index('interest_area_parent_id')
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ManyToOne(() => InterestArea, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'interest_area_parent_fk' })
  parent?: InterestArea | null;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** Order among siblings, from 0; equal positions are ordered by name. */
  @Column('int', { default: 0 })
  position!: number;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
