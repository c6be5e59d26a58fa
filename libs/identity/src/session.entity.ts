import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser's session; the table that connect-pg-simple reads and writes. */
@Entity('session')
@Index('session_account', { synchronize: false }) // on sess #>> '{passport,user}', which TypeORM cannot write
export class Session {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pkey' })
  sid!: string;

  @Column('json')
  sess!: {
    /** Set once somebody is signed in. `user`: the account's id. */
    passport?: { user?: string };
    /** What the API calls this session, so that the cookie's own id is never shown. */
    publicId?: string;
    signedInAt?: string;
    userAgent?: string;
  };

  @Index('session_expire')
  @Column('timestamptz')
  expire!: Date;
}
