import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import {
  GraphQLError,
  type GraphQLSchema,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type ValidationRule,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Credentials } from '#identity';
import type { Actor } from '#platform/auth';
import type { Config } from '#platform/config';
import { ApiError } from '#platform/errors';
import { type errorFormatter, type GraphqlContext, operationLimits } from '#platform/graphql';
import type { LiveEvents } from '#platform/live';
import { runInRequestContext } from '#platform/logging';
import { actorOfSession, actorOfToken, bearerToken } from '../auth/authenticate.js';
import { originAllowed } from '../http/origin-check.js';
import { subscribeWithFreshContext } from './fresh-context-subscribe.js';
import type { ListedOperations } from './listed-operations.js';
import { CloseCode, OpenSockets } from './open-sockets.js';
import { Outbox } from './outbox.js';
import { readSubscription } from './read-subscription.js';

type ActorOfSocket = Record<string, unknown> & { actor?: Actor | null };
type Extra = ActorOfSocket & { readonly socket: WebSocket; readonly request: IncomingMessage };

export interface GraphqlSocketOptions {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
  readonly listed: ListedOperations;
  readonly session: RequestHandler;
  readonly credentials: Credentials;
  readonly live: LiveEvents;
  readonly formatError: ReturnType<typeof errorFormatter>;
}

/** How long a client may take to answer a goodbye before its connection is cut. */
const goodbyeMs = 2_000;

/** Why somebody is not let in; a reason of closing has at most 123 bytes. */
const refusals = {
  token: 'This access token is not valid: mistyped, expired or revoked. Create a new one in your settings.',
  shape: 'Give the token in connectionParams as a text: {"authorization": "Bearer <token>"}.',
  tooMany: (most: number) => `You have ${most} sockets open, as many as one may have. Close one of them.`,
};

const refuse = (socket: Duplex, status: string) => {
  // Nobody else listens to this socket any more, and a client that resets it is no fault of ours.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/**
 * GraphQL subscriptions over graphql-transport-ws at exactly `/graphql`, with the
 * limits of HTTP: Origin, frame size, validation rules, cost, masking; and
 * subscriptions only, since what runs once belongs to HTTP and its rate limits.
 * A socket ends with the credential by which it was opened, and holds little for
 * a client that does not read.
 *
 * @returns what stops it: closes every socket with 1001, "going away".
 */
export function serveGraphqlSocket(server: Server, options: GraphqlSocketOptions): () => Promise<void> {
  const { config, schema, rules, listed, session, credentials, live } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: operationLimits.frameBytes });
  const open = new OpenSockets(credentials, live, config.socketsPerUser);
  const outboxes = new WeakMap<WebSocket, Outbox>();
  const outboxOf = (socket: WebSocket) => {
    const outbox = outboxes.get(socket);
    if (outbox === undefined) throw new Error('a socket that was not opened here');
    return outbox;
  };
  const formatted = (errors: readonly GraphQLError[], requestId: string): GraphQLFormattedError[] =>
    runInRequestContext({ requestId }, () =>
      errors.map((error) => options.formatError(error.toJSON(), error)),
    );

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, '404 Not Found');
    if (!originAllowed(config, request)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (client) => {
      outboxes.set(client, new Outbox(client, socket));
      sockets.emit('connection', client, request);
    });
  });

  const sessionActor = (request: IncomingMessage) =>
    new Promise<Actor | null>((resolve, reject) => {
      session(request as never, new ServerResponse(request) as never, (error?: unknown) =>
        error === undefined ? resolve(actorOfSession(request)) : reject(error),
      );
    });

  const closing = useServer<Record<string, unknown>, ActorOfSocket>(
    {
      isProd: true, // or reasons of closing would tell of faults that are masked elsewhere
      connectionInitWaitTimeout: 5_000,
      onConnect: async ({ connectionParams, extra }) => {
        // Header names have no case, and clients write this one like a header.
        const [, given = extra.request.headers.authorization] =
          Object.entries(connectionParams ?? {}).find(([name]) => name.toLowerCase() === 'authorization') ??
          [];
        const turnAway = (code: number, reason: string) => {
          extra.socket.close(code, reason); // before graphql-ws does, without a reason
          return false;
        };
        if (given !== undefined && typeof given !== 'string')
          return turnAway(CloseCode.forbidden, refusals.shape);
        const token = bearerToken(given);
        try {
          extra.actor =
            token === undefined ? await sessionActor(extra.request) : await actorOfToken(credentials, token);
        } catch (error) {
          if (error instanceof ApiError) return turnAway(CloseCode.forbidden, refusals.token);
          throw error;
        }
        return extra.actor === null || open.admit(extra.socket, extra.actor)
          ? true
          : turnAway(CloseCode.tooMany, refusals.tooMany(config.socketsPerUser));
      },
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        if (Object.keys(subscriptions).length > operationLimits.subscriptionsPerSocket) {
          return [
            new ApiError(
              'RATE_LIMITED',
              `One socket carries at most ${operationLimits.subscriptionsPerSocket} subscriptions. End one that you no longer need.`,
            ),
          ];
        }
        const actor = extra.actor ?? null;
        const read = readSubscription(schema, rules, payload, (request) =>
          listed.textFor(request, actor, config),
        );
        if (read.refused) return read.refused;
        const contextValue: GraphqlContext = {
          actor,
          ip: extra.request.socket.remoteAddress ?? '',
          requestId: randomUUID(),
        };
        return {
          schema,
          document: read.document,
          operationName: read.operationName,
          variableValues: payload.variables ?? null,
          contextValue,
          extra,
        } as ExecutionArgs & { extra: Extra };
      },
      subscribe: (args) => {
        const { extra, contextValue, ...rest } = args as ExecutionArgs & {
          extra: Extra;
          contextValue: GraphqlContext;
        };
        return runInRequestContext({ requestId: contextValue.requestId }, () =>
          subscribeWithFreshContext(
            { ...rest, contextValue },
            {
              turn: () => outboxOf(extra.socket).turn(),
              allowed: async () => {
                if (contextValue.actor === null || (await credentials.stillStand(contextValue.actor)))
                  return true;
                extra.socket.close(CloseCode.forbidden, 'Signed out');
                return false;
              },
            },
          ),
        );
      },
      onError: (_context, _id, _payload, errors) => formatted(errors, randomUUID()),
      onNext: (_context, _id, _payload, args, result) =>
        result.errors === undefined
          ? undefined
          : {
              ...result,
              errors: formatted(result.errors, (args.contextValue as GraphqlContext).requestId),
            },
    },
    sockets,
  );
  return async () => {
    open.stop();
    for (const client of sockets.clients) client.close(CloseCode.goingAway, 'The server is restarting');
    const cut = setTimeout(() => {
      for (const client of sockets.clients) client.terminate();
    }, goodbyeMs);
    await closing.dispose();
    clearTimeout(cut);
  };
}
