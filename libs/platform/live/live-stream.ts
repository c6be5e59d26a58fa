import type { Listener } from './listener.js';

/**
 * What `next` gives, again and again: it is asked when somebody asks for more, so that a slow
 * client costs no memory. When it gives null, the stream waits for a ring; when the listener has
 * ended (`next` may end it), the stream is over. Returning the stream ends the listener.
 */
export function liveStream<T>(
  listener: Listener,
  next: () => Promise<T | null>,
): AsyncIterableIterator<T, void, void> {
  const values = follow(listener, next);
  const stream: AsyncIterableIterator<T, void, void> = {
    next: () => values.next(),
    // A generator cannot be returned while it waits inside `next()`; ending what it waits for ends it.
    return: () => {
      listener.end();
      return values.return();
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

async function* follow<T>(listener: Listener, next: () => Promise<T | null>): AsyncGenerator<T, void, void> {
  try {
    do {
      for (let value = await next(); value !== null; value = await next()) yield value;
    } while (await listener.rung());
  } finally {
    listener.end();
  }
}
