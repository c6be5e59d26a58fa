import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Public, Viewer } from '#platform/auth';
import { ApiError } from '#platform/errors';
import type { GraphqlContext } from '#platform/graphql';
import type { AccessToken } from '../access-token.entity.js';
import { UsersRepository, type SessionRow } from '../users.repository.js';
import type { User } from '../user.entity.js';
import { IdentityLoaders } from './identity.loaders.js';
import { UserType } from './user.type.js';
import { AccessTokenType, SessionType, ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly users: UsersRepository,
    private readonly loaders: IdentityLoaders,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Whoever is signed in; null when nobody is.' })
  viewer(@Viewer() actor: Actor | null): { userId: string } | null {
    return actor === null ? null : { userId: actor.userId };
  }

  @ResolveField(() => UserType, { description: 'The viewer as others see them.' })
  async user(@Parent() viewer: ViewerType, @Context() context: GraphqlContext): Promise<User> {
    const user = await this.loaders.userById(context).load(viewer.userId);
    if (user === null) throw ApiError.unauthenticated();
    return user;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "The viewer's primary address on GitHub, if it is verified there. Nobody else ever sees it.",
  })
  async email(@Parent() viewer: ViewerType, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.loaders.userById(context).load(viewer.userId))?.email ?? null;
  }

  @ResolveField(() => [AccessTokenType], {
    description: "The viewer's working access tokens, newest first; at most 50.",
  })
  accessTokens(@Context('actor') actor: Actor): Promise<AccessToken[]> {
    return this.users.accessTokensOf(actor);
  }

  @ResolveField(() => [SessionType], {
    description: 'The browsers in which the viewer is signed in, newest first.',
  })
  sessions(@Context('actor') actor: Actor): Promise<SessionRow[]> {
    return this.users.sessionsOf(actor);
  }
}
