import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Repository } from '../repository.entity.js';
import { RepositoryType } from './community.type.js';

@Resolver(() => RepositoryType)
export class RepositoryResolver {
  @ResolveField()
  url(@Parent() repository: Repository): string {
    return `https://github.com/${repository.owner}/${repository.name}`;
  }
}
