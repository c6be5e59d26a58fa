import type { ReactNode } from 'react';
import classes from './actions.module.css';

/** What one can do, side by side; one below the other, as broad as the thumb likes it, on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
