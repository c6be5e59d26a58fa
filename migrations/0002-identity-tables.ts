import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityTables1763800000001 implements MigrationInterface {
  readonly name = 'IdentityTables1763800000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE user_account (
        id uuid NOT NULL,
        github_id bigint NOT NULL,
        login text NOT NULL,
        name text,
        avatar_url text,
        profile_url text NOT NULL,
        email text,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_signed_in_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT user_account_pkey PRIMARY KEY (id),
        CONSTRAINT user_account_name_length CHECK (char_length(name) <= 200),
        CONSTRAINT user_account_login_length CHECK (char_length(login) BETWEEN 1 AND 100)
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX user_account_github_id_key ON user_account (github_id)`);
    await queryRunner.query(`
      CREATE TABLE access_token (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL,
        hash text NOT NULL,
        hint text NOT NULL,
        scopes text array NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT access_token_pkey PRIMARY KEY (id),
        CONSTRAINT access_token_scopes CHECK (scopes <@ ARRAY['READ','WRITE'] AND cardinality(scopes) > 0),
        CONSTRAINT access_token_name_length CHECK (char_length(name) BETWEEN 1 AND 100)
      )
    `);
    await queryRunner.query(`CREATE INDEX access_token_user_id ON access_token (user_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX access_token_hash_key ON access_token (hash)`);
    await queryRunner.query(`
      CREATE TABLE session (
        sid text NOT NULL,
        sess json NOT NULL,
        expire timestamptz NOT NULL,
        CONSTRAINT session_pkey PRIMARY KEY (sid)
      )
    `);
    await queryRunner.query(`CREATE INDEX session_expire ON session (expire)`);
    await queryRunner.query(`CREATE INDEX session_account ON session ((sess #>> '{passport,user}'))`);
    await queryRunner.query(
      `ALTER TABLE access_token ADD CONSTRAINT access_token_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE session');
    await queryRunner.query('DROP TABLE access_token');
    await queryRunner.query('DROP TABLE user_account');
  }
}
