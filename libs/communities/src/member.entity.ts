import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MemberRole } from '#domain/communities';
import { User } from '#identity';
import { Community } from './community.entity.js';

/** A user in a community. */
@Entity('member')
@Index('member_page', ['communityId', 'id'])
@Index('member_coordinator', ['communityId'], { where: "'COORDINATOR' = ANY (roles)" })
@Index('member_user_key', ['communityId', 'userId'], { unique: true })
@Check('member_roles', "roles <@ ARRAY['NEWCOMER','MENTOR','COORDINATOR']")
export class Member {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @ManyToOne(() => Community, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'community_id', foreignKeyConstraintName: 'member_community_fk' })
  community?: Community;

  @Index('member_user_id')
  @Column('uuid')
  userId!: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'member_user_fk' })
  user?: User;

  @Column('text', { array: true })
  roles!: MemberRole[];

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt!: Date;

  /** Version of the conduct text that they accepted last. */
  @Column('int')
  acceptedConductVersion!: number;

  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;
}
