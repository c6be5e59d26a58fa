import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino, type Logger } from 'pino';
import { currentRequestId } from './request-context.js';

/** What database drivers, parsers and GraphQL say of a fault may quote the value that caused it. */
const quotesValues = (error: Error): boolean =>
  'query' in error || 'severity' in error || error.name === 'SyntaxError' || error.name === 'GraphQLError';

/** Of the faults that one error gathers, so many are told: they are mostly the same one. */
const mostGathered = 5;

export interface DescribedError {
  readonly type: string;
  readonly message: string | undefined;
  readonly code: unknown;
  readonly table: unknown;
  readonly constraint: unknown;
  readonly stack: string | undefined;
  /** The first of those that it gathers, if it does. */
  readonly errors: readonly DescribedError[] | undefined;
}

/** Where and what, never with which words: a stack begins with its error's message. */
export function describeError(
  error: Error & { code?: unknown; table?: unknown; constraint?: unknown },
): DescribedError {
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
    errors: error instanceof AggregateError ? gathered(error) : undefined,
  };
}

const gathered = ({ errors }: AggregateError): DescribedError[] =>
  (errors as unknown[])
    .filter((one) => one instanceof Error)
    .slice(0, mostGathered)
    .map((one) => describeError(one));

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
