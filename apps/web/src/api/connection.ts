import { useSyncExternalStore } from 'react';

/** What is known of the live connection: it is lost from the moment it breaks until it stands again. */
let lost = false;
let losses = 0;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** For the socket: it stands. */
export function connectionOpened(): void {
  if (!lost) return;
  lost = false;
  tell();
}

/** Nobody listened any more, and so it was closed from here. */
const normalClosure = 1000;

/** For the socket: it is gone. Attempts that fail meanwhile are the same loss. */
export function connectionClosed(code: number): void {
  if (lost || code === normalClosure) return;
  lost = true;
  losses += 1;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * How often the connection was lost by now. Who follows something from a place on begins again with each
 * loss, from the place reached by then; the socket itself would ask again for all since the first time.
 */
export const useConnectionLosses = (): number => useSyncExternalStore(subscribe, () => losses);
