import { Injectable } from '@nestjs/common';
import { checkRepositoryRoom, readRepositoryName, repositoryKey } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { MembersRepository } from '../members.repository.js';
import { Repository } from '../repository.entity.js';

export interface AddRepositoryInput {
  readonly communityId: string;
  readonly owner: string;
  readonly name: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AddRepository {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a repository; one that the community has already, whatever its capitals, is answered as it is.
   *
   * @throws UserError NOT_FOUND on a retry after the repository was taken out again
   */
  async run(actor: Actor, input: AddRepositoryInput): Promise<Repository> {
    const wanted = readRepositoryName(input);
    if (wanted.refused) throw new UserError(wanted.refused);
    return this.db.transaction(async (tx) => {
      const { id: communityId } = await this.members.lockCoordinated(tx, actor, input.communityId);
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'addRepository', input };
      const { facts } = await this.mutations.first(tx, keyed, async (fresh) => ({
        repositoryId: await this.add(tx, actor, { id: fresh, communityId, ...wanted }),
      }));
      const repository = await tx.findOneBy(Repository, { id: facts.repositoryId });
      if (repository !== null) return repository;
      throw UserError.of('NOT_FOUND', 'The repository was added, and has been taken out since.', {
        hint: 'To add it once more, send it with a new clientMutationKey.',
      });
    });
  }

  /** @returns the id under which the community has it now */
  private async add(
    tx: Tx,
    actor: Actor,
    wanted: Pick<Repository, 'id' | 'communityId' | 'owner' | 'name'>,
  ): Promise<string> {
    const { id, communityId, owner, name } = wanted;
    const repositories = await tx.findBy(Repository, { communityId });
    const present = repositories.find((other) => repositoryKey(other) === repositoryKey(wanted));
    if (present !== undefined) return present.id;
    throwIfRefused(checkRepositoryRoom(repositories.length + 1));
    await tx.insert(Repository, { id, communityId, owner, name });
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: 'add-repository',
      subject: { type: 'Repository', id },
    });
    return id;
  }
}
