import { useSyncExternalStore } from 'react';

const minute = 60_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  // Nobody may have listened for a while. Within a minute the answer stays the same, as React needs it.
  if (Date.now() - now > minute) now = Date.now();
  return now;
}

/** The time, anew each minute; one clock for everything on the page, so that "2 minutes ago" stays true. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, read));
}
