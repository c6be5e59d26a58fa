import { Injectable } from '@nestjs/common';
import { restoreArea } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { AreasRepository } from '../areas.repository.js';
import { InterestArea } from '../interest-area.entity.js';

@Injectable()
export class RestoreInterestArea {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Takes an area back into use, with what was retired along with it; one in use stays so. */
  async run(actor: Actor, areaId: string): Promise<InterestArea> {
    return this.db.transaction(async (tx) => {
      const { communityId, tree } = await this.areas.lockTreeOf(tx, actor, areaId);
      const restored = restoreArea(tree, areaId);
      if (restored.refused) throw new UserError(restored.refused);
      if (restored.areaIds.length > 0) {
        await tx.query('UPDATE interest_area SET retired_at = NULL WHERE id = ANY ($1)', [restored.areaIds]);
        await this.audit.record(tx, {
          by: actor.userId,
          communityId,
          action: 'restore-interest-area',
          subject: { type: 'InterestArea', id: areaId },
          facts: { areaIds: restored.areaIds },
        });
      }
      return tx.findOneByOrFail(InterestArea, { id: areaId });
    });
  }
}
