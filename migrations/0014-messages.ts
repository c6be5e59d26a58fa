import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a message after it is posted: its revisions, its tombstone, whether it may be quoted, and what it links to. */
export class Messages1763900000004 implements MigrationInterface {
  readonly name = 'Messages1763900000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE thread
        ADD COLUMN changes integer NOT NULL DEFAULT '0',
        ADD CONSTRAINT thread_changes_counted CHECK (changes >= 0)
    `);
    await queryRunner.query(`
      ALTER TABLE message
        ADD COLUMN deleted_at timestamptz,
        ADD COLUMN quotable boolean NOT NULL DEFAULT false,
        ADD COLUMN change integer
    `);
    await queryRunner.query(`
      UPDATE message SET quotable = true
        FROM thread_participant own
       WHERE own.thread_id = message.thread_id AND own.member_id = message.author_id AND own.side = 'MENTOR'
    `);
    await queryRunner.query(`
      ALTER TABLE message
        DROP CONSTRAINT message_body_length,
        ADD CONSTRAINT message_body_length CHECK (char_length(body) BETWEEN 1 AND 20000 OR deleted_at IS NOT NULL),
        ADD CONSTRAINT message_tombstone CHECK (deleted_at IS NULL OR (body = '' AND body_html = '' AND NOT quotable))
    `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX message_change_key ON message (thread_id, change) WHERE change IS NOT NULL`,
    );
    await queryRunner.query(`
      CREATE TABLE message_revision (
        message_id uuid NOT NULL,
        number smallint NOT NULL,
        body text NOT NULL,
        body_html text NOT NULL,
        html_version smallint NOT NULL,
        replaced_at timestamptz NOT NULL,
        CONSTRAINT message_revision_pkey PRIMARY KEY (message_id, number),
        CONSTRAINT message_revision_number_positive CHECK (number > 0),
        CONSTRAINT message_revision_body_length CHECK (char_length(body) BETWEEN 1 AND 20000)
      )
    `);
    await queryRunner.query(`
      CREATE TABLE thread_link (
        id uuid NOT NULL,
        thread_id uuid NOT NULL,
        repository_key text NOT NULL,
        owner text NOT NULL,
        name text NOT NULL,
        number integer NOT NULL,
        kind text,
        title text,
        CONSTRAINT thread_link_pkey PRIMARY KEY (id),
        CONSTRAINT thread_link_owner_form CHECK (owner ~ '^[A-Za-z0-9-]{1,39}$'),
        CONSTRAINT thread_link_name_form CHECK (name ~ '^[A-Za-z0-9._-]{1,100}$'),
        CONSTRAINT thread_link_repository_key CHECK (repository_key = lower(owner || '/' || name)),
        CONSTRAINT thread_link_number_positive CHECK (number > 0),
        CONSTRAINT thread_link_kind CHECK (kind IN ('ISSUE','PULL_REQUEST')),
        CONSTRAINT thread_link_title_length CHECK (char_length(title) BETWEEN 1 AND 500)
      )
    `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX thread_link_key ON thread_link (thread_id, repository_key, number)`,
    );
    await queryRunner.query(`
      CREATE TABLE thread_link_mention (
        thread_link_id uuid NOT NULL,
        message_id uuid NOT NULL,
        CONSTRAINT thread_link_mention_pkey PRIMARY KEY (thread_link_id, message_id)
      )
    `);
    await queryRunner.query(
      `CREATE INDEX thread_link_mention_message_id ON thread_link_mention (message_id)`,
    );
    await queryRunner.query(
      `ALTER TABLE message_revision ADD CONSTRAINT message_revision_message_fk FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread_link ADD CONSTRAINT thread_link_thread_fk FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread_link_mention ADD CONSTRAINT thread_link_mention_link_fk FOREIGN KEY (thread_link_id) REFERENCES thread_link(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE thread_link_mention ADD CONSTRAINT thread_link_mention_message_fk FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE thread_link_mention');
    await queryRunner.query('DROP TABLE thread_link');
    await queryRunner.query('DROP TABLE message_revision');
    await queryRunner.query('DROP INDEX message_change_key');
    // What was deleted stays deleted; before, each message had a text.
    await queryRunner.query(`ALTER TABLE message DROP CONSTRAINT message_tombstone`);
    await queryRunner.query(
      `UPDATE message SET body = '–', body_html = '<p>–</p>' WHERE deleted_at IS NOT NULL`,
    );
    await queryRunner.query(`
      ALTER TABLE message
        DROP CONSTRAINT message_body_length,
        ADD CONSTRAINT message_body_length CHECK (char_length(body) BETWEEN 1 AND 20000)
    `);
    await queryRunner.query(
      `ALTER TABLE message DROP COLUMN change, DROP COLUMN quotable, DROP COLUMN deleted_at`,
    );
    await queryRunner.query(`ALTER TABLE thread DROP COLUMN changes`);
  }
}
