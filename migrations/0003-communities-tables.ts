import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommunitiesTables1763800000002 implements MigrationInterface {
  readonly name = 'CommunitiesTables1763800000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE community (
        id uuid NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        summary text,
        settings jsonb NOT NULL DEFAULT '{}',
        conduct_version integer NOT NULL DEFAULT '1',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT community_pkey PRIMARY KEY (id),
        CONSTRAINT community_summary_length CHECK (char_length(summary) <= 2000),
        CONSTRAINT community_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
        CONSTRAINT community_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) BETWEEN 2 AND 60)
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX community_slug_key ON community (slug)`);
    await queryRunner.query(`
      CREATE TABLE conduct_text (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        version integer NOT NULL,
        body text NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT conduct_text_pkey PRIMARY KEY (id),
        CONSTRAINT conduct_text_body_length CHECK (char_length(body) BETWEEN 1 AND 20000)
      )
    `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX conduct_text_version_key ON conduct_text (community_id, version)`,
    );
    await queryRunner.query(`
      CREATE TABLE interest_area (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        parent_id uuid,
        slug text NOT NULL,
        name text NOT NULL,
        position integer NOT NULL DEFAULT '0',
        retired_at timestamptz,
        CONSTRAINT interest_area_pkey PRIMARY KEY (id),
        CONSTRAINT interest_area_not_own_parent CHECK (parent_id <> id),
        CONSTRAINT interest_area_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
        CONSTRAINT interest_area_slug_length CHECK (char_length(slug) BETWEEN 2 AND 60)
      )
    `);
    await queryRunner.query(`CREATE INDEX interest_area_parent_id ON interest_area (parent_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX interest_area_slug_key ON interest_area (community_id, slug)`,
    );
    await queryRunner.query(`
      CREATE TABLE repository (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        owner text NOT NULL,
        name text NOT NULL,
        CONSTRAINT repository_pkey PRIMARY KEY (id),
        CONSTRAINT repository_name_form CHECK (name ~ '^[A-Za-z0-9._-]{1,100}$'),
        CONSTRAINT repository_owner_form CHECK (owner ~ '^[A-Za-z0-9-]{1,39}$')
      )
    `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX repository_name_key ON repository (community_id, owner, name)`,
    );
    await queryRunner.query(`
      CREATE TABLE rung (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        slug text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        description text,
        needs_confirmation boolean NOT NULL,
        retired_at timestamptz,
        CONSTRAINT rung_pkey PRIMARY KEY (id),
        CONSTRAINT rung_description_length CHECK (char_length(description) <= 2000),
        CONSTRAINT rung_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
        CONSTRAINT rung_slug_length CHECK (char_length(slug) BETWEEN 2 AND 60)
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX rung_slug_key ON rung (community_id, slug)`);
    await queryRunner.query(`
      CREATE TABLE member (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        user_id uuid NOT NULL,
        roles text array NOT NULL,
        joined_at timestamptz NOT NULL DEFAULT now(),
        accepted_conduct_version integer NOT NULL,
        suspended_at timestamptz,
        CONSTRAINT member_pkey PRIMARY KEY (id),
        CONSTRAINT member_roles CHECK (roles <@ ARRAY['NEWCOMER','MENTOR','COORDINATOR'])
      )
    `);
    await queryRunner.query(`CREATE INDEX member_page ON member (community_id, id)`);
    await queryRunner.query(`CREATE INDEX member_user_id ON member (user_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX member_user_key ON member (community_id, user_id)`);
    await queryRunner.query(
      `ALTER TABLE conduct_text ADD CONSTRAINT conduct_text_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE interest_area ADD CONSTRAINT interest_area_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE interest_area ADD CONSTRAINT interest_area_parent_fk FOREIGN KEY (parent_id) REFERENCES interest_area(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE repository ADD CONSTRAINT repository_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE rung ADD CONSTRAINT rung_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE member ADD CONSTRAINT member_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE member ADD CONSTRAINT member_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE member');
    await queryRunner.query('DROP TABLE rung');
    await queryRunner.query('DROP TABLE repository');
    await queryRunner.query('DROP TABLE interest_area');
    await queryRunner.query('DROP TABLE conduct_text');
    await queryRunner.query('DROP TABLE community');
  }
}
