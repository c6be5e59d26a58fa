import { Injectable } from '@nestjs/common';
import { renameArea } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { AreasRepository } from '../areas.repository.js';
import { InterestArea } from '../interest-area.entity.js';

export interface RenameInterestAreaInput {
  readonly areaId: string;
  readonly name: string;
  /** The name that the coordinator started from. */
  readonly replacesName?: string | null;
}

@Injectable()
export class RenameInterestArea {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Gives an area another name; its slug, and with it its links, stay. */
  async run(actor: Actor, { areaId, name, replacesName }: RenameInterestAreaInput): Promise<InterestArea> {
    return this.db.transaction(async (tx) => {
      const { communityId, tree } = await this.areas.lockTreeOf(tx, actor, areaId);
      const renamed = renameArea(tree, areaId, name, replacesName);
      if (renamed.refused) throw new UserError(renamed.refused);
      await tx.update(InterestArea, { id: areaId }, { name: renamed.name });
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'rename-interest-area',
        subject: { type: 'InterestArea', id: areaId },
      });
      return tx.findOneByOrFail(InterestArea, { id: areaId });
    });
  }
}
