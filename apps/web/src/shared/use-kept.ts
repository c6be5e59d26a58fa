import { useState } from 'react';
import { keptTexts } from './kept-texts.js';

/**
 * A state that outlives the page: what somebody is answering or writing, until `forget`. A reload, an expired
 * session or a closed tab loses nothing. Kept by this browser alone; `key` says whose and what it is.
 */
export function useKept<Value extends object>(
  key: string,
  initial: Value,
): { readonly value: Value; set(changes: Partial<Value>): void; forget(): void } {
  const place = `${keptTexts}answers:${key}`;
  const [value, setValue] = useState<Value>(() => ({ ...initial, ...read(place) }));
  return {
    value,
    set: (changes) => {
      const next = { ...value, ...changes };
      setValue(next);
      attempt(() => localStorage.setItem(place, JSON.stringify(next)));
    },
    forget: () => attempt(() => localStorage.removeItem(place)),
  };
}

function read(place: string): object {
  const text = attempt(() => localStorage.getItem(place));
  const kept: unknown = text == null ? null : attempt(() => JSON.parse(text) as unknown);
  return typeof kept === 'object' && kept !== null ? kept : {};
}

/** A browser that keeps nothing for sites, or has no room for it, still shows the page. */
function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
