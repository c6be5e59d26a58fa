import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './nav-row.module.css';

/** How a link in a row of pages looks. */
export const navLink = { className: classes.page, underline: 'never' } as const;

/** Pages side by side. On a narrow screen the row scrolls, and the page that one is on is brought into sight. */
export function NavRow({ label, children }: { label: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={row} aria-label={label} className={classes.pages}>
      {children}
    </nav>
  );
}
