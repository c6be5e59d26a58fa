import type { InboxItemKind } from './inbox-item-kind.js';

/** How many things wait for somebody, by kind. */
export type CountsByKind = Readonly<Record<InboxItemKind, number>>;

/** How many there are of some kinds together; of all for null. A kind that is named twice counts once. */
export function totalOf(counts: CountsByKind, kinds: readonly InboxItemKind[] | null): number {
  return Object.entries(counts)
    .filter(([kind]) => kinds === null || kinds.some((one) => one === kind))
    .reduce((total, [, count]) => total + count, 0);
}
