import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be mailed and what was, what people prefer, whose address does not take mail, and mail kept to be looked at. */
export class Mail1763900000008 implements MigrationInterface {
  readonly name = 'Mail1763900000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail (
        id uuid NOT NULL,
        member_id uuid,
        thread_id uuid,
        kind text,
        letter jsonb,
        queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        settled_at timestamptz,
        outcome text,
        CONSTRAINT mail_pkey PRIMARY KEY (id),
        CONSTRAINT mail_of_member_or_letter CHECK (member_id IS NULL OR letter IS NULL),
        CONSTRAINT mail_letter_until_settled CHECK (letter IS NULL OR settled_at IS NULL),
        CONSTRAINT mail_settled CHECK ((settled_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT mail_outcome CHECK (outcome IN ('SENT','NOTHING_LEFT','NO_ADDRESS','ADDRESS_REFUSED')),
        CONSTRAINT mail_kind CHECK (kind IN ('MESSAGES','REQUESTS','MENTORSHIPS','MILESTONES','REMINDERS'))
      )
    `);
    await queryRunner.query(
      `CREATE INDEX mail_sent_to ON mail (member_id, thread_id, id) WHERE outcome = 'SENT'`,
    );
    await queryRunner.query(`CREATE INDEX mail_member_id ON mail (member_id)`);
    await queryRunner.query(`CREATE INDEX mail_thread_id ON mail (thread_id)`);
    await queryRunner.query(`CREATE INDEX mail_settled_at ON mail (settled_at)`);
    await queryRunner.query(`
      CREATE TABLE mail_item (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        kind text NOT NULL,
        notification_id uuid,
        thread_id uuid,
        message_id uuid,
        occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz NOT NULL,
        held boolean NOT NULL DEFAULT false,
        mail_id uuid,
        CONSTRAINT mail_item_pkey PRIMARY KEY (id),
        CONSTRAINT mail_item_of_one CHECK (
          (notification_id IS NULL) <> (message_id IS NULL) AND (message_id IS NULL) = (thread_id IS NULL)),
        CONSTRAINT mail_item_kind CHECK (kind IN ('MESSAGES','REQUESTS','MENTORSHIPS','MILESTONES','REMINDERS'))
      )
    `);
    await queryRunner.query(`CREATE INDEX mail_item_due ON mail_item (due_at) WHERE mail_id IS NULL`);
    await queryRunner.query(`CREATE INDEX mail_item_waiting ON mail_item (member_id) WHERE mail_id IS NULL`);
    await queryRunner.query(`CREATE INDEX mail_item_member_id ON mail_item (member_id)`);
    await queryRunner.query(`CREATE INDEX mail_item_mail_id ON mail_item (mail_id)`);
    await queryRunner.query(`CREATE INDEX mail_item_thread_id ON mail_item (thread_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX mail_item_message_key ON mail_item (message_id, member_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX mail_item_notification_key ON mail_item (notification_id)`);
    await queryRunner.query(`
      CREATE TABLE mail_preference (
        member_id uuid NOT NULL,
        kind text NOT NULL,
        frequency text NOT NULL,
        CONSTRAINT mail_preference_pkey PRIMARY KEY (member_id, kind),
        CONSTRAINT mail_preference_kind CHECK (kind IN ('MESSAGES','REQUESTS','MENTORSHIPS','MILESTONES','REMINDERS')),
        CONSTRAINT mail_preference_frequency CHECK (frequency IN ('AT_ONCE','DAILY','WEEKLY','NEVER'))
      )
    `);
    await queryRunner.query(`
      CREATE TABLE mail_trouble (
        user_id uuid NOT NULL,
        address text NOT NULL,
        since timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT mail_trouble_pkey PRIMARY KEY (user_id)
      )
    `);
    await queryRunner.query(`
      CREATE TABLE kept_mail (
        id uuid NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        headers jsonb NOT NULL,
        text text NOT NULL,
        html text,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT kept_mail_pkey PRIMARY KEY (id)
      )
    `);
    await queryRunner.query(`CREATE INDEX kept_mail_kept_at ON kept_mail (kept_at)`);
    for (const [table, column, target] of [
      ['mail', 'member_id', 'member'],
      ['mail', 'thread_id', 'thread'],
      ['mail_item', 'member_id', 'member'],
      ['mail_item', 'notification_id', 'notification'],
      ['mail_item', 'thread_id', 'thread'],
      ['mail_item', 'message_id', 'message'],
      ['mail_item', 'mail_id', 'mail'],
      ['mail_preference', 'member_id', 'member'],
      ['mail_trouble', 'user_id', 'user_account'],
    ] as const) {
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (${column}) REFERENCES ${target}(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['kept_mail', 'mail_trouble', 'mail_preference', 'mail_item', 'mail']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
