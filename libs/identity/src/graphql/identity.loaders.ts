import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, perRequest } from '#platform/graphql';
import type { User } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';

@Injectable()
export class IdentityLoaders {
  constructor(private readonly users: UsersRepository) {}

  readonly userById = perRequest(
    () =>
      new DataLoader<string, User | null>(async (ids) =>
        inOrderOf(ids, await this.users.byIds(ids), (user) => user.id),
      ),
  );
}
