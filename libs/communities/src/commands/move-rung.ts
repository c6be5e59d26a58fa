import { Injectable } from '@nestjs/common';
import { moveRung } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { LadderRepository } from '../ladder.repository.js';
import { Rung } from '../rung.entity.js';

export interface MoveRungInput {
  readonly rungId: string;
  /** The height it goes to, from 1. */
  readonly position: number;
  /** The height at which the coordinator saw it. */
  readonly replacesPosition?: number | null;
}

@Injectable()
export class MoveRung {
  constructor(
    private readonly db: Database,
    private readonly ladders: LadderRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Moves a rung to another height; those between make way. */
  async run(actor: Actor, { rungId, position, replacesPosition }: MoveRungInput): Promise<Rung> {
    return this.db.transaction(async (tx) => {
      const { communityId, rungs } = await this.ladders.lockAround(tx, actor, rungId);
      const moved = moveRung(rungs, rungId, position, replacesPosition);
      if (moved.refused) throw new UserError(moved.refused);
      await this.ladders.saveOrder(tx, moved.order);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'move-rung',
        subject: { type: 'Rung', id: rungId },
        facts: { position },
      });
      return tx.findOneByOrFail(Rung, { id: rungId });
    });
  }
}
