import { Injectable } from '@nestjs/common';
import { checkRepositoryRoom, readRepositoryName, repositoryKey } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, newId } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { MembersRepository } from '../members.repository.js';
import { Repository } from '../repository.entity.js';

export interface AddRepositoryInput {
  readonly communityId: string;
  readonly owner: string;
  readonly name: string;
}

@Injectable()
export class AddRepository {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Adds a repository; one that the community has already, whatever its capitals, is answered as it is. */
  async run(actor: Actor, input: AddRepositoryInput): Promise<Repository> {
    const wanted = readRepositoryName(input);
    if (wanted.refused) throw new UserError(wanted.refused);
    return this.db.transaction(async (tx) => {
      const { id: communityId } = await this.members.lockCoordinated(tx, actor, input.communityId);
      const repositories = await tx.findBy(Repository, { communityId });
      const present = repositories.find((other) => repositoryKey(other) === repositoryKey(wanted));
      if (present !== undefined) return present;
      throwIfRefused(checkRepositoryRoom(repositories.length + 1));
      const id = newId();
      await tx.insert(Repository, { id, communityId, owner: wanted.owner, name: wanted.name });
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'add-repository',
        subject: { type: 'Repository', id },
      });
      return tx.findOneByOrFail(Repository, { id });
    });
  }
}
