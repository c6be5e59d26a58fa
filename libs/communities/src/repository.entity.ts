import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Community } from './community.entity.js';

/** A GitHub repository that belongs to a community. */
@Entity('repository')
@Index('repository_name_key', ['communityId', 'owner', 'name'], { unique: true })
@Check('repository_owner_form', "owner ~ '^[A-Za-z0-9-]{1,39}$'")
@Check('repository_name_form', "name ~ '^[A-Za-z0-9._-]{1,100}$'")
export class Repository {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'repository_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'repository_community_fk' })
  community?: Community;

  @Column('text')
  owner!: string;

  @Column('text')
  name!: string;
}
