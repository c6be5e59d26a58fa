import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { ListHandle } from './message-list.js';
import { anchorOf, type ListRow } from './rows.js';

export interface Target {
  readonly sequence: number;
  /** Key of its row. */
  readonly key: string;
}

/** The message to which the address leads, `#m-12`; null when to none. */
export function useTarget(): Target | null {
  const { hash } = useLocation();
  return useMemo(() => {
    const sequence = Number(/^m-([1-9]\d{0,8})$/.exec(hash)?.[1]);
    return Number.isNaN(sequence) ? null : { sequence, key: anchorOf(sequence) };
  }, [hash]);
}

/** Where one begins to read: at the message of the address, at what one has not read, or at the newest. */
export function useBeginning(
  list: RefObject<ListHandle | null>,
  rows: readonly ListRow[],
  ready: boolean,
  target: Target | null,
  loadBackTo: (sequence: number) => Promise<boolean>,
): void {
  const begun = useRef(false);
  const leadTo = useEffectEvent((to: Target) => {
    void loadBackTo(to.sequence).then(() =>
      // With the rendering of what was loaded.
      setTimeout(() => list.current?.toRow(to.key, { focus: true })),
    );
  });
  const leadToUnread = useEffectEvent(() => {
    const unread = rows.find((row) => row.kind === 'message' && row.unreadBefore);
    if (unread === undefined) list.current?.toNewest();
    else list.current?.toRow(unread.key);
  });
  useEffect(() => {
    if (!ready) return;
    const first = !begun.current;
    begun.current = true;
    if (target !== null) leadTo(target);
    else if (first) leadToUnread();
  }, [ready, target]);
}
