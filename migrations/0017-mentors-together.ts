import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several mentors for one newcomer: invitations, guests of a thread, hand-overs, and the mentors' private notes. */
export class MentorsTogether1763900000007 implements MigrationInterface {
  readonly name = 'MentorsTogether1763900000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE thread_participant
        ADD COLUMN guest boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT thread_participant_guest CHECK (NOT guest OR side = 'MENTOR')
    `);
    await queryRunner.query(`
      CREATE TABLE mentor_invitation (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        mentorship_id uuid NOT NULL,
        thread_id uuid,
        mentor_id uuid NOT NULL,
        invited_by_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'OPEN',
        note text NOT NULL,
        invited_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        answered_at timestamptz,
        CONSTRAINT mentor_invitation_pkey PRIMARY KEY (id),
        CONSTRAINT mentor_invitation_answered_once CHECK ((status = 'OPEN') = (answered_at IS NULL)),
        CONSTRAINT mentor_invitation_note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
        CONSTRAINT mentor_invitation_not_oneself CHECK (mentor_id <> invited_by_id),
        CONSTRAINT mentor_invitation_status CHECK (status IN ('OPEN','ACCEPTED','DECLINED','WITHDRAWN','EXPIRED'))
      )
    `);
    await queryRunner.query(`
      CREATE TABLE hand_over (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        mentorship_id uuid NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        from_leaves boolean NOT NULL,
        status text NOT NULL DEFAULT 'OFFERED',
        note text NOT NULL,
        offered_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        answered_at timestamptz,
        CONSTRAINT hand_over_pkey PRIMARY KEY (id),
        CONSTRAINT hand_over_answered_once CHECK ((status = 'OFFERED') = (answered_at IS NULL)),
        CONSTRAINT hand_over_note_length CHECK (char_length(note) BETWEEN 1 AND 4000),
        CONSTRAINT hand_over_not_oneself CHECK (from_id <> to_id),
        CONSTRAINT hand_over_status CHECK (status IN ('OFFERED','DONE','DECLINED','WITHDRAWN','EXPIRED'))
      )
    `);
    await queryRunner.query(`
      CREATE TABLE hand_over_thread (
        hand_over_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        CONSTRAINT hand_over_thread_pkey PRIMARY KEY (hand_over_id, thread_id)
      )
    `);
    await queryRunner.query(`
      CREATE TABLE private_note (
        id uuid NOT NULL,
        mentorship_id uuid NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL,
        body_html text NOT NULL,
        html_version smallint NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        edited_at timestamptz,
        CONSTRAINT private_note_pkey PRIMARY KEY (id),
        CONSTRAINT private_note_body_length CHECK (char_length(body) BETWEEN 1 AND 10000)
      )
    `);
    for (const index of indexes) await queryRunner.query(`CREATE ${index}`);
    for (const [table, name, column, target] of foreignKeys) {
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES ${target}(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE private_note');
    await queryRunner.query('DROP TABLE hand_over_thread');
    await queryRunner.query('DROP TABLE hand_over');
    await queryRunner.query('DROP TABLE mentor_invitation');
    await queryRunner.query(
      'ALTER TABLE thread_participant DROP CONSTRAINT thread_participant_guest, DROP COLUMN guest',
    );
  }
}

const indexes = [
  `UNIQUE INDEX mentor_invitation_open_key ON mentor_invitation (mentorship_id, mentor_id) WHERE status = 'OPEN' AND thread_id IS NULL`,
  `UNIQUE INDEX mentor_invitation_open_thread_key ON mentor_invitation (thread_id, mentor_id) WHERE status = 'OPEN' AND thread_id IS NOT NULL`,
  `INDEX mentor_invitation_waiting ON mentor_invitation (mentor_id) WHERE status = 'OPEN'`,
  `INDEX mentor_invitation_deadline ON mentor_invitation (expires_at) WHERE status = 'OPEN'`,
  `INDEX mentor_invitation_mentorship ON mentor_invitation (mentorship_id, id)`,
  `UNIQUE INDEX hand_over_open_key ON hand_over (mentorship_id) WHERE status = 'OFFERED'`,
  `INDEX hand_over_waiting ON hand_over (to_id) WHERE status = 'OFFERED'`,
  `INDEX hand_over_deadline ON hand_over (expires_at) WHERE status = 'OFFERED'`,
  `INDEX hand_over_mentorship ON hand_over (mentorship_id, id)`,
  `INDEX private_note_mentorship ON private_note (mentorship_id, id)`,
] as const;

const foreignKeys = [
  ['mentor_invitation', 'mentor_invitation_community_fk', 'community_id', 'community'],
  ['mentor_invitation', 'mentor_invitation_mentorship_fk', 'mentorship_id', 'mentorship'],
  ['mentor_invitation', 'mentor_invitation_thread_fk', 'thread_id', 'thread'],
  ['mentor_invitation', 'mentor_invitation_mentor_fk', 'mentor_id', 'member'],
  ['mentor_invitation', 'mentor_invitation_invited_by_fk', 'invited_by_id', 'member'],
  ['hand_over', 'hand_over_community_fk', 'community_id', 'community'],
  ['hand_over', 'hand_over_mentorship_fk', 'mentorship_id', 'mentorship'],
  ['hand_over', 'hand_over_from_fk', 'from_id', 'member'],
  ['hand_over', 'hand_over_to_fk', 'to_id', 'member'],
  ['hand_over_thread', 'hand_over_thread_hand_over_fk', 'hand_over_id', 'hand_over'],
  ['hand_over_thread', 'hand_over_thread_thread_fk', 'thread_id', 'thread'],
  ['private_note', 'private_note_mentorship_fk', 'mentorship_id', 'mentorship'],
  ['private_note', 'private_note_author_fk', 'author_id', 'member'],
] as const;
