export interface Area {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly id: string } | null;
}

/** An area with those below it. */
export interface AreaNode<Each extends Area = Area> {
  readonly area: Each;
  readonly below: readonly AreaNode<Each>[];
}

/** The tree of a community's areas, which come flat; each level in the order in which they came. */
export function treeOf<Each extends Area>(areas: readonly Each[]): AreaNode<Each>[] {
  const byParent = new Map<string | undefined, Each[]>();
  for (const area of areas) {
    const siblings = byParent.get(area.parent?.id);
    if (siblings === undefined) byParent.set(area.parent?.id, [area]);
    else siblings.push(area);
  }
  const nodesBelow = (id: string | undefined): AreaNode<Each>[] =>
    (byParent.get(id) ?? []).map((area) => ({ area, below: nodesBelow(area.id) }));
  return nodesBelow(undefined);
}

/** An area and all below it, with the names on the way down from the first: "asyncio › streams". */
function pathsOf({ area, below }: AreaNode, way: readonly string[] = []): { area: Area; path: string }[] {
  const names = [...way, area.name];
  return [{ area, path: names.join(' › ') }, ...below.flatMap((node) => pathsOf(node, names))];
}

/** Areas to choose from in a list: by the top of their branch, what stands alone last. */
export function groupsOf(areas: readonly Area[], alone: string, free: (area: Area) => boolean = () => true) {
  const tree = treeOf(areas);
  const option = ({ area, path }: { area: Area; path: string }) => ({ value: area.id, label: path });
  const groups = tree
    .filter(({ below }) => below.length > 0)
    .map((top) => ({
      group: top.area.name,
      items: [
        ...(free(top.area) ? [option({ area: top.area, path: top.area.name })] : []),
        ...top.below
          .flatMap((node) => pathsOf(node))
          .filter(({ area }) => free(area))
          .map(option),
      ],
    }));
  const rest = tree.filter(({ area, below }) => below.length === 0 && free(area));
  return [
    ...groups,
    { group: alone, items: rest.map(({ area }) => option({ area, path: area.name })) },
  ].filter(({ items }) => items.length > 0);
}

/** What lies next to the chosen areas and is not chosen: below them, beside them, above them. */
export function nearTo(areas: readonly Area[], chosen: ReadonlySet<string>): Area[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const parents = new Set([...chosen].flatMap((id) => byId.get(id)?.parent?.id ?? []));
  const near = (area: Area) =>
    area.parent !== null && (chosen.has(area.parent.id) || parents.has(area.parent.id));
  return areas.filter((area) => !chosen.has(area.id) && (near(area) || parents.has(area.id)));
}
