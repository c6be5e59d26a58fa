import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Community } from './community.entity.js';

/** One version of a community's conduct text; versions are only ever added. */
@Entity('conduct_text')
@Index('conduct_text_version_key', ['communityId', 'version'], { unique: true })
@Check('conduct_text_body_length', 'char_length(body) BETWEEN 1 AND 20000')
export class ConductText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conduct_text_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'conduct_text_community_fk' })
  community?: Community;

  @Column('int')
  version!: number;

  @Column('text')
  body!: string;

  @Column('timestamptz', { default: () => 'now()' })
  publishedAt!: Date;
}
