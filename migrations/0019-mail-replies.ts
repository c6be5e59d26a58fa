import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies by mail: addresses, what came in, what was posted from it; and links in mail that act. */
export class MailReplies1763900000009 implements MigrationInterface {
  readonly name = 'MailReplies1763900000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail_reply_token (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        seed text NOT NULL,
        hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        CONSTRAINT mail_reply_token_pkey PRIMARY KEY (id),
        CONSTRAINT mail_reply_token_member_fk FOREIGN KEY (member_id)
          REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT mail_reply_token_thread_fk FOREIGN KEY (thread_id)
          REFERENCES thread(id) ON DELETE CASCADE ON UPDATE NO ACTION
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX mail_reply_token_hash_key ON mail_reply_token (hash)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX mail_reply_token_live_key ON mail_reply_token (member_id, thread_id) WHERE revoked_at IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX mail_reply_token_member_id ON mail_reply_token (member_id)`);
    await queryRunner.query(`CREATE INDEX mail_reply_token_thread_id ON mail_reply_token (thread_id)`);
    await queryRunner.query(`
      CREATE TABLE inbound_mail (
        id uuid NOT NULL,
        way text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sender text,
        recipient text,
        raw bytea,
        outcome text,
        read_at timestamptz,
        answered_to text,
        CONSTRAINT inbound_mail_pkey PRIMARY KEY (id),
        CONSTRAINT inbound_mail_way CHECK (way IN ('SMTP','HTTP')),
        CONSTRAINT inbound_mail_size CHECK (octet_length(raw) <= 1048576),
        CONSTRAINT inbound_mail_read
          CHECK ((outcome IS NULL) = (read_at IS NULL) AND (outcome IS NULL) = (raw IS NOT NULL))
      )
    `);
    await queryRunner.query(
      `CREATE INDEX inbound_mail_answered ON inbound_mail (answered_to, read_at) WHERE answered_to IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX inbound_mail_forget ON inbound_mail (read_at) WHERE read_at IS NOT NULL`,
    );
    await queryRunner.query(`
      CREATE TABLE mail_reply (
        reply_token_id uuid NOT NULL,
        mail_key text NOT NULL,
        read_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT mail_reply_pkey PRIMARY KEY (reply_token_id, mail_key),
        CONSTRAINT mail_reply_token_fk FOREIGN KEY (reply_token_id)
          REFERENCES mail_reply_token(id) ON DELETE CASCADE ON UPDATE NO ACTION
      )
    `);
    await queryRunner.query(`
      CREATE TABLE message_source (
        message_id uuid NOT NULL,
        text text,
        CONSTRAINT message_source_pkey PRIMARY KEY (message_id),
        CONSTRAINT message_source_text_length CHECK (char_length(text) <= 100000),
        CONSTRAINT message_source_message_fk FOREIGN KEY (message_id)
          REFERENCES message(id) ON DELETE CASCADE ON UPDATE NO ACTION
      )
    `);
    // Whoever deletes a message means all of it, whichever code does so.
    await queryRunner.query(`
      CREATE FUNCTION forget_message_source() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE message_source SET text = NULL WHERE message_id = NEW.id;
        RETURN NULL;
      END $$
    `);
    await queryRunner.query(`
      CREATE TRIGGER message_source_forgotten AFTER UPDATE OF deleted_at ON message
        FOR EACH ROW WHEN (NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION forget_message_source()
    `);
    await queryRunner.query(`
      CREATE TABLE mail_action (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        sequence integer,
        hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT mail_action_pkey PRIMARY KEY (id),
        CONSTRAINT mail_action_kind
          CHECK (kind IN ('ACCEPT_REQUEST','DECLINE_REQUEST','HAND_BACK_TURN','CONFIRM_MILESTONE')),
        CONSTRAINT mail_action_sequence CHECK ((kind = 'HAND_BACK_TURN') = (sequence IS NOT NULL)),
        CONSTRAINT mail_action_member_fk FOREIGN KEY (member_id)
          REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX mail_action_hash_key ON mail_action (hash)`);
    await queryRunner.query(`CREATE INDEX mail_action_member_id ON mail_action (member_id)`);
    await queryRunner.query(`CREATE INDEX mail_action_expires_at ON mail_action (expires_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER message_source_forgotten ON message');
    await queryRunner.query('DROP FUNCTION forget_message_source');
    for (const table of ['mail_action', 'message_source', 'mail_reply', 'inbound_mail', 'mail_reply_token']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
