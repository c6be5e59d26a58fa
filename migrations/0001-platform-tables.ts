import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlatformTables1763800000000 implements MigrationInterface {
  readonly name = 'PlatformTables1763800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_entry (
        id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_user_id uuid,
        community_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
      )
    `);
    await queryRunner.query(`CREATE INDEX audit_entry_community ON audit_entry (community_id, at)`);
    await queryRunner.query(`CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id)`);
    await queryRunner.query(`
      CREATE TABLE client_mutation (
        user_id uuid NOT NULL,
        key text NOT NULL,
        operation text NOT NULL,
        input_hash text NOT NULL,
        result_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT client_mutation_pkey PRIMARY KEY (user_id, key),
        CONSTRAINT client_mutation_key_length CHECK (char_length(key) BETWEEN 1 AND 100)
      )
    `);
    await queryRunner.query(`
      CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit log is append-only';
      END $$
    `);
    await queryRunner.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
    `);
    await queryRunner.query(`
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE client_mutation');
    await queryRunner.query('DROP TABLE audit_entry');
    await queryRunner.query('DROP FUNCTION audit_is_append_only()');
  }
}
