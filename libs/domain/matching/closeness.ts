import type { AreaForMatching } from './facts.js';

/** How much knowing one area helps in another, by where the two lie in the tree. */
export const closeness = { same: 1, parentOrChild: 0.6, sibling: 0.3 } as const;

/**
 * For one area, every area that is close to it (itself included) with its
 * closeness in (0, 1]. Areas at the top of the tree share no parent, so they
 * are not siblings.
 */
export type CloseAreas = (areaId: string) => ReadonlyMap<string, number>;

/** Reads the tree once; the function that it returns looks up one area's neighbourhood. */
export function closeAreasIn(areas: readonly AreaForMatching[]): CloseAreas {
  const parentOf = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const childrenOf = new Map<string, string[]>();
  for (const { id, parentId } of areas) {
    if (parentId === null) continue;
    const children = childrenOf.get(parentId);
    if (children) children.push(id);
    else childrenOf.set(parentId, [id]);
  }

  return (areaId) => {
    const parentId = parentOf.get(areaId) ?? null;
    const close = new Map<string, number>();
    if (parentId !== null) {
      for (const sibling of childrenOf.get(parentId) ?? []) close.set(sibling, closeness.sibling);
      close.set(parentId, closeness.parentOrChild);
    }
    for (const child of childrenOf.get(areaId) ?? []) close.set(child, closeness.parentOrChild);
    close.set(areaId, closeness.same);
    return close;
  };
}
