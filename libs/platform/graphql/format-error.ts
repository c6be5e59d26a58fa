import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '#platform/database';
import { ApiError, ApiErrorCode, httpStatusOf, unavailable, unforeseen } from '#platform/errors';
import { currentRequestId } from '#platform/logging';
import { operationLimits } from './limits.js';

/** Codes that Apollo and graphql-js give to what a client got wrong. */
const clientFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const isOurs = (code: unknown): code is ApiErrorCode => typeof code === 'string' && code in httpStatusOf;

/** graphql-js has no code of its own for a document of too many tokens (and misspells "than"). */
const isTooLong = (message: string) => /Document contains more tha[nt] \d+ tokens/.test(message);

/** What was thrown, from below the wrapping of graphql-js (execution) and of Apollo (validation). */
function originalOf(error: unknown): unknown {
  const unwrapped = unwrapResolverError(error);
  return unwrapped instanceof GraphQLError && unwrapped.originalError instanceof ApiError
    ? unwrapped.originalError
    : unwrapped;
}

function messageOf(code: ApiErrorCode, message: string): string {
  if (code === 'INTERNAL_SERVER_ERROR') return unforeseen;
  if (code === 'UNAVAILABLE') return unavailable;
  return isTooLong(message)
    ? `The document has more than ${operationLimits.tokens.toLocaleString('en')} tokens. Split the operation into smaller ones.`
    : message;
}

function codeOf(error: unknown, formatted: GraphQLFormattedError): ApiErrorCode {
  const original = originalOf(error);
  if (original instanceof GraphQLError && isOurs(original.extensions['code']))
    return original.extensions['code'];
  if (isDatabaseUnavailable(original)) return ApiErrorCode.UNAVAILABLE;
  if (original instanceof HttpException && original.getStatus() < 500) {
    const byStatus = Object.entries(httpStatusOf).find(([, status]) => status === original.getStatus());
    return (byStatus?.[0] as ApiErrorCode | undefined) ?? ApiErrorCode.BAD_USER_INPUT;
  }
  if (isTooLong(formatted.message)) return ApiErrorCode.TOO_COMPLEX;
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && clientFaults.has(code)) return ApiErrorCode.BAD_USER_INPUT;
  return ApiErrorCode.INTERNAL_SERVER_ERROR;
}

/**
 * Gives every error a code of the closed set and the request id, and masks what
 * nobody foresaw: its message and stack go to the log only.
 */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(error, formatted);
    if (httpStatusOf[code] >= 500)
      logger.error({ err: unwrapResolverError(error), path: formatted.path }, 'operation failed');
    return {
      message: messageOf(code, formatted.message),
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code, requestId: currentRequestId() ?? null },
    };
  };
}
