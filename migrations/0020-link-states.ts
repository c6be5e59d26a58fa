import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What GitHub tells of the issues and pull requests that threads link to, once for all of these. */
export class LinkStates1763900000010 implements MigrationInterface {
  readonly name = 'LinkStates1763900000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE github_item (
        id uuid NOT NULL,
        repository_key text NOT NULL,
        number integer NOT NULL,
        kind text,
        title text,
        state text,
        state_as_of timestamptz,
        etag text,
        round integer NOT NULL DEFAULT 1,
        ask_after timestamptz NOT NULL,
        CONSTRAINT github_item_pkey PRIMARY KEY (id),
        CONSTRAINT github_item_repository_key CHECK (repository_key ~ '^[a-z0-9-]{1,39}/[a-z0-9._-]{1,100}$'),
        CONSTRAINT github_item_number_positive CHECK (number > 0),
        CONSTRAINT github_item_kind CHECK (kind IN ('ISSUE','PULL_REQUEST')),
        CONSTRAINT github_item_title_length CHECK (char_length(title) BETWEEN 1 AND 500),
        CONSTRAINT github_item_state
          CHECK (state IN ('OPEN','DRAFT','MERGED','COMPLETED','NOT_PLANNED','DUPLICATE','CLOSED')),
        CONSTRAINT github_item_known_since CHECK ((state IS NULL) = (state_as_of IS NULL)),
        CONSTRAINT github_item_etag_length CHECK (char_length(etag) <= 200)
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX github_item_key ON github_item (repository_key, number)`);
    await queryRunner.query(`
      CREATE TABLE github_pause (
        id integer NOT NULL,
        until timestamptz NOT NULL,
        CONSTRAINT github_pause_pkey PRIMARY KEY (id),
        CONSTRAINT github_pause_one CHECK (id = 1)
      )
    `);
    // Of an item, the threads that link to it.
    await queryRunner.query(`CREATE INDEX thread_link_item ON thread_link (repository_key, number)`);
    // It was never filled.
    await queryRunner.query('ALTER TABLE thread_link DROP COLUMN title');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE thread_link ADD COLUMN title text');
    await queryRunner.query(
      'ALTER TABLE thread_link ADD CONSTRAINT thread_link_title_length CHECK (char_length(title) BETWEEN 1 AND 500)',
    );
    await queryRunner.query('DROP INDEX thread_link_item');
    await queryRunner.query('DROP TABLE github_pause');
    await queryRunner.query('DROP TABLE github_item');
  }
}
