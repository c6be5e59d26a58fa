import type { Outcome } from '#domain/refusals';
import type { AreaEntry } from './area-document.js';
import { areaNameKey, areaSlug, type AreaTree } from './area-tree.js';
import { checkRoom } from './change-areas.js';

/** An area to add; a new parent has no id yet, so parents go by slug. */
export interface PlannedArea {
  readonly slug: string;
  readonly name: string;
  readonly parentSlug: string | null;
  readonly position: number;
}

export interface AreaImportPlan {
  /** Parents before their children. */
  readonly add: readonly PlannedArea[];
  /** Entries that the tree has already, by name and group, retired or not. */
  readonly present: number;
  /** New entries beneath a retired group, which stays as its coordinators left it. */
  readonly skipped: readonly AreaEntry[];
}

/**
 * What an import adds to a tree. Importing the same document again adds nothing, and
 * nothing is ever changed or removed. Groups are looked for at the top of the tree.
 *
 * Refused with INVALID_INPUT when the community has no room for so many.
 *
 * @param entries as `parseAreaDocument` gives them, each once
 */
export function planAreaImport(tree: AreaTree, entries: readonly AreaEntry[]): Outcome<AreaImportPlan> {
  const taken = new Set(tree.areas.map(({ slug }) => slug));
  const nextPosition = new Map<string | null, number>();
  const add: PlannedArea[] = [];
  const skipped: AreaEntry[] = [];
  const plannedTop = new Map<string, string>();
  let present = 0;

  const plan = (name: string, parentId: string | null, parentSlug: string | null): string => {
    const position = nextPosition.get(parentSlug) ?? tree.nextPosition(parentId);
    nextPosition.set(parentSlug, position + 1);
    const slug = areaSlug(name, parentSlug, taken);
    taken.add(slug);
    add.push({ slug, name, parentSlug, position });
    return slug;
  };
  const planTop = (name: string): string => {
    const planned = plannedTop.get(areaNameKey(name));
    if (planned !== undefined) return planned;
    const slug = plan(name, null, null);
    plannedTop.set(areaNameKey(name), slug);
    nextPosition.set(slug, 0);
    return slug;
  };

  for (const entry of entries) {
    const top = tree.childNamed(null, entry.group ?? entry.name);
    if (entry.group === null) {
      if (top) present += 1;
      else planTop(entry.name);
    } else if (!top) plan(entry.name, null, planTop(entry.group));
    else if (tree.childNamed(top.id, entry.name)) present += 1;
    else if (top.retiredAt !== null) skipped.push(entry);
    else plan(entry.name, top.id, top.slug);
  }

  const refused = add.length > 0 ? checkRoom(tree.areas.length + add.length) : null;
  return refused ? { refused } : { add, present, skipped };
}
