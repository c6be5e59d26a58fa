import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './nav-row.module.css';

/** How a link in a row of pages looks. */
export const navLink = { className: classes.page, underline: 'never' } as const;

/** To the middle of the row; the window stays where it is, because whoever reads further down may not be moved. */
function bringCurrentIntoSight(row: HTMLElement): void {
  const current = row.querySelector('[aria-current]')?.getBoundingClientRect();
  if (current === undefined) return;
  const { left, width } = row.getBoundingClientRect();
  row.scrollLeft += current.left + current.width / 2 - (left + width / 2);
}

/** Says in `data-more` on which sides the row goes on: there it fades. A place between two pixels counts as the end. */
function tellOfMore(row: HTMLElement): void {
  const start = row.scrollLeft > 1;
  const end = row.scrollWidth - row.clientWidth - row.scrollLeft > 1;
  if (start || end) row.dataset['more'] = start && end ? 'both' : start ? 'start' : 'end';
  else delete row.dataset['more'];
}

/** Pages side by side. On a narrow screen the row scrolls, and the page that one is on is brought into sight. */
export function NavRow({ label, children }: { label: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const pages = row.current;
    if (pages === null) return undefined;
    // Told of the first sizes, too, and of each later one: a badge that comes makes a page wider, a turned phone the row.
    const sizes = new ResizeObserver(() => {
      bringCurrentIntoSight(pages);
      tellOfMore(pages);
    });
    for (const element of [pages, ...pages.children]) sizes.observe(element);
    return () => sizes.disconnect();
  }, [pathname]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className={classes.pages}
      onScroll={({ currentTarget }) => tellOfMore(currentTarget)}
    >
      {children}
    </nav>
  );
}
