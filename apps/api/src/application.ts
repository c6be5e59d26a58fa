import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, urlencoded } from 'express';
import { specifiedRules } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Credentials } from '#identity';
import { type Clock, SystemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { standInPath } from '#platform/github';
import { errorFormatter, operationLimits, validationRules } from '#platform/graphql';
import { LiveEvents } from '#platform/live';
import { NestLogger } from '#platform/logging';
import { AppModule } from './app.module.js';
import { authenticate } from './auth/authenticate.js';
import { GithubEndpoints } from './auth/github-endpoints.js';
import { sessionMiddleware } from './auth/session.js';
import { createGithubStandIn } from './github-stand-in/index.js';
import { ListedOperations } from './graphql/listed-operations.js';
import { serveGraphqlSocket } from './graphql/web-socket.js';
import { Draining } from './health/draining.js';
import { middlewareErrors } from './http/error-answers.js';
import { graphqlBodies, graphqlRequests } from './http/graphql-requests.js';
import { originCheck } from './http/origin-check.js';
import { requestContext, requestLog } from './http/request-context.middleware.js';
import { inboundRequests } from './mail/inbound-requests.js';
import { staticFiles, WebFiles } from './web/index.js';

export interface Application {
  readonly nest: NestExpressApplication;
  /** Takes connections on the configured port. */
  listen(): Promise<void>;
  /** Says that it is no longer ready, ends sockets with 1001, lets running requests finish, closes the database. */
  close(): Promise<void>;
}

/** The whole API, ready to listen; with pages where `web` has them. */
export async function createApplication(
  config: Config,
  logger: Logger,
  clock: Clock = new SystemClock(),
  web = WebFiles.none,
): Promise<Application> {
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.with(config, logger, clock, web), {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const listed = ListedOperations.of(web);
  if (config.operationsWithoutToken === 'listed' && listed.size === 0) {
    throw new Error(
      'OPERATIONS_WITHOUT_TOKEN is listed, but there is no web client, whose operations they are. Build it (npm run build:web), or set it to any.',
    );
  }
  const session = sessionMiddleware(config, nest.get(DataSource), logger);
  const credentials = nest.get(Credentials);
  const draining = nest.get(Draining);

  nest.set('trust proxy', config.trustedProxies);
  nest.disable('x-powered-by');
  nest.use(requestContext, requestLog(logger), draining.middleware);
  nest.use(securityHeaders(config));
  if (config.corsOrigins.length > 0) {
    nest.enableCors({
      origin: [...config.corsOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ['Content-Type', 'Authorization'],
      exposedHeaders: ['X-Request-Id'],
      maxAge: 600,
    });
  }
  nest.use(staticFiles(web));
  mountStandIn(nest, config);
  nest.use(['/graphql', '/auth'], originCheck(config));
  // Signing in and out is a browser's affair: an access token has no say there.
  nest.use('/auth', session);
  nest.use('/graphql', graphqlRequests, authenticate(credentials, session));
  nest.use('/graphql', json({ limit: operationLimits.bodyBytes }), graphqlBodies(listed, config));
  nest.use('/mail/inbound', inboundRequests(config));
  nest.use('/mail/act', urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 }));
  nest.use(middlewareErrors(logger));
  await nest.init();

  const { schema } = nest.get(GraphQLSchemaHost);
  const rules = [...specifiedRules, ...validationRules(config.production)];
  listed.check(schema, rules);
  const stopSockets = serveGraphqlSocket(nest.getHttpServer(), {
    config,
    session,
    credentials,
    live: nest.get(LiveEvents),
    schema,
    rules,
    listed,
    formatError: errorFormatter(logger),
  });

  return {
    nest,
    listen: async () => {
      await nest.listen(config.port, config.host);
    },
    close: async () => {
      draining.begin();
      await wait(config.drainSeconds * 1_000);
      await stopSockets();
      await nest.close();
    },
  };
}

function securityHeaders(config: Config) {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine writes element styles; scripts have no such leave.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // People's pictures come through /avatars; nothing that people write loads an image.
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: config.production ? [] : null,
      },
    },
    strictTransportSecurity: config.production,
  });
}

function mountStandIn(nest: NestExpressApplication, config: Config): void {
  const endpoints = nest.get(GithubEndpoints);
  if (!endpoints.standIn) return;
  nest.use(
    standInPath,
    createGithubStandIn({
      clientId: endpoints.clientId,
      clientSecret: endpoints.clientSecret,
      redirectUri: endpoints.callbackUrl,
      now: () => Date.now(),
      environment: config.environment,
    }),
  );
}
