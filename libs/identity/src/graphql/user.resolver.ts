import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Config } from '#platform/config';
import type { User } from '../user.entity.js';
import { UserType } from './user.type.js';

@Resolver(() => UserType)
export class UserResolver {
  constructor(private readonly config: Config) {}

  /** Through this server, so that GitHub does not learn who looks at whose page; the stand-in's are here already. */
  @ResolveField()
  avatarUrl(@Parent() user: User): string | null {
    const { publicUrl } = this.config;
    if (user.avatarUrl === null || user.avatarUrl.startsWith(`${publicUrl}/`)) return user.avatarUrl;
    return `${publicUrl}/avatars/${user.id}`;
  }
}
