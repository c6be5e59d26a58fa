import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotificationsTables1763900000001 implements MigrationInterface {
  readonly name = 'NotificationsTables1763900000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE notification (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        about_id uuid,
        facts jsonb NOT NULL DEFAULT '{}',
        effect_key text NOT NULL,
        told_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        read_at timestamptz,
        CONSTRAINT notification_pkey PRIMARY KEY (id),
        CONSTRAINT notification_effect_key_length CHECK (char_length(effect_key) BETWEEN 1 AND 200)
      )
    `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX notification_effect_key ON notification (member_id, effect_key)`,
    );
    await queryRunner.query(`CREATE INDEX notification_member ON notification (member_id, id)`);
    await queryRunner.query(
      `CREATE INDEX notification_unread ON notification (member_id, id) WHERE read_at IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX notification_about_id ON notification (about_id)`);
    await queryRunner.query(
      `CREATE INDEX notification_forget_read ON notification (told_at) WHERE read_at IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX notification_forget_unread ON notification (told_at) WHERE read_at IS NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE notification ADD CONSTRAINT notification_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE notification ADD CONSTRAINT notification_about_fk FOREIGN KEY (about_id) REFERENCES member(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notification');
  }
}
