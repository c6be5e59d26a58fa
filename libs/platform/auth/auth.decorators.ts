import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ApiError } from '#platform/errors';
import type { Actor } from './actor.js';

export const PUBLIC = Symbol('public');
export const SESSION_ONLY = Symbol('session-only');

/** Opens an operation to visitors who are not signed in. Everything else is closed. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Keeps an operation to browsers' sessions: an access token must not be able to make another, or to end a session. */
export const SessionOnly = () => SetMetadata(SESSION_ONLY, true);

/** The actor of an operation that the guard has let through; on a public one it may be null. */
export const Viewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    GqlExecutionContext.create(context).getContext<{ actor: Actor | null }>().actor,
);

/** The actor of an operation that needs one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(context).getContext<{ actor: Actor | null }>();
  if (actor === null) throw ApiError.unauthenticated();
  return actor;
});
