import { Divider } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { day } from '../shared/dates.js';
import { words } from '../words/index.js';
import classes from './thread.module.css';
import messageClasses from './message.module.css';
import { anchorOf, type ListRow } from './rows.js';

export interface ListHandle {
  /** Brings the newest into view, with the place to write below it. */
  toNewest(): void;
  /** Brings a row into view. `focus`: and goes there, for who came by a link to it. */
  toRow(key: string, options?: { focus?: boolean }): void;
}

/** What a message takes before it was measured. */
const usualHeight = 100;
/** Rows above and below that are there before they are seen. */
const spare = 8;
/** From how near the top, in rows, what is earlier is asked for. */
const nearTop = 3;

/**
 * The rows of a conversation, of which only those around the window are in the page, however many there are.
 * It is the page that scrolls. What is put in above leaves what one reads where it is; what comes below moves
 * the page only where its end was in sight.
 *
 * @param roomBelow height of what is to be seen below the newest, in pixels
 * @param onNearTop what is earlier will soon be seen
 * @param onSeen a message is in sight
 * @param onNewest whether the newest is in sight, when that changes
 */
export function MessageList({
  rows,
  target,
  roomBelow,
  children,
  handle,
  onNearTop,
  onSeen,
  onNewest,
}: {
  rows: readonly ListRow[];
  /** Key of the row to which the address leads. */
  target: string | null;
  roomBelow: () => number;
  children: (row: ListRow) => ReactNode;
  handle: Ref<ListHandle>;
  onNearTop: () => void;
  onSeen: (sequence: number) => void;
  onNewest: (inSight: boolean) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  /** Height of what is above the list and beneath it in the page. */
  const [around, setAround] = useState({ above: 0, beneath: 0 });
  const [focused, setFocused] = useState<string | null>(null);
  const virtual = useWindowVirtualizer<HTMLElement>({
    count: rows.length,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: spare,
    scrollMargin: around.above,
    scrollPaddingStart: 16,
    // The virtualizer takes the end of the page for that of the list; on a phone there is much beneath.
    scrollPaddingEnd: roomBelow() - around.beneath,
    anchorTo: 'end',
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0);
      const to = Math.min(endIndex + overscan, count - 1);
      const near = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      // Where the focus is stays in the page, however far one scrolls: else it were lost.
      const held = focused === null ? -1 : rows.findIndex(({ key }) => key === focused);
      return held < 0 || (held >= from && held <= to) ? near : [...near, held].toSorted((a, b) => a - b);
    },
  });

  const measure = () => {
    const { top = 0, bottom = 0 } = list.current?.getBoundingClientRect() ?? {};
    const { scrollHeight } = document.documentElement;
    return { above: top + window.scrollY, beneath: scrollHeight - bottom - window.scrollY };
  };
  // What is around the list may grow or shrink with every rendering; not by scrolling, where measuring is dear.
  useLayoutEffect(() => {
    if (virtual.isScrolling) return;
    const { above, beneath } = measure();
    if (Math.abs(above - around.above) + Math.abs(beneath - around.beneath) > 1)
      setAround({ above, beneath });
  });

  const toNewest = () => {
    if (rows.length === 0) return;
    // As it is now, which the next rendering will know as well.
    virtual.setOptions({ ...virtual.options, scrollPaddingEnd: roomBelow() - measure().beneath });
    virtual.scrollToIndex(rows.length - 1, { align: 'end' });
  };
  useImperativeHandle(handle, () => ({
    toNewest,
    toRow: (key, { focus = false } = {}) => {
      const index = rows.findIndex((row) => row.key === key);
      if (index < 0) return;
      virtual.scrollToIndex(index, { align: 'start' });
      if (!focus) return;
      setFocused(key);
      // In the page with the next rendering.
      requestAnimationFrame(() => document.getElementById(key)?.focus({ preventScroll: true }));
    },
  }));

  const newest = rows.at(-1)?.key;
  const inSight = useRef(true);
  const tellNewest = useEffectEvent(onNewest);
  const tellNearTop = useEffectEvent(onNearTop);
  const tellSeen = useEffectEvent(onSeen);
  useEffect(() => {
    const look = () => {
      const bottom = list.current?.getBoundingClientRect().bottom ?? 0;
      const now = bottom <= window.innerHeight + usualHeight;
      if (now === inSight.current) return;
      inSight.current = now;
      tellNewest(now);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, []);

  // Before the browser paints: where the end was in sight, it stays in sight.
  const shown = useRef(newest);
  useLayoutEffect(() => {
    if (shown.current === newest) return;
    shown.current = newest;
    if (inSight.current) toNewest();
  });

  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const scrolled = virtual.isScrolling;
  useEffect(() => {
    if (scrolled && first <= nearTop) tellNearTop();
  }, [scrolled, first]);

  const seen = rows.slice(0, (virtual.range?.endIndex ?? -1) + 1).findLast(({ kind }) => kind === 'message');
  const lastSeen = seen?.kind === 'message' ? seen.sequence : null;
  useEffect(() => {
    if (lastSeen !== null) tellSeen(lastSeen);
  }, [lastSeen]);

  return (
    <div
      ref={list}
      role="feed"
      aria-label={words.thread.messages}
      className={classes.list}
      style={{ height: virtual.getTotalSize() }}
      onFocus={({ target: at }) => setFocused(at.closest('article')?.id ?? null)}
      onBlur={() => setFocused(null)}
    >
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <article
            key={key}
            id={row.key}
            ref={virtual.measureElement}
            data-index={index}
            data-target={row.key === target || undefined}
            tabIndex={-1}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            className={messageClasses.row}
            style={{ transform: `translateY(${start - around.above}px)` }}
          >
            {row.kind !== 'outgoing' && row.dayBefore !== null && (
              <Divider label={day(row.dayBefore)} labelPosition="center" mb="md" />
            )}
            {row.kind === 'message' && row.unreadBefore && (
              <Divider
                label={words.thread.unreadLine}
                color="blaze"
                labelPosition="center"
                mb="md"
                id={`unread-${anchorOf(row.sequence)}`}
              />
            )}
            {children(row)}
          </article>
        );
      })}
    </div>
  );
}
