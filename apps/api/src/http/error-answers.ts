import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '#platform/database';
import { ApiError, type ApiErrorCode, httpStatusOf, unavailable, unforeseen } from '#platform/errors';
import { currentRequestId } from '#platform/logging';

interface Answer {
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly message: string;
}

const messageOfStatus: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address. The API is at /graphql.',
  405: 'Send GraphQL operations to this address as HTTP POST, with a JSON body.',
  415: 'Send the operation as JSON, with the header `Content-Type: application/json`.',
};

const notUnderstood = 'The request could not be understood. Check its address and headers.';

const unreadable =
  'The body could not be read as JSON. Send `Content-Type: application/json` and a JSON object with `query`.';

function answerTo(error: unknown): Answer | null {
  if (error instanceof ApiError)
    return { code: error.code, status: httpStatusOf[error.code], message: error.message };
  if (isDatabaseUnavailable(error))
    return { code: 'UNAVAILABLE', status: httpStatusOf.UNAVAILABLE, message: unavailable };
  if (error instanceof HttpException && error.getStatus() < 500) {
    const status = error.getStatus();
    return {
      code: status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT',
      status,
      message: messageOfStatus[status] ?? notUnderstood,
    };
  }
  // body-parser marks its errors with a type; its messages may quote the body, so ours are used.
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') {
    return {
      code: 'PAYLOAD_TOO_LARGE',
      status: 413,
      message:
        'The request is larger than 256 kB. Send less at once; long texts have limits that their fields describe.',
    };
  }
  if (typeof type === 'string' && type.includes('.'))
    return { code: 'BAD_USER_INPUT', status: 400, message: unreadable };
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { code: 'BAD_USER_INPUT', status, message: notUnderstood };
  }
  return null;
}

function send(response: Response, error: unknown, logger: Logger): void {
  const known = answerTo(error);
  if (known === null || known.status >= 500) logger.error({ err: error }, 'request failed');
  const answer = known ?? {
    code: 'INTERNAL_SERVER_ERROR' as const,
    status: 500,
    message: unforeseen,
  };
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .status(answer.status)
    .set('Cache-Control', 'no-store')
    .json({
      errors: [
        { message: answer.message, extensions: { code: answer.code, requestId: currentRequestId() ?? null } },
      ],
    });
}

/** For errors of middleware, before Nest is reached. */
export function middlewareErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => send(response, error, logger);
}

/** For errors of HTTP routes; GraphQL's go through `errorFormatter`. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    send(host.switchToHttp().getResponse<Response>(), error, this.logger);
    return undefined;
  }
}
