import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { currentRequestId, runInRequestContext } from '#platform/logging';

/** Gives every request an id, the same in its answer and in its log lines. */
export const requestContext: RequestHandler = (_request, response, next) => {
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  runInRequestContext({ requestId }, next);
};

/** One line for each request, with its path but never its query, headers or body. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => currentRequestId() ?? randomUUID(),
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
