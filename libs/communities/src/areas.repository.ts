import { Injectable } from '@nestjs/common';
import { AreaTree } from '#domain/communities';
import type { Actor } from '#platform/auth';
import { isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { InterestArea } from './interest-area.entity.js';
import { MembersRepository } from './members.repository.js';

/** The trees of areas, for the commands that change them. */
@Injectable()
export class AreasRepository {
  constructor(private readonly members: MembersRepository) {}

  /** The community's whole tree, locked for a coordinator's change. */
  async lockTree(tx: Tx, actor: Actor, communityId: string): Promise<AreaTree> {
    await this.members.lockCoordinated(tx, actor, communityId);
    return this.tree(tx, communityId);
  }

  /**
   * The tree that an area stands in, locked for a coordinator's change.
   *
   * @throws UserError AREA_UNKNOWN when there is no such area at all.
   */
  async lockTreeOf(
    tx: Tx,
    actor: Actor,
    areaId: string,
  ): Promise<{ readonly communityId: string; readonly tree: AreaTree }> {
    const area = isId(areaId) ? await tx.findOneBy(InterestArea, { id: areaId }) : null;
    if (area === null) {
      throw UserError.of('AREA_UNKNOWN', 'There is no such interest area.', {
        hint: 'Take the id from the community’s list of areas.',
        field: ['areaId'],
      });
    }
    const { communityId } = area;
    await this.members.lockCoordinated(tx, actor, communityId, ['areaId']);
    return { communityId, tree: await this.tree(tx, communityId) };
  }

  private async tree(tx: Tx, communityId: string): Promise<AreaTree> {
    return new AreaTree(await tx.findBy(InterestArea, { communityId }));
  }
}
