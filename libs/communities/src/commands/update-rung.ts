import { Injectable } from '@nestjs/common';
import { type RungTexts, updateRung } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { LadderRepository } from '../ladder.repository.js';
import { Rung } from '../rung.entity.js';

export interface UpdateRungInput {
  readonly rungId: string;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly needsConfirmation?: boolean | null;
  /** The rung as the coordinator started from it. */
  readonly replaces?: RungTexts | null;
}

@Injectable()
export class UpdateRung {
  constructor(
    private readonly db: Database,
    private readonly ladders: LadderRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Rewrites a rung; what is absent stays, and so does its slug. */
  async run(actor: Actor, { rungId, ...changes }: UpdateRungInput): Promise<Rung> {
    return this.db.transaction(async (tx) => {
      const { communityId, rungs } = await this.ladders.lockAround(tx, actor, rungId);
      const updated = updateRung(rungs, rungId, changes);
      if (updated.refused) throw new UserError(updated.refused);
      await tx.update(Rung, { id: rungId }, updated);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'update-rung',
        subject: { type: 'Rung', id: rungId },
      });
      return tx.findOneByOrFail(Rung, { id: rungId });
    });
  }
}
