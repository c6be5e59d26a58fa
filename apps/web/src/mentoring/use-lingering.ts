import { useRef } from 'react';

interface Lingering<Item> {
  readonly id: string;
  readonly item: Item;
  /** Whether it is still in the list. */
  readonly there: boolean;
}

/**
 * A list that loses nothing while somebody looks at it: what leaves it stays in its place, as it was, marked as gone.
 * A card that one is about to answer must not vanish under the finger.
 */
export function useLingering<Item>(
  items: readonly { readonly id: string; readonly item: Item }[],
): readonly Lingering<Item>[] {
  const seen = useRef(new Map<string, Item>());
  const there = new Set(items.map(({ id }) => id));
  for (const { id, item } of items) seen.current.set(id, item);
  return [...seen.current].map(([id, item]) => ({ id, item, there: there.has(id) }));
}
