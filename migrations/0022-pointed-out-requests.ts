import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When coordinators last had a request pointed out that waits too long. */
export class PointedOutRequests1763900000012 implements MigrationInterface {
  readonly name = 'PointedOutRequests1763900000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE mentorship_request ADD COLUMN pointed_out_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE mentorship_request DROP COLUMN pointed_out_at');
  }
}
