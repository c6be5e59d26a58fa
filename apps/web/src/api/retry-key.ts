import { useMemo } from 'react';
import { randomKey } from './keys.js';

/** A `clientMutationKey` that stays while the content does: sending the same again makes nothing twice. */
export function useRetryKey(content: string): string {
  // The content is no input of the key; it says when a new one is due.
  return useMemo(randomKey, [content]);
}
