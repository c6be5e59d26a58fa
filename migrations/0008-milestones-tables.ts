import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MilestonesTables1763800000007 implements MigrationInterface {
  readonly name = 'MilestonesTables1763800000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE milestone (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        member_id uuid NOT NULL,
        rung_id uuid NOT NULL,
        status text NOT NULL,
        reached_on date NOT NULL,
        evidence_url text,
        note text,
        logged_at timestamptz NOT NULL DEFAULT now(),
        decided_by_id uuid,
        decided_at timestamptz,
        decline_reason text,
        CONSTRAINT milestone_pkey PRIMARY KEY (id),
        CONSTRAINT milestone_decline_reason_length CHECK (char_length(decline_reason) BETWEEN 1 AND 1000),
        CONSTRAINT milestone_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT milestone_evidence_length CHECK (char_length(evidence_url) BETWEEN 1 AND 2000),
        CONSTRAINT milestone_status CHECK (status IN ('CLAIMED','CONFIRMED','DECLINED','VERIFIED'))
      )
    `);
    await queryRunner.query(`CREATE INDEX milestone_timeline ON milestone (member_id, reached_on, id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX milestone_no_evidence_key ON milestone (member_id, rung_id) WHERE status <> 'DECLINED' AND evidence_url IS NULL`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX milestone_evidence_key ON milestone (member_id, rung_id, evidence_url) WHERE status <> 'DECLINED' AND evidence_url IS NOT NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE milestone ADD CONSTRAINT milestone_community_fk FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE milestone ADD CONSTRAINT milestone_member_fk FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE milestone ADD CONSTRAINT milestone_rung_fk FOREIGN KEY (rung_id) REFERENCES rung(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE milestone ADD CONSTRAINT milestone_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES member(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE milestone');
  }
}
