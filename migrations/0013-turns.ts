import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose turn it is, found by the person and by time; what a quiet mentorship has been told; and who looks after what is claimed. */
export class Turns1763900000003 implements MigrationInterface {
  readonly name = 'Turns1763900000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX thread_awaiting ON thread (awaiting_id, awaiting_since) WHERE awaiting_since IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX thread_awaiting_since ON thread (awaiting_since) WHERE awaiting_since IS NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE mentorship_thread ADD COLUMN reminded_since timestamptz`);
    await queryRunner.query(`
      ALTER TABLE mentorship
        ADD COLUMN still_going_asked_at timestamptz,
        ADD COLUMN going_on_at timestamptz,
        ADD COLUMN ended_quietly boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT mentorship_ended_quietly CHECK (NOT ended_quietly OR status = 'ENDED')
    `);
    await queryRunner.query(
      `CREATE INDEX mentorship_active ON mentorship (started_at) WHERE status = 'ACTIVE'`,
    );
    await queryRunner.query(
      `CREATE INDEX milestone_claimed ON milestone (member_id) WHERE status = 'CLAIMED'`,
    );
    await queryRunner.query(
      `CREATE INDEX milestone_claimed_in ON milestone (community_id, logged_at, id) WHERE status = 'CLAIMED'`,
    );
    await queryRunner.query(
      `CREATE INDEX member_coordinator ON member (community_id) WHERE 'COORDINATOR' = ANY (roles)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX member_coordinator');
    await queryRunner.query('DROP INDEX milestone_claimed_in');
    await queryRunner.query('DROP INDEX milestone_claimed');
    await queryRunner.query('DROP INDEX mentorship_active');
    await queryRunner.query(
      `ALTER TABLE mentorship DROP COLUMN ended_quietly, DROP COLUMN going_on_at, DROP COLUMN still_going_asked_at`,
    );
    await queryRunner.query('ALTER TABLE mentorship_thread DROP COLUMN reminded_since');
    await queryRunner.query('DROP INDEX thread_awaiting_since');
    await queryRunner.query('DROP INDEX thread_awaiting');
  }
}
