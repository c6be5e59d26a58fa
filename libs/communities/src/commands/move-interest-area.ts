import { Injectable } from '@nestjs/common';
import { moveArea } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { AreasRepository } from '../areas.repository.js';
import { InterestArea } from '../interest-area.entity.js';

export interface MoveInterestAreaInput {
  readonly areaId: string;
  /** Absent and null: to the top. */
  readonly parentId?: string | null;
  /** Beneath which area the coordinator saw it, null for the top; absent: wherever it is. */
  readonly replacesParentId?: string | null;
}

@Injectable()
export class MoveInterestArea {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Moves an area, with everything beneath it, behind its new siblings. */
  async run(actor: Actor, input: MoveInterestAreaInput): Promise<InterestArea> {
    return this.db.transaction(async (tx) => {
      const { areaId, parentId = null, replacesParentId } = input;
      const { communityId, tree } = await this.areas.lockTreeOf(tx, actor, areaId);
      const moved = moveArea(tree, areaId, parentId, replacesParentId);
      if (moved.refused) throw new UserError(moved.refused);
      await tx.update(InterestArea, { id: areaId }, { parentId: moved.parentId, position: moved.position });
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'move-interest-area',
        subject: { type: 'InterestArea', id: areaId },
        facts: { parentId: moved.parentId },
      });
      return tx.findOneByOrFail(InterestArea, { id: areaId });
    });
  }
}
