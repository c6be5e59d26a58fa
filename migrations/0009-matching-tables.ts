import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchingTables1763800000008 implements MigrationInterface {
  readonly name = 'MatchingTables1763800000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE pair_history (
        newcomer_id uuid NOT NULL,
        mentor_id uuid NOT NULL,
        live_request boolean NOT NULL DEFAULT false,
        live_mentorship boolean NOT NULL DEFAULT false,
        last_declined_at timestamptz,
        CONSTRAINT pair_history_pkey PRIMARY KEY (newcomer_id, mentor_id)
      )
    `);
    await queryRunner.query(`CREATE INDEX pair_history_mentor_id ON pair_history (mentor_id)`);
    await queryRunner.query(
      `ALTER TABLE pair_history ADD CONSTRAINT pair_history_newcomer_fk FOREIGN KEY (newcomer_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE pair_history ADD CONSTRAINT pair_history_mentor_fk FOREIGN KEY (mentor_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE pair_history');
  }
}
