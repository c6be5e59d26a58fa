import { type ExecutionContext, Injectable } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { GraphQLResolveInfo } from 'graphql';
import { ApiError } from '#platform/errors';
import type { GraphqlContext } from '#platform/graphql';

/**
 * Counts each operation for each user (visitors by address). The counters are
 * of this process: with several replicas a person has as many times the limit,
 * which is still a limit.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override shouldSkip(context: ExecutionContext): Promise<boolean> {
    return Promise.resolve(context.getType<GqlContextType>() !== 'graphql');
  }

  protected override getRequestResponse(context: ExecutionContext): {
    req: Record<string, unknown>;
    res: Record<string, unknown>;
  } {
    return {
      req: GqlExecutionContext.create(context).getContext(),
      res: { header: () => undefined, headers: {} },
    };
  }

  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const { actor, ip } = request as unknown as GraphqlContext;
    return Promise.resolve(actor === null ? `ip ${ip}` : `user ${actor.userId}`);
  }

  protected override generateKey(context: ExecutionContext, tracker: string): string {
    return `${tracker} ${GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>().fieldName}`;
  }

  protected override throwThrottlingException(
    _context: ExecutionContext,
    detail: { timeToBlockExpire: number },
  ): Promise<void> {
    throw new ApiError(
      'RATE_LIMITED',
      `That was a little fast. Please wait ${Math.max(1, Math.ceil(detail.timeToBlockExpire))} seconds and try again; nothing was changed.`,
    );
  }
}

/** Whether the operation that is being let in changes something. */
export const isMutation = (context: ExecutionContext): boolean =>
  context.getType<GqlContextType>() === 'graphql' &&
  GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>().operation.operation === 'mutation';
