import classes from './rendered.module.css';

/** Markdown as the server rendered it. The API's HTML scalar is sanitised there: no scripts, styles or forms. */
export function Rendered({ html, className }: { html: string; className?: string }) {
  return (
    <div
      className={className === undefined ? classes.body : `${classes.body} ${className}`}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
