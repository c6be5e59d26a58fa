import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ApiError } from '#platform/errors';
import type { Actor } from './actor.js';
import { PUBLIC, SESSION_ONLY } from './auth.decorators.js';

/** Closed by default: an operation without `@Public()` needs an actor, and a token needs the operation's scope. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const marked = (mark: symbol) =>
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [
        context.getHandler(),
        context.getClass(),
      ]) === true;
    if (context.getType<GqlContextType>() !== 'graphql') {
      // HTTP routes (sign-in, health) are few and each is opened by name.
      if (marked(PUBLIC)) return true;
      throw ApiError.unauthenticated();
    }
    const graphql = GqlExecutionContext.create(context);
    const { actor } = graphql.getContext<{ actor: Actor | null }>();
    if (actor?.via === 'TOKEN') {
      const needed =
        graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation' ? 'WRITE' : 'READ';
      if (!actor.scopes.includes(needed)) {
        throw ApiError.forbidden(
          `This access token lacks the scope ${needed}. Create one that has it, in your settings.`,
        );
      }
      if (marked(SESSION_ONLY)) {
        throw ApiError.forbidden(
          'This can only be done in a browser in which you signed in, not with an access token.',
        );
      }
    }
    if (actor === null && !marked(PUBLIC)) throw ApiError.unauthenticated();
    return true;
  }
}
