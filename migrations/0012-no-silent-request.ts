import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reminders, rerouting, rest, and claims with a hold need to remember. */
export class NoSilentRequest1763900000002 implements MigrationInterface {
  readonly name = 'NoSilentRequest1763900000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE profile
        ADD COLUMN reroute_consent boolean NOT NULL DEFAULT true,
        ADD COLUMN reminder_days text array,
        ADD COLUMN quiet_from smallint DEFAULT 1320,
        ADD COLUMN quiet_until smallint DEFAULT 480,
        ADD COLUMN silent_requests int NOT NULL DEFAULT 0,
        ADD COLUMN last_silence_at timestamptz,
        ADD CONSTRAINT profile_reminder_days_some CHECK (cardinality(reminder_days) BETWEEN 1 AND 7),
        ADD CONSTRAINT profile_quiet_hours CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from <> quiet_until
          AND quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439)
    `);
    await queryRunner.query(`
      ALTER TABLE mentorship_request
        ADD COLUMN first_request_id uuid,
        ADD COLUMN rerouted_from_id uuid,
        ADD COLUMN reroutes smallint NOT NULL DEFAULT 0,
        ADD COLUMN renewals smallint NOT NULL DEFAULT 0,
        ADD COLUMN stays_with_mentor boolean NOT NULL DEFAULT false,
        ADD COLUMN reminded_stage smallint NOT NULL DEFAULT 0,
        ADD COLUMN claimed_by_id uuid,
        ADD COLUMN claimed_until timestamptz
    `);
    await queryRunner.query(`UPDATE mentorship_request SET first_request_id = id`);
    await queryRunner.query(`
      ALTER TABLE mentorship_request
        ALTER COLUMN first_request_id SET NOT NULL,
        ADD CONSTRAINT request_claim CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL)
          AND (claimed_by_id IS NULL OR (status = 'SUBMITTED' AND mentor_id IS NULL))),
        ADD CONSTRAINT request_claim_not_oneself CHECK (newcomer_id <> claimed_by_id)
    `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX request_rerouted_from_key ON mentorship_request (rerouted_from_id)`,
    );
    await queryRunner.query(`CREATE INDEX request_first ON mentorship_request (first_request_id)`);
    await queryRunner.query(
      `CREATE INDEX request_claimed_by ON mentorship_request (claimed_by_id) WHERE claimed_by_id IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX request_to_remind ON mentorship_request (id) WHERE status = 'SUBMITTED' AND mentor_id IS NOT NULL AND reminded_stage < 3`,
    );
    await queryRunner.query(
      `CREATE INDEX request_community_submitted ON mentorship_request (community_id, submitted_at)`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_first_fk FOREIGN KEY (first_request_id) REFERENCES mentorship_request(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_rerouted_from_fk FOREIGN KEY (rerouted_from_id) REFERENCES mentorship_request(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_claimed_by_fk FOREIGN KEY (claimed_by_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE profile SET waiting_requests = waiting_requests - held.count
        FROM (SELECT claimed_by_id, count(*)::int AS count FROM mentorship_request
               WHERE claimed_by_id IS NOT NULL GROUP BY claimed_by_id) held
       WHERE profile.member_id = held.claimed_by_id
    `);
    await queryRunner.query('DROP INDEX request_community_submitted');
    await queryRunner.query('DROP INDEX request_to_remind');
    await queryRunner.query(`
      ALTER TABLE mentorship_request
        DROP COLUMN claimed_until, DROP COLUMN claimed_by_id, DROP COLUMN reminded_stage, DROP COLUMN stays_with_mentor,
        DROP COLUMN renewals, DROP COLUMN reroutes, DROP COLUMN rerouted_from_id, DROP COLUMN first_request_id
    `);
    await queryRunner.query(`
      ALTER TABLE profile
        DROP COLUMN last_silence_at, DROP COLUMN silent_requests, DROP COLUMN quiet_until, DROP COLUMN quiet_from,
        DROP COLUMN reminder_days, DROP COLUMN reroute_consent
    `);
  }
}
