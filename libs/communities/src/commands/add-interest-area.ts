import { Injectable } from '@nestjs/common';
import { addArea } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { AreasRepository } from '../areas.repository.js';
import { InterestArea } from '../interest-area.entity.js';

export interface AddInterestAreaInput {
  readonly communityId: string;
  readonly name: string;
  readonly parentId?: string | null;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AddInterestArea {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasRepository,
    private readonly mutations: ClientMutations,
    private readonly audit: AuditLog,
  ) {}

  /** Adds an area behind its siblings. */
  async run(actor: Actor, input: AddInterestAreaInput): Promise<InterestArea> {
    return this.db.transaction(async (tx) => {
      const { communityId } = input;
      const tree = await this.areas.lockTree(tx, actor, communityId);
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'addInterestArea',
        input,
      };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        const area = addArea(tree, { name: input.name, parentId: input.parentId ?? null });
        if (area.refused) throw new UserError(area.refused);
        await tx.insert(InterestArea, { id: fresh, communityId, ...area });
        await this.audit.record(tx, {
          by: actor.userId,
          communityId,
          action: 'add-interest-area',
          subject: { type: 'InterestArea', id: fresh },
        });
      });
      return tx.findOneByOrFail(InterestArea, { id });
    });
  }
}
