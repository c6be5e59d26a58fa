import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Brush } from './use-brush.js';
import type { Cell } from './week.js';

/** How long a finger rests before it paints; one that moves sooner scrolls. */
const holdMs = 250;
/** How far a resting finger may tremble, in CSS pixels. */
const tremble = 8;

interface Waiting {
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The cell that a point of the window lies in; null beside the cells. */
function cellAt(x: number, y: number): Cell | null {
  const { day, row } = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')?.dataset ?? {};
  return day === undefined || row === undefined ? null : { day: Number(day), row: Number(row) };
}

/**
 * Paints with a mouse or a pen as soon as they are pressed; with a finger by tapping, or by holding and then
 * drawing, so that the page can still be scrolled with it.
 */
export function usePointer(area: RefObject<HTMLElement | null>, brush: Brush, onCell: (cell: Cell) => void) {
  const waiting = useRef<Waiting | null>(null);
  const latest = useRef(brush);
  useEffect(() => {
    latest.current = brush;
  });
  const stopWaiting = () => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };

  useEffect(() => {
    const element = area.current;
    // React listens passively; a finger that paints must not scroll.
    const hold = (event: TouchEvent) => {
      if (latest.current.isDown()) event.preventDefault();
    };
    // Lifted outside the cells, the brush is up as well.
    const lift = () => latest.current.end();
    element?.addEventListener('touchmove', hold, { passive: false });
    window.addEventListener('pointerup', lift);
    return () => {
      element?.removeEventListener('touchmove', hold);
      window.removeEventListener('pointerup', lift);
      stopWaiting();
    };
  }, [area]);

  const begin = (cell: Cell) => {
    stopWaiting();
    onCell(cell);
    latest.current.begin(cell);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellAt(event.clientX, event.clientY);
      if (cell === null || event.button !== 0) return;
      if (event.pointerType !== 'touch') {
        begin(cell);
        return;
      }
      stopWaiting();
      const timer = setTimeout(() => begin(cell), holdMs);
      waiting.current = { cell, x: event.clientX, y: event.clientY, timer };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = waiting.current;
      if (held !== null && Math.hypot(event.clientX - held.x, event.clientY - held.y) > tremble)
        stopWaiting();
      if (!latest.current.isDown()) return;
      const cell = cellAt(event.clientX, event.clientY);
      if (cell === null) return;
      onCell(cell);
      latest.current.drawTo(cell);
    },
    onPointerUp: () => {
      const tapped = waiting.current?.cell;
      if (tapped !== undefined) begin(tapped);
      // The window's listener ends the stroke.
    },
    onPointerCancel: () => {
      stopWaiting();
      latest.current.end();
    },
    onContextMenu: (event: { preventDefault(): void }) => {
      if (waiting.current !== null || latest.current.isDown()) event.preventDefault();
    },
  };
}
