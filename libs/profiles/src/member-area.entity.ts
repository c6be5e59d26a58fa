import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Experience, Importance } from '#domain/matching';
import { InterestArea, Member } from '#communities';

/** An area that a member holds: as a wish, as experience, or both. */
@Entity('member_area')
@Index('member_area_area_id', ['areaId'])
@Check('member_area_importance_range', 'importance BETWEEN 1 AND 3')
@Check('member_area_experience_range', 'experience BETWEEN 1 AND 3')
@Check('member_area_has_level', 'importance IS NOT NULL OR experience IS NOT NULL')
export class MemberArea {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_area_pkey' })
  memberId!: string;

  @ManyToOne(() => Member, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'member_area_member_fk' })
  member?: Member;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_area_pkey' })
  areaId!: string;

  @ManyToOne(() => InterestArea, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'area_id', foreignKeyConstraintName: 'member_area_area_fk' })
  area?: InterestArea;

  /** The newcomer's wish, 1 to 3. */
  @Column('smallint', { nullable: true })
  importance!: Importance | null;

  /** The mentor's experience, 1 to 3. */
  @Column('smallint', { nullable: true })
  experience!: Experience | null;
}
