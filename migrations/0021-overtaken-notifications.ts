import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked about requests that wait no more does not count as unread. */
export class OvertakenNotifications1763900000011 implements MigrationInterface {
  readonly name = 'OvertakenNotifications1763900000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX notification_unread_subject ON notification (subject_id) WHERE read_at IS NULL',
    );
    await queryRunner.query(`
      UPDATE notification SET read_at = clock_timestamp()
        FROM mentorship_request request
       WHERE request.id = notification.subject_id AND request.status <> 'SUBMITTED' AND notification.read_at IS NULL
         AND notification.kind IN ('REQUEST_RECEIVED', 'REQUEST_WAITING', 'REQUEST_STILL_QUEUED', 'REQUEST_WAITS_LONG')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX notification_unread_subject');
  }
}
