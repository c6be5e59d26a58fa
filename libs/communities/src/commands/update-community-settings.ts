import { Injectable } from '@nestjs/common';
import { changeSettings, type CommunitySettingsChanges } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { Community } from '../community.entity.js';
import { MembersRepository } from '../members.repository.js';

@Injectable()
export class UpdateCommunitySettings {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes the settings that are given; the others stay. What waits already keeps its deadline.
   *
   * @param replaces the settings as the coordinator started from them; what is absent does not matter
   */
  async run(
    actor: Actor,
    communityId: string,
    changes: CommunitySettingsChanges,
    replaces: CommunitySettingsChanges,
  ): Promise<Community> {
    return this.db.transaction(async (tx) => {
      const community = await this.members.lockCoordinated(tx, actor, communityId);
      const changed = changeSettings(community.settings, changes, replaces);
      if (changed.refused) throw new UserError(changed.refused);
      await tx.query('UPDATE community SET settings = $2 WHERE id = $1', [community.id, changed.settings]);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: community.id,
        action: 'update-community-settings',
        subject: { type: 'Community', id: community.id },
        facts: { settings: changed.settings },
      });
      return tx.findOneByOrFail(Community, { id: community.id });
    });
  }
}
