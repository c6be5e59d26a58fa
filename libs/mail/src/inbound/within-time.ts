import { runInNewContext } from 'node:vm';

/** Thrown when a piece of work took too long, wherever in it that was. */
export class TookTooLong extends Error {
  constructor(milliseconds: number) {
    super(`not done within ${milliseconds} ms`);
    this.name = 'TookTooLong';
  }
}

/**
 * Does synchronous work, and breaks it off when it takes too long: the libraries that look through a
 * mail use regular expressions which a hostile one can keep busy for hours. Meanwhile the process does
 * nothing else, so the time is to be short.
 *
 * @throws TookTooLong, and whatever the work throws
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  let result: T | undefined;
  const task = (): void => {
    result = work();
  };
  try {
    runInNewContext('task()', { task }, { timeout: milliseconds });
  } catch (error) {
    const timeout = (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw timeout ? new TookTooLong(milliseconds) : error;
  }
  return result as T;
}
