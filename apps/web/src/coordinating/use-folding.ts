import { useState } from 'react';
import { type AreaNode, flat } from './coverage.js';

/** More areas than this are a long way down, so that their branches are folded at first. */
const manyAreas = 30;

/** Which branches of the tree of areas are folded away. */
export interface Folding {
  has(areaId: string): boolean;
  toggle(areaId: string): void;
}

/** @returns with `all` to fold or unfold every branch; where there is none, `branches` is 0 */
export function useFolding(tree: readonly AreaNode[]) {
  const branches = flat(tree)
    .filter(({ children }) => children.length > 0)
    .map(({ id }) => id);
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(flat(tree).length > manyAreas ? branches : []),
  );
  return {
    branches: branches.length,
    folded: branches.filter((id) => folded.has(id)).length,
    all: (fold: boolean) => setFolded(new Set(fold ? branches : [])),
    has: (areaId: string) => folded.has(areaId),
    toggle: (areaId: string) =>
      setFolded((before) => {
        const after = new Set(before);
        if (!after.delete(areaId)) after.add(areaId);
        return after;
      }),
  };
}
