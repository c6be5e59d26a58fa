import { useMemo } from 'react';

/** `crypto.randomUUID` would need https; a page on a local network has none. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A `clientMutationKey` that stays while the content does: sending the same again makes nothing twice. */
export function useRetryKey(content: string): string {
  // The content is no input of the key; it says when a new one is due.
  return useMemo(randomKey, [content]);
}
