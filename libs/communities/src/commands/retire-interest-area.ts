import { Injectable } from '@nestjs/common';
import { retireArea } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { AreasRepository } from '../areas.repository.js';
import { InterestArea } from '../interest-area.entity.js';

@Injectable()
export class RetireInterestArea {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Retires an area and everything beneath it: members keep them, nobody can choose them any more. */
  async run(actor: Actor, areaId: string): Promise<InterestArea> {
    return this.db.transaction(async (tx) => {
      const { communityId, tree } = await this.areas.lockTreeOf(tx, actor, areaId);
      const retired = retireArea(tree, areaId);
      if (retired.refused) throw new UserError(retired.refused);
      await tx.query('UPDATE interest_area SET retired_at = now() WHERE id = ANY ($1)', [retired.areaIds]);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'retire-interest-area',
        subject: { type: 'InterestArea', id: areaId },
        facts: { areaIds: retired.areaIds },
      });
      return tx.findOneByOrFail(InterestArea, { id: areaId });
    });
  }
}
