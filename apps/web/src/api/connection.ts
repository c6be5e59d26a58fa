import { Store, useStore } from '../shared/store.js';

/** It is lost from the moment it breaks until it stands again. */
let lost = false;
const losses = new Store(0);

/** For the socket: it stands. */
export function connectionOpened(): void {
  lost = false;
}

/** Nobody listened any more, and so it was closed from here. */
const normalClosure = 1000;

/** For the socket: it is gone. Attempts that fail meanwhile are the same loss. */
export function connectionClosed(code: number): void {
  if (lost || code === normalClosure) return;
  lost = true;
  losses.set(losses.get() + 1);
}

/**
 * How often the connection was lost by now. Who follows something from a place on begins again with each
 * loss, from the place reached by then; the socket itself would ask again for all since the first time.
 */
export const useConnectionLosses = (): number => useStore(losses);
