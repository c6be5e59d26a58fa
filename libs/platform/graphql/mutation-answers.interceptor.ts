import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, map, type Observable, of } from 'rxjs';
import { UserError } from '#platform/errors';
import type { GraphqlContext } from './context.js';
import { forgetLoaded } from './per-request.js';

/**
 * Turns a command's `UserError` into the payload's `userErrors`, gives every other payload an
 * empty list, and lets each mutation of a document answer with what is true after it.
 */
@Injectable()
export class MutationAnswersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    if (graphql.getInfo<GraphQLResolveInfo>().operation.operation !== 'mutation') return next.handle();
    forgetLoaded(graphql.getContext<GraphqlContext>());
    return next.handle().pipe(
      map((payload: object) => ({ userErrors: [], ...payload })),
      catchError((error: unknown) => {
        if (error instanceof UserError) return of({ userErrors: error.refusals });
        throw error;
      }),
    );
  }
}
