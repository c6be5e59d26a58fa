import { createContext, useContext, useState } from 'react';

/** What a coordinator is changing of an area. */
export interface AreaDraft {
  readonly name: string;
  /** What it was called, and where it was, when they began: somebody else may change both meanwhile. */
  readonly readName: string;
  readonly readParentId: string;
  /** Where it shall go; null while nothing is chosen. */
  readonly parentId: string | null;
  /** What a new area below it is to be called, as far as it is typed. */
  readonly child: string;
  /** Whether its editor is open; what was changed outlives that. */
  readonly open: boolean;
}

/** Whether nothing would be lost with it. */
export const isUntouched = ({ name, readName, parentId, child }: AreaDraft): boolean =>
  name === readName && parentId === null && child === '';

export type Drafts = ReadonlyMap<string, AreaDraft>;

/** What takes a draft's place: nothing, another, or what becomes of the one that there is by then. */
export type Put = AreaDraft | null | ((draft: AreaDraft) => AreaDraft | null);

/**
 * What is being changed, by area: kept above the tree, so that nothing of it is lost when somebody else moves the area
 * to another branch.
 */
export const AreaDrafts = createContext<{
  readonly drafts: Drafts;
  readonly put: (areaId: string, draft: Put) => void;
}>({ drafts: new Map(), put: () => undefined });

export function useAreaDrafts() {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const put = (areaId: string, next: Put) =>
    setDrafts((before) => {
      const after = new Map(before);
      const draft = before.get(areaId) ?? null;
      const put = typeof next === 'function' ? draft && next(draft) : next;
      if (put === null) after.delete(areaId);
      else after.set(areaId, put);
      return after;
    });
  return { drafts, put };
}

/** The draft of one area, and how to replace it; null for none. */
export function useAreaDraft(areaId: string) {
  const { drafts, put } = useContext(AreaDrafts);
  return [drafts.get(areaId) ?? null, (next: Put) => put(areaId, next)] as const;
}
