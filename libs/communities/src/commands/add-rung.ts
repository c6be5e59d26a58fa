import { Injectable } from '@nestjs/common';
import { addRung } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { LadderRepository } from '../ladder.repository.js';
import { Rung } from '../rung.entity.js';

export interface AddRungInput {
  readonly communityId: string;
  readonly name: string;
  readonly description?: string | null;
  readonly needsConfirmation: boolean;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AddRung {
  constructor(
    private readonly db: Database,
    private readonly ladders: LadderRepository,
    private readonly mutations: ClientMutations,
    private readonly audit: AuditLog,
  ) {}

  /** Adds a rung at the top of the ladder. */
  async run(actor: Actor, input: AddRungInput): Promise<Rung> {
    return this.db.transaction(async (tx) => {
      const { communityId } = input;
      const rungs = await this.ladders.lock(tx, actor, communityId);
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'addRung', input };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        const rung = addRung(rungs, input);
        if (rung.refused) throw new UserError(rung.refused);
        await tx.insert(Rung, { id: fresh, communityId, ...rung });
        await this.audit.record(tx, {
          by: actor.userId,
          communityId,
          action: 'add-rung',
          subject: { type: 'Rung', id: fresh },
        });
      });
      return tx.findOneByOrFail(Rung, { id });
    });
  }
}
