import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProfilesTables1763800000003 implements MigrationInterface {
  readonly name = 'ProfilesTables1763800000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE profile (
        member_id uuid NOT NULL,
        introduction text,
        goals text,
        time_zone text NOT NULL DEFAULT 'Etc/UTC',
        availability jsonb NOT NULL DEFAULT '[]',
        away jsonb NOT NULL DEFAULT '[]',
        languages jsonb NOT NULL DEFAULT '[]',
        required_minutes integer NOT NULL DEFAULT '0',
        capacity integer,
        offers text array NOT NULL DEFAULT '{}',
        paused boolean NOT NULL DEFAULT false,
        paused_until timestamptz,
        resting_since timestamptz,
        active_mentorships integer NOT NULL DEFAULT '0',
        waiting_requests integer NOT NULL DEFAULT '0',
        answered_within72h integer NOT NULL DEFAULT '0',
        answerable integer NOT NULL DEFAULT '0',
        last_new_mentee_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT profile_pkey PRIMARY KEY (member_id),
        CONSTRAINT profile_load_not_negative CHECK (active_mentorships >= 0 AND waiting_requests >= 0),
        CONSTRAINT profile_required_minutes_range CHECK (required_minutes BETWEEN 0 AND 10080),
        CONSTRAINT profile_capacity_range CHECK (capacity BETWEEN 1 AND 20),
        CONSTRAINT profile_goals_length CHECK (char_length(goals) <= 2000),
        CONSTRAINT profile_introduction_length CHECK (char_length(introduction) <= 2000)
      )
    `);
    await queryRunner.query(`
      CREATE TABLE member_area (
        member_id uuid NOT NULL,
        area_id uuid NOT NULL,
        importance smallint,
        experience smallint,
        CONSTRAINT member_area_pkey PRIMARY KEY (member_id, area_id),
        CONSTRAINT member_area_has_level CHECK (importance IS NOT NULL OR experience IS NOT NULL),
        CONSTRAINT member_area_experience_range CHECK (experience BETWEEN 1 AND 3),
        CONSTRAINT member_area_importance_range CHECK (importance BETWEEN 1 AND 3)
      )
    `);
    await queryRunner.query(`CREATE INDEX member_area_area_id ON member_area (area_id)`);
    await queryRunner.query(
      `ALTER TABLE profile ADD CONSTRAINT profile_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE member_area ADD CONSTRAINT member_area_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE member_area ADD CONSTRAINT member_area_area_fk FOREIGN KEY (area_id) REFERENCES interest_area(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE member_area');
    await queryRunner.query('DROP TABLE profile');
  }
}
