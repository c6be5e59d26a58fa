import { Injectable } from '@nestjs/common';
import { unknownRung } from '#domain/communities';
import type { Actor } from '#platform/auth';
import { isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { MembersRepository } from './members.repository.js';
import { Rung } from './rung.entity.js';

/** The ladders, for the commands that change them. */
@Injectable()
export class LadderRepository {
  constructor(private readonly members: MembersRepository) {}

  /** Every rung of the community, the retired too, locked for a coordinator's change. */
  async lock(tx: Tx, actor: Actor, communityId: string): Promise<Rung[]> {
    await this.members.lockCoordinated(tx, actor, communityId);
    return tx.findBy(Rung, { communityId });
  }

  /**
   * The rungs of the community that one of them belongs to, locked for a coordinator's change.
   *
   * @throws UserError RUNG_UNKNOWN when there is no such rung at all.
   */
  async lockAround(
    tx: Tx,
    actor: Actor,
    rungId: string,
  ): Promise<{ readonly communityId: string; readonly rungs: Rung[] }> {
    const rung = isId(rungId) ? await tx.findOneBy(Rung, { id: rungId }) : null;
    if (rung === null) throw new UserError(unknownRung());
    const { communityId } = rung;
    await this.members.lockCoordinated(tx, actor, communityId, ['rungId']);
    return { communityId, rungs: await tx.findBy(Rung, { communityId }) };
  }

  /** Gives the rungs the heights 1, 2, … in this order. */
  async saveOrder(tx: Tx, order: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE rung SET position = ordered.position
         FROM unnest($1::uuid[]) WITH ORDINALITY AS ordered (id, position)
        WHERE rung.id = ordered.id`,
      [order],
    );
  }
}
