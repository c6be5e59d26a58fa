import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { GraphqlContext } from '#platform/graphql';
import { runInRequestContext } from '#platform/logging';

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

export interface SubscribeOptions {
  /** Asked before each event: false ends the stream. */
  readonly allowed: () => Promise<boolean>;
  /** Waited for before each event is answered; what it gives is called when the answer has been sent. */
  readonly turn: () => Promise<() => void>;
}

/**
 * Like graphql-js `subscribe`, but each event is answered with a context of its
 * own, so that loaders never answer from an earlier event, and only while
 * `allowed` says so: a credential that ended ends the stream.
 */
export async function subscribeWithFreshContext(
  args: ExecutionArgs,
  { allowed, turn }: SubscribeOptions,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isStream(source)) return source;
  const events = source[Symbol.asyncIterator]();
  async function* answers(): AsyncGenerator<ExecutionResult, void, void> {
    try {
      for (;;) {
        const event = await events.next();
        if (event.done === true) return;
        const done = await turn();
        try {
          if (!(await allowed())) return;
          const contextValue = { ...(args.contextValue as GraphqlContext) };
          yield await runInRequestContext(contextValue, () =>
            Promise.resolve(execute({ ...args, rootValue: event.value, contextValue })),
          );
        } finally {
          done();
        }
      }
    } finally {
      await events.return?.();
    }
  }
  const generator = answers();
  const stream: AsyncGenerator<ExecutionResult, void, void> = {
    next: () => generator.next(),
    throw: (error: unknown) => generator.throw(error),
    // A generator that waits inside next() cannot be returned: its source is ended instead, which ends it.
    return: async () => {
      await events.return?.();
      return generator.return();
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => {
      await stream.return();
    },
  };
  return stream;
}
