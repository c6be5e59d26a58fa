import { useRef } from 'react';
import { type Cell, paint, stateOf, type Week } from './week.js';

/** One stroke of the brush, from the cell where it began. */
interface Stroke {
  /** The week before it, to which it is applied anew as it grows or shrinks. */
  readonly before: Week;
  readonly from: Cell;
  readonly to: Cell;
  readonly free: boolean;
}

export interface Brush {
  /** Begins at a cell. Without `free` it does the opposite of what the cell is. */
  begin(cell: Cell, free?: boolean): void;
  /** Draws on to another cell; nothing when no stroke was begun. */
  drawTo(cell: Cell): void;
  end(): void;
  /** Clears what the last stroke covered, if it ended at this cell; else the cell. */
  clear(cell: Cell): void;
  isDown(): boolean;
  /** The last stroke is no longer what one has in mind. */
  forget(): void;
}

/** Paints rectangles on a week. `onStroke` is told of each when it is done, to be put into words. */
export function useBrush(
  week: Week,
  onChange: (week: Week) => void,
  onStroke: (from: Cell, to: Cell, free: boolean) => void,
): Brush {
  const stroke = useRef<Stroke | null>(null);
  const last = useRef<Stroke | null>(null);
  const apply = (next: Stroke) => {
    stroke.current = next;
    onChange(paint(next.before, next.from, next.to, next.free));
  };
  return {
    begin: (cell, free = stateOf(week, cell) !== 'free') =>
      apply({ before: week, from: cell, to: cell, free }),
    drawTo: (cell) => {
      const now = stroke.current;
      if (now === null || (now.to.day === cell.day && now.to.row === cell.row)) return;
      apply({ ...now, to: cell });
    },
    end: () => {
      if (stroke.current === null) return;
      last.current = stroke.current;
      stroke.current = null;
      onStroke(last.current.from, last.current.to, last.current.free);
    },
    clear: (cell) => {
      const covered = last.current;
      const from =
        covered !== null && covered.to.day === cell.day && covered.to.row === cell.row ? covered.from : cell;
      onChange(paint(week, from, cell, false));
      onStroke(from, cell, false);
      last.current = null;
    },
    isDown: () => stroke.current !== null,
    forget: () => {
      last.current = null;
    },
  };
}
