/** The pages' whole style; written once, so that its digest can stand in their content policy. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f7f4, #14191a);
  --card: light-dark(#ffffff, #1d2526);
  --text: light-dark(#1d2b2a, #e6ecea);
  --soft: light-dark(#52625f, #a5b5b1);
  --line: light-dark(#d5dcd8, #344042);
  --accent: light-dark(#0b6b5b, #5fd0b8);
  --on-accent: light-dark(#ffffff, #0c1a17);
  --alarm: light-dark(#9c2b1b, #ffab9c);
  --alarm-back: light-dark(#fdeeea, #38201c);
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2.5rem 1.25rem 3rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
main { max-width: 58rem; margin: 0 auto; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; }
h2 { margin: 2rem 0 .75rem; font-size: 1.1rem; }
p { margin: 0 0 .75rem; max-width: 42rem; }
a { color: var(--accent); }
code { font-family: ui-monospace, 'SFMono-Regular', Menlo, monospace; font-size: .92em; }
.kicker { margin: 0 0 .5rem; color: var(--accent); font-size: .85rem; font-weight: 600; }
.soft { color: var(--soft); }
.people {
  display: grid; gap: .75rem; margin: 0; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
}
.person {
  display: grid; grid-template-columns: 3rem 1fr; gap: .15rem .85rem; align-content: start; align-items: start;
  width: 100%; height: 100%; padding: .9rem 1rem; text-align: left; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem; cursor: pointer;
}
.person:hover { border-color: var(--accent); }
.person img { grid-row: span 3; border-radius: 50%; }
.person strong { font-weight: 600; }
.person .login { color: var(--soft); font-size: .88rem; }
.person .about { margin-top: .25rem; font-size: .92rem; }
.panel { padding: 1.1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.panel label { display: block; margin-bottom: .3rem; font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; }
input {
  flex: 1 1 14rem; max-width: 22rem; min-height: 2.75rem; padding: .4rem .8rem; font: inherit; color: inherit;
  background: var(--page); border: 1px solid var(--soft); border-radius: .5rem;
}
button.action {
  min-height: 2.75rem; padding: .4rem 1.2rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .5rem;
}
button.quiet { color: var(--text); background: transparent; border-color: var(--soft); }
.hint { margin: .5rem 0 0; font-size: .9rem; color: var(--soft); }
.alert {
  margin: 1rem 0 0; padding: .8rem 1rem; color: var(--alarm); background: var(--alarm-back);
  border: 1px solid currentColor; border-radius: .5rem;
}
.leave { margin-top: 2rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
