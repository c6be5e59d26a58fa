import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConductTables1763800000004 implements MigrationInterface {
  readonly name = 'ConductTables1763800000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE block (
        blocker_id uuid NOT NULL,
        blocked_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT block_pkey PRIMARY KEY (blocker_id, blocked_id),
        CONSTRAINT block_not_oneself CHECK (blocker_id <> blocked_id)
      )
    `);
    await queryRunner.query(`CREATE INDEX block_blocked_id ON block (blocked_id)`);
    await queryRunner.query(
      `ALTER TABLE block ADD CONSTRAINT block_blocker_fk FOREIGN KEY (blocker_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE block ADD CONSTRAINT block_blocked_fk FOREIGN KEY (blocked_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE block');
  }
}
