import { Injectable } from '@nestjs/common';
import { retireRung } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { LadderRepository } from '../ladder.repository.js';
import { Rung } from '../rung.entity.js';

@Injectable()
export class RetireRung {
  constructor(
    private readonly db: Database,
    private readonly ladders: LadderRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Takes a rung out of the ladder; milestones that were reached on it stay. */
  async run(actor: Actor, rungId: string): Promise<Rung> {
    return this.db.transaction(async (tx) => {
      const { communityId, rungs } = await this.ladders.lockAround(tx, actor, rungId);
      const retired = retireRung(rungs, rungId);
      if (retired.refused) throw new UserError(retired.refused);
      await tx.query('UPDATE rung SET retired_at = now() WHERE id = $1', [rungId]);
      await this.ladders.saveOrder(tx, retired.order);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'retire-rung',
        subject: { type: 'Rung', id: rungId },
      });
      return tx.findOneByOrFail(Rung, { id: rungId });
    });
  }
}
