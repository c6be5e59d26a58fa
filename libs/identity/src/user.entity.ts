import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person, known by GitHub's numeric id: logins change hands, and e-mail addresses too. */
@Entity('user_account')
@Check('user_account_login_length', 'char_length(login) BETWEEN 1 AND 100')
@Check('user_account_name_length', 'char_length(name) <= 200')
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'user_account_pkey' })
  id!: string;

  /** GitHub's id, a 64-bit integer that JavaScript numbers cannot all hold: kept as text in memory. */
  @Index('user_account_github_id_key', { unique: true })
  @Column('bigint')
  githubId!: string;

  /** As GitHub last told us; not unique, because a freed login may be taken by somebody else. */
  @Column('text')
  login!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  avatarUrl!: string | null;

  @Column('text')
  profileUrl!: string;

  /** The primary address, and only when GitHub says that it is verified. Visible to its owner alone. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSignedInAt!: Date;
}
