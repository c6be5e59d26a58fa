import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CommunitySettings } from '#domain/communities';

@Entity('community')
@Check('community_slug_form', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) BETWEEN 2 AND 60")
@Check('community_name_length', 'char_length(name) BETWEEN 1 AND 100')
@Check('community_summary_length', 'char_length(summary) <= 2000')
export class Community {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'community_pkey' })
  id!: string;

  @Index('community_slug_key', { unique: true })
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  summary!: string | null;

  /** Only what differs from the defaults; read it through `settingsOf`. */
  @Column('jsonb', { default: () => "'{}'" })
  settings!: Partial<CommunitySettings>;

  /** The newest conduct text's version, from 1. */
  @Column('int', { default: 1 })
  conductVersion!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
