import { slugify, uniqueSlug } from '#domain/text';

/** A node of a community's tree of areas; the stored row fits as it is. */
export interface InterestAreaNode {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Null at the top. */
  readonly parentId: string | null;
  /** Order among siblings. */
  readonly position: number;
  /** When it was retired; null while it can be chosen. */
  readonly retiredAt: Date | null;
}

export const areaLimits = {
  /** Levels of the tree, the top included. */
  levels: 4,
  /** Areas of one community, retired ones included. */
  areas: 2_000,
} as const;

/** A community's areas, looked up by their place in the tree. */
export class AreaTree {
  private readonly byId: ReadonlyMap<string, InterestAreaNode>;
  private readonly byParent: ReadonlyMap<string | null, readonly InterestAreaNode[]>;
  private readonly byPlace: ReadonlyMap<string, InterestAreaNode>;

  constructor(readonly areas: readonly InterestAreaNode[]) {
    this.byId = new Map(areas.map((area) => [area.id, area]));
    const byParent = new Map<string | null, InterestAreaNode[]>();
    for (const area of areas) {
      const siblings = byParent.get(area.parentId);
      if (siblings) siblings.push(area);
      else byParent.set(area.parentId, [area]);
    }
    this.byParent = byParent;
    this.byPlace = new Map(areas.map((area) => [placeKey(area.parentId, area.name), area]));
  }

  find(id: string): InterestAreaNode | undefined {
    return this.byId.get(id);
  }

  childrenOf(parentId: string | null): readonly InterestAreaNode[] {
    return this.byParent.get(parentId) ?? [];
  }

  /** The area and everything beneath it, each parent before its children. */
  withDescendants(area: InterestAreaNode): InterestAreaNode[] {
    return [area, ...this.childrenOf(area.id).flatMap((child) => this.withDescendants(child))];
  }

  /** The area, its parent, and so on up to the top; empty for null. */
  pathUp(areaId: string | null): InterestAreaNode[] {
    const area = areaId === null ? undefined : this.find(areaId);
    return area === undefined ? [] : [area, ...this.pathUp(area.parentId)];
  }

  /** Levels that the area and everything beneath it span; 1 for an area without children. */
  heightOf(area: InterestAreaNode): number {
    return 1 + Math.max(0, ...this.childrenOf(area.id).map((child) => this.heightOf(child)));
  }

  /** The child of this name, whatever its capitals. */
  childNamed(parentId: string | null, name: string): InterestAreaNode | undefined {
    return this.byPlace.get(placeKey(parentId, name));
  }

  /** The position behind all present children. */
  nextPosition(parentId: string | null): number {
    return this.childrenOf(parentId).reduce((next, { position }) => Math.max(next, position + 1), 0);
  }
}

/** Two names are the same area's among siblings when their keys are equal. */
export function areaNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function placeKey(parentId: string | null, name: string): string {
  return JSON.stringify([parentId, areaNameKey(name)]);
}

/**
 * A slug for an area, free in its whole community: its own name's, else with the parent's
 * in front ("io" under "Miscellaneous" → "miscellaneous-io"), else numbered.
 */
export function areaSlug(name: string, parentSlug: string | null, taken: ReadonlySet<string>): string {
  const own = slugify(name);
  if (parentSlug === null || !taken.has(own)) return uniqueSlug(own, taken);
  return uniqueSlug(slugify(`${parentSlug}-${own}`), taken);
}
