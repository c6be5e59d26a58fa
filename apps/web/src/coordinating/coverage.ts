import { type Area, type AreaNode as Branch, treeOf } from '../profile/area-tree.js';

/** An area as its row needs it. */
export interface CoveredArea extends Area {
  /** Mentors with any experience. */
  readonly any: number;
  /** Mentors who work in it or know it inside out. */
  readonly well: number;
}

export interface AreaNode extends CoveredArea {
  /** From the top, without itself: "Stdlib › asyncio". */
  readonly path: string;
  readonly children: readonly AreaNode[];
}

/** The areas as a tree, with the way to each. */
export const coverageOf = (areas: readonly CoveredArea[]): readonly AreaNode[] =>
  withPaths(treeOf(areas), '');

const withPaths = (tree: readonly Branch<CoveredArea>[], path: string): readonly AreaNode[] =>
  tree.map(({ area, below }) => ({
    ...area,
    path,
    children: withPaths(below, path === '' ? area.name : `${path} › ${area.name}`),
  }));

/** Whether an area hangs on nobody or on one mentor. A group of others is covered by them. */
export const isWeak = ({ any, children }: AreaNode): boolean => children.length === 0 && any < 2;

/** What is left of a tree when only some areas are wanted, with the way to them. */
export function narrowed(
  tree: readonly AreaNode[],
  wanted: (area: AreaNode) => boolean,
): readonly AreaNode[] {
  return tree.flatMap((area) => {
    const children = narrowed(area.children, wanted);
    return children.length > 0 || wanted(area) ? [{ ...area, children }] : [];
  });
}

/** Every area of a tree, each before those below it. */
export const flat = (tree: readonly AreaNode[]): readonly AreaNode[] =>
  tree.flatMap((area) => [area, ...flat(area.children)]);
