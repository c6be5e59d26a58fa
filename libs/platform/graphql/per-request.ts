import type { GraphqlContext } from './context.js';

/** What a request's loaders hang on, where it is not the context itself any more. */
const fresh = new WeakMap<GraphqlContext, object>();

/**
 * One `T` for each GraphQL request (each event, for subscriptions): the way in
 * which loaders batch and cache, without making Nest build every resolver anew
 * for every request.
 */
export function perRequest<T>(make: (context: GraphqlContext) => T): (context: GraphqlContext) => T {
  const made = new WeakMap<object, T>();
  return (context) => {
    const holder = fresh.get(context) ?? context;
    const existing = made.get(holder);
    if (existing !== undefined) return existing;
    const first = make(context);
    made.set(holder, first);
    return first;
  };
}

/** Lets a request load everything anew: each mutation of a document changes what the ones before it have loaded. */
export function forgetLoaded(context: GraphqlContext): void {
  fresh.set(context, {});
}

/** Puts rows in the order of the keys that a DataLoader asked for; `null` where there is none. */
export function inOrderOf<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** Groups rows by the keys that a DataLoader asked for; an empty list where there is none. */
export function groupedBy<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
