import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { Brush } from './use-brush.js';
import { type Cell, rowsOfDay } from './week.js';

const steps: Readonly<Record<string, readonly [days: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [0, -4],
  PageDown: [0, 4],
  Home: [-6, 0],
  End: [6, 0],
};

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/**
 * The keys of the painted week: arrows, Home, End and Page keys move; with Shift, or with Space held down, they
 * paint the way; Space and Enter turn a cell over, Delete clears.
 */
export function useGridKeys(cursor: Cell, brush: Brush, onMove: (cell: Cell) => void) {
  const shifted = useRef(false);

  const move = (event: KeyboardEvent, [days, rows]: readonly [number, number]) => {
    const far = event.ctrlKey && (event.key === 'Home' || event.key === 'End') ? rowsOfDay : 0;
    const next = {
      day: clamp(cursor.day + days, 6),
      row: clamp(cursor.row + rows + Math.sign(days) * far, rowsOfDay - 1),
    };
    if (event.shiftKey && !brush.isDown()) {
      brush.begin(cursor, true);
      shifted.current = true;
    }
    if (brush.isDown()) brush.drawTo(next);
    else brush.forget();
    onMove(next);
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step !== undefined) move(event, step);
      else if (event.key === ' ' && !brush.isDown()) brush.begin(cursor);
      else if (event.key === 'Enter') {
        brush.begin(cursor);
        brush.end();
      } else if (event.key === 'Delete' || event.key === 'Backspace') brush.clear(cursor);
      else if (event.key !== ' ') return;
      event.preventDefault();
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key === ' ' || (event.key === 'Shift' && shifted.current)) brush.end();
      if (event.key === 'Shift') shifted.current = false;
    },
    // Within the week the focus goes along with the brush, a mouse's too.
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) brush.end();
    },
  };
}
