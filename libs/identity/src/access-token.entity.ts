import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { TokenScope } from '#platform/auth';
import { User } from './user.entity.js';

/** A personal access token; the token itself is shown once and never kept. */
@Entity('access_token')
@Check('access_token_name_length', 'char_length(name) BETWEEN 1 AND 100')
@Check('access_token_scopes', "scopes <@ ARRAY['READ','WRITE'] AND cardinality(scopes) > 0")
export class AccessToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_token_pkey' })
  id!: string;

  @Index('access_token_user_id')
  @Column('uuid')
  userId!: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'access_token_user_fk' })
  user?: User;

  @Column('text')
  name!: string;

  /** SHA-256 of the token, hexadecimal. The token has 256 random bits, so no salt or slow hash is needed. */
  @Index('access_token_hash_key', { unique: true })
  @Column('text')
  hash!: string;

  /** Its last four characters, to tell one's tokens apart. */
  @Column('text')
  hint!: string;

  @Column('text', { array: true })
  scopes!: TokenScope[];

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** To the minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
