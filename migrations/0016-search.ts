import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What messages can be found by, and the replies that mentors keep. */
export class Search1763900000006 implements MigrationInterface {
  readonly name = 'Search1763900000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Signs are spaces, so that what the parser takes for a host or a path is found by its words; scripts that
    // put no spaces between words, or particles to them, become words of one letter.
    await queryRunner.query(String.raw`
      CREATE FUNCTION spaced_words(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        regexp_replace(
          translate(written, '!"#$%&''()*+,-./:;<=>?@[\]^_${'`'}{|}~', repeat(' ', 32)),
          '([\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af])',
          ' \1 ', 'g')
    `);
    await queryRunner.query(`
      CREATE FUNCTION searchable_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        to_tsvector('pg_catalog.simple', spaced_words(written))
    `);
    await queryRunner.query(`ALTER TABLE message ADD COLUMN words tsvector NOT NULL DEFAULT ''`);
    await queryRunner.query(`UPDATE message SET words = searchable_words(body)`);
    await queryRunner.query(`
      CREATE FUNCTION keep_message_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.words := searchable_words(NEW.body);
        RETURN NEW;
      END $$
    `);
    await queryRunner.query(`
      CREATE TRIGGER message_words BEFORE INSERT OR UPDATE OF body ON message
         FOR EACH ROW EXECUTE FUNCTION keep_message_words()
    `);
    await queryRunner.query(`
      CREATE TABLE saved_reply (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT saved_reply_pkey PRIMARY KEY (id),
        CONSTRAINT saved_reply_title_length CHECK (char_length(title) BETWEEN 1 AND 100),
        CONSTRAINT saved_reply_body_length CHECK (char_length(body) BETWEEN 1 AND 20000)
      )
    `);
    await queryRunner.query(`CREATE INDEX saved_reply_member_id ON saved_reply (member_id)`);
    await queryRunner.query(
      `ALTER TABLE saved_reply ADD CONSTRAINT saved_reply_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE saved_reply');
    await queryRunner.query('DROP TRIGGER message_words ON message');
    await queryRunner.query('DROP FUNCTION keep_message_words');
    await queryRunner.query('ALTER TABLE message DROP COLUMN words');
    await queryRunner.query('DROP FUNCTION searchable_words');
    await queryRunner.query('DROP FUNCTION spaced_words');
  }
}
