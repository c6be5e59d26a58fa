/** A text with what is selected in it; `from` equals `to` for a mere cursor. */
export interface Edited {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type Edit = (before: Edited) => Edited;

/** Puts something in place of what is selected, and the cursor behind it. */
export const insert =
  (piece: string): Edit =>
  ({ text, from, to }) => ({
    text: text.slice(0, from) + piece + text.slice(to),
    from: from + piece.length,
    to: from + piece.length,
  });

/** Something before each line that is touched, such as `> `. */
const before =
  (mark: string): Edit =>
  ({ text, from, to }) => {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const lines = text.slice(start, to).split('\n');
    const marked = lines.map((line) => mark + line).join('\n');
    return {
      text: text.slice(0, start) + marked + text.slice(to),
      from: from + mark.length,
      to: to + mark.length * lines.length,
    };
  };

export const list: Edit = before('- ');
export const quote: Edit = before('> ');

/** A fenced block around what is selected, on lines of its own; the cursor goes to where one writes on. */
export const codeBlock: Edit = ({ text, from, to }) => {
  const inside = text.slice(from, to);
  // A fence longer than any within holds them all.
  const longest = Math.max(2, ...[...inside.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const lead = from === 0 || text[from - 1] === '\n' ? '' : '\n';
  const tail = to === text.length || text[to] === '\n' ? '' : '\n';
  const start = from + lead.length + fence.length + 1;
  return {
    text: `${text.slice(0, from)}${lead}${fence}\n${inside}\n${fence}${tail}${text.slice(to)}`,
    from: start,
    to: start + inside.length,
  };
};

/** A link around what is selected, with its address selected to be typed. */
export const link: Edit = ({ text, from, to }) => {
  const address = 'https://';
  const start = to + 3;
  return {
    text: `${text.slice(0, from)}[${text.slice(from, to)}](${address})${text.slice(to)}`,
    from: start,
    to: start + address.length,
  };
};
