import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import type { Community } from '../community.entity.js';
import { MembersRepository } from '../members.repository.js';
import { Repository } from '../repository.entity.js';

@Injectable()
export class RemoveRepository {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Takes a repository out of its community. @throws UserError NOT_FOUND, also when it is gone already. */
  async run(actor: Actor, repositoryId: string): Promise<Community> {
    return this.db.transaction(async (tx) => {
      const { communityId } = await this.find(tx, repositoryId);
      const community = await this.members.lockCoordinated(tx, actor, communityId, ['repositoryId']);
      await this.find(tx, repositoryId); // another coordinator may have been faster
      await tx.delete(Repository, { id: repositoryId });
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'remove-repository',
        subject: { type: 'Repository', id: repositoryId },
      });
      return community;
    });
  }

  private async find(tx: Tx, repositoryId: string): Promise<Repository> {
    const repository = isId(repositoryId) ? await tx.findOneBy(Repository, { id: repositoryId }) : null;
    if (repository !== null) return repository;
    throw UserError.of('NOT_FOUND', 'There is no such repository.', {
      hint: 'Look at the community’s list of repositories; it may be gone already.',
      field: ['repositoryId'],
    });
  }
}
