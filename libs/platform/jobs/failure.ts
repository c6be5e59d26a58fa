import { describeError } from '#platform/logging';

/**
 * What is kept of an error beside its job, for whoever runs Waymark: what and where, and as in the log
 * never the values that caused it.
 */
export function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('Something other than an error was thrown.');
  const { type, message, code, table, constraint } = describeError(error);
  const facts = [code, table, constraint].filter((fact) => typeof fact === 'string');
  return new Error(`${type}: ${message ?? facts.join(' ')}`);
}
