import { useEffect, useRef } from 'react';
import classes from './rendered.module.css';

/** Markdown as the server rendered it. The API's HTML scalar is sanitised there: no scripts, styles or forms. */
export function Rendered({ html, className }: { html: string; className?: string }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => (body.current === null ? undefined : reachScrolling(body.current)), [html]);
  return (
    <div
      ref={body}
      className={className === undefined ? classes.body : `${classes.body} ${className}`}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Whoever has no mouse reaches code and tables that are wider than there is room, to scroll them. */
function reachScrolling(body: HTMLElement): (() => void) | undefined {
  const wide = [...body.querySelectorAll<HTMLElement>('pre, table')];
  if (wide.length === 0) return undefined;
  const look = () => {
    for (const element of wide) {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    }
  };
  const observer = new ResizeObserver(look);
  observer.observe(body);
  return () => observer.disconnect();
}
