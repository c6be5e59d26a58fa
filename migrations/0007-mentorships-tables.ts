import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MentorshipsTables1763800000006 implements MigrationInterface {
  readonly name = 'MentorshipsTables1763800000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mentorship_request (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        newcomer_id uuid NOT NULL,
        mentor_id uuid,
        open_queue boolean NOT NULL,
        status text NOT NULL DEFAULT 'SUBMITTED',
        introduction text NOT NULL,
        tried text,
        thread_id uuid NOT NULL,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        answered_at timestamptz,
        decline_kind text,
        decline_reason text,
        CONSTRAINT mentorship_request_pkey PRIMARY KEY (id),
        CONSTRAINT request_answered_once CHECK ((status = 'SUBMITTED') = (answered_at IS NULL)),
        CONSTRAINT request_decline_reason_length CHECK (char_length(decline_reason) <= 1000),
        CONSTRAINT request_tried_length CHECK (char_length(tried) <= 4000),
        CONSTRAINT request_introduction_length CHECK (char_length(introduction) BETWEEN 1 AND 4000),
        CONSTRAINT request_not_oneself CHECK (newcomer_id <> mentor_id),
        CONSTRAINT request_status CHECK (status IN ('SUBMITTED','ACCEPTED','DECLINED','EXPIRED','WITHDRAWN','REROUTED'))
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX request_thread_key ON mentorship_request (thread_id)`);
    await queryRunner.query(
      `CREATE INDEX request_deadline ON mentorship_request (expires_at) WHERE status = 'SUBMITTED'`,
    );
    await queryRunner.query(
      `CREATE INDEX request_open_queue ON mentorship_request (community_id, id) WHERE status = 'SUBMITTED' AND mentor_id IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX request_newcomer ON mentorship_request (newcomer_id, status)`);
    await queryRunner.query(`CREATE INDEX request_mentor ON mentorship_request (mentor_id, status)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX request_live_queue_key ON mentorship_request (newcomer_id) WHERE status = 'SUBMITTED' AND mentor_id IS NULL`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX request_live_pair_key ON mentorship_request (newcomer_id, mentor_id) WHERE status = 'SUBMITTED' AND mentor_id IS NOT NULL`,
    );
    await queryRunner.query(`
      CREATE TABLE mentorship (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        mentee_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        request_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'ACTIVE',
        started_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        CONSTRAINT mentorship_pkey PRIMARY KEY (id),
        CONSTRAINT mentorship_ended_at CHECK ((status IN ('ACTIVE','PAUSED')) = (ended_at IS NULL)),
        CONSTRAINT mentorship_not_oneself CHECK (mentee_id <> lead_id),
        CONSTRAINT mentorship_status CHECK (status IN ('ACTIVE','PAUSED','COMPLETED','ENDED'))
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX mentorship_request_key ON mentorship (request_id)`);
    await queryRunner.query(`CREATE INDEX mentorship_mentee ON mentorship (mentee_id, status)`);
    await queryRunner.query(`CREATE INDEX mentorship_lead ON mentorship (lead_id, status)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX mentorship_live_pair_key ON mentorship (mentee_id, lead_id) WHERE status IN ('ACTIVE','PAUSED')`,
    );
    await queryRunner.query(`
      CREATE TABLE co_mentor (
        mentorship_id uuid NOT NULL,
        member_id uuid NOT NULL,
        joined_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT co_mentor_pkey PRIMARY KEY (mentorship_id, member_id)
      )
    `);
    await queryRunner.query(`CREATE INDEX co_mentor_member_id ON co_mentor (member_id)`);
    await queryRunner.query(`
      CREATE TABLE mentorship_thread (
        thread_id uuid NOT NULL,
        mentorship_id uuid NOT NULL,
        CONSTRAINT mentorship_thread_pkey PRIMARY KEY (thread_id)
      )
    `);
    await queryRunner.query(
      `CREATE INDEX mentorship_thread_mentorship_id ON mentorship_thread (mentorship_id)`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_newcomer_fk FOREIGN KEY (newcomer_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_mentor_fk FOREIGN KEY (mentor_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_request ADD CONSTRAINT request_thread_fk FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship ADD CONSTRAINT mentorship_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship ADD CONSTRAINT mentorship_mentee_fk FOREIGN KEY (mentee_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship ADD CONSTRAINT mentorship_lead_fk FOREIGN KEY (lead_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship ADD CONSTRAINT mentorship_request_fk FOREIGN KEY (request_id) REFERENCES mentorship_request(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE co_mentor ADD CONSTRAINT co_mentor_mentorship_fk FOREIGN KEY (mentorship_id) REFERENCES mentorship(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE co_mentor ADD CONSTRAINT co_mentor_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_thread ADD CONSTRAINT mentorship_thread_thread_fk FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE mentorship_thread ADD CONSTRAINT mentorship_thread_mentorship_fk FOREIGN KEY (mentorship_id) REFERENCES mentorship(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mentorship_thread');
    await queryRunner.query('DROP TABLE co_mentor');
    await queryRunner.query('DROP TABLE mentorship');
    await queryRunner.query('DROP TABLE mentorship_request');
  }
}
