import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { Config } from '#platform/config';
import {
  describeOperations,
  errorFormatter,
  type GraphqlContext,
  operationLimits,
  operationLimitsPlugin,
  validationRules,
} from '#platform/graphql';
import { currentRequestId } from '#platform/logging';
import { Log } from '../log.js';

/** GraphQL over HTTP. The WebSocket is our own (`web-socket.ts`): Nest's has no limits. */
export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [Config, Log],
  useFactory: (config: Config, logger: Logger): ApolloDriverConfig => ({
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: describeOperations,
    graphiql: false,
    introspection: true, // closed in production by `validationRules`, as on the WebSocket
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false, // what a visitor registers would take the place of what others use
    includeStacktraceInErrorResponses: false,
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: { maxTokens: operationLimits.tokens },
    validationRules: validationRules(config.production),
    plugins: [operationLimitsPlugin],
    formatError: errorFormatter(logger),
    context: ({ req }: { req: Request }): GraphqlContext => ({
      actor: req.actor ?? null,
      ip: req.ip ?? '',
      requestId: currentRequestId() ?? '',
    }),
  }),
});
