import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobsAndEventsTables1763900000000 implements MigrationInterface {
  readonly name = 'JobsAndEventsTables1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE live_event (
        id uuid NOT NULL,
        transaction_id bigint NOT NULL,
        topic text NOT NULL,
        keys uuid array NOT NULL,
        happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT live_event_pkey PRIMARY KEY (id)
      )
    `);
    await queryRunner.query(`CREATE INDEX live_event_happened_at ON live_event (happened_at)`);
    await queryRunner.query(`CREATE INDEX live_event_transaction_id ON live_event (transaction_id)`);
    await queryRunner.query(`
      CREATE TABLE job_effect (
        effect_key text NOT NULL,
        done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT job_effect_pkey PRIMARY KEY (effect_key),
        CONSTRAINT job_effect_key_length CHECK (char_length(effect_key) BETWEEN 1 AND 300)
      )
    `);
    await queryRunner.query(`CREATE INDEX job_effect_done_at ON job_effect (done_at)`);
    await queryRunner.query(`
      CREATE TABLE worker_heartbeat (
        process_id uuid NOT NULL,
        worker_ids text array NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        beat_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT worker_heartbeat_pkey PRIMARY KEY (process_id)
      )
    `);
    await queryRunner.query(`ALTER TABLE client_mutation ADD COLUMN facts jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE client_mutation DROP COLUMN facts');
    await queryRunner.query('DROP TABLE worker_heartbeat');
    await queryRunner.query('DROP TABLE job_effect');
    await queryRunner.query('DROP TABLE live_event');
  }
}
