import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one has muted, what one is writing, and who closed a conversation by hand. */
export class Reading1763900000005 implements MigrationInterface {
  readonly name = 'Reading1763900000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE thread_participant ADD COLUMN muted_at timestamptz`);
    // What was closed until now was closed with its request or mentorship: nobody's hand did it.
    await queryRunner.query(`
      ALTER TABLE thread
        ADD COLUMN closed_by_id uuid,
        ADD CONSTRAINT thread_closed_by CHECK (closed_by_id IS NULL OR closed_at IS NOT NULL),
        ADD CONSTRAINT thread_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES member(id) ON DELETE SET NULL ON UPDATE NO ACTION
    `);
    await queryRunner.query(`
      ALTER TABLE mentorship_thread
        ADD COLUMN closed_before_by_id uuid,
        ADD CONSTRAINT mentorship_thread_closed_before_by_fk FOREIGN KEY (closed_before_by_id) REFERENCES member(id) ON DELETE SET NULL ON UPDATE NO ACTION
    `);
    await queryRunner.query(`
      CREATE TABLE message_draft (
        thread_id uuid NOT NULL,
        member_id uuid NOT NULL,
        body text NOT NULL,
        sequence integer NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT message_draft_pkey PRIMARY KEY (thread_id, member_id),
        CONSTRAINT message_draft_body_length CHECK (char_length(body) <= 20000),
        CONSTRAINT message_draft_sequence_positive CHECK (sequence > 0),
        CONSTRAINT message_draft_thread_fk FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT message_draft_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION
      )
    `);
    await queryRunner.query(
      `CREATE INDEX message_draft_newest ON message_draft (member_id, saved_at, thread_id) WHERE body <> ''`,
    );
    await queryRunner.query(`CREATE INDEX message_draft_member_id ON message_draft (member_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE message_draft');
    await queryRunner.query('ALTER TABLE mentorship_thread DROP COLUMN closed_before_by_id');
    await queryRunner.query('ALTER TABLE thread DROP COLUMN closed_by_id');
    await queryRunner.query('ALTER TABLE thread_participant DROP COLUMN muted_at');
  }
}
