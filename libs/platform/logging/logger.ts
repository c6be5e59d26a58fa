import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino, type Logger } from 'pino';
import { currentRequestId } from './request-context.js';

/** What database drivers, parsers and GraphQL say of a fault may quote the value that caused it. */
const quotesValues = (error: Error): boolean =>
  'query' in error || 'severity' in error || error.name === 'SyntaxError' || error.name === 'GraphQLError';

/** Where and what, never with which words: a stack begins with its error's message. */
export function describeError(error: Error & { code?: unknown; table?: unknown; constraint?: unknown }) {
  return {
    type: error.name,
    message: quotesValues(error) ? undefined : error.message,
    code: error.code,
    table: error.table,
    constraint: error.constraint,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .join('\n'),
  };
}

/**
 * JSON lines on standard output, or on `destination`. Nothing that people wrote
 * or may sign in with is ever given to it: call sites pass ids and codes; the
 * redaction below is the second fence, for what a library might pass along.
 */
export function createLogger(level: string, name: string, destination?: DestinationStream): Logger {
  return pino(
    {
      name,
      level,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
      serializers: { err: describeError },
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
        censor: '[redacted]',
      },
    },
    destination,
  );
}

/** Lets Nest write through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}
