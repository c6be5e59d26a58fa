import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThreadsTables1763800000005 implements MigrationInterface {
  readonly name = 'ThreadsTables1763800000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE thread (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        topic text NOT NULL,
        title text NOT NULL,
        lead_id uuid,
        last_sequence integer NOT NULL DEFAULT '0',
        awaiting_id uuid,
        awaiting_since timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_message_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        CONSTRAINT thread_pkey PRIMARY KEY (id),
        CONSTRAINT thread_topic CHECK (topic IN ('GENERAL','IDEA','MAILING_LIST','ISSUE','VERSION_CONTROL','CODE_REVIEW')),
        CONSTRAINT thread_title_length CHECK (char_length(title) BETWEEN 1 AND 200)
      )
    `);
    await queryRunner.query(`CREATE INDEX thread_community_id ON thread (community_id)`);
    await queryRunner.query(`
      CREATE TABLE thread_participant (
        thread_id uuid NOT NULL,
        member_id uuid NOT NULL,
        side text NOT NULL,
        read_up_to integer NOT NULL DEFAULT '0',
        joined_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT thread_participant_pkey PRIMARY KEY (thread_id, member_id),
        CONSTRAINT thread_participant_side CHECK (side IN ('MENTEE','MENTOR'))
      )
    `);
    await queryRunner.query(`CREATE INDEX thread_participant_member_id ON thread_participant (member_id)`);
    await queryRunner.query(`
      CREATE TABLE message (
        id uuid NOT NULL,
        thread_id uuid NOT NULL,
        sequence integer NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL,
        body_html text NOT NULL,
        html_version smallint NOT NULL,
        posted_at timestamptz NOT NULL DEFAULT now(),
        edited_at timestamptz,
        CONSTRAINT message_pkey PRIMARY KEY (id),
        CONSTRAINT message_sequence_positive CHECK (sequence > 0),
        CONSTRAINT message_body_length CHECK (char_length(body) BETWEEN 1 AND 20000)
      )
    `);
    await queryRunner.query(`CREATE INDEX message_author_id ON message (author_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX message_sequence_key ON message (thread_id, sequence)`);
    await queryRunner.query(
      `ALTER TABLE thread ADD CONSTRAINT thread_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread ADD CONSTRAINT thread_lead_fk FOREIGN KEY (lead_id) REFERENCES member(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread ADD CONSTRAINT thread_awaiting_fk FOREIGN KEY (awaiting_id) REFERENCES member(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread_participant ADD CONSTRAINT thread_participant_thread_fk FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread_participant ADD CONSTRAINT thread_participant_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE message ADD CONSTRAINT message_thread_fk FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE message ADD CONSTRAINT message_author_fk FOREIGN KEY (author_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE message');
    await queryRunner.query('DROP TABLE thread_participant');
    await queryRunner.query('DROP TABLE thread');
  }
}
