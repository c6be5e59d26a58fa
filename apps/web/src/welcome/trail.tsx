import classes from './welcome.module.css';

/** Hills with a trail that way marks lead along. A picture only: it says nothing that the words do not. */
export function Trail() {
  return (
    <svg viewBox="0 0 420 260" className={classes.trail} aria-hidden="true">
      <circle cx="318" cy="62" r="26" className={classes.sun} />
      <path d="M0 170 C70 96 118 96 176 150 C220 100 300 66 420 128 V260 H0Z" className={classes.far} />
      <path d="M0 214 C90 150 190 160 250 196 C310 168 370 168 420 186 V260 H0Z" className={classes.near} />
      <path
        d="M70 260 C96 226 170 232 190 210 C208 190 160 184 178 166 C194 150 268 158 292 136 C306 122 300 112 312 100"
        className={classes.path}
      />
      {marks.map(([x, y]) => (
        <rect key={x} x={x - 5} y={y - 9} width="10" height="18" rx="2.5" className={classes.mark} />
      ))}
    </svg>
  );
}

const marks = [
  [98, 232],
  [196, 196],
  [232, 154],
  [306, 108],
] as const;
