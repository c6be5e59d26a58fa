const fence = /^ {0,3}(`{3,}|~{3,})/u;
const quoted = /^ {0,3}>/u;
const indented = /^(?: {4}|\t)/u;
const addresses = /\b(?:https?:\/\/|mailto:)[^\s<>)]*|\]\([^\s)]*\)?/giu;
const marks = /[*_~#[\]]/gu;

/** Stands for code between words, so that the words beside it do not become neighbours. */
const something = '\ufffc';

/**
 * What somebody says in their own words in a Markdown text: code, quotes, addresses and marks are blanks of the
 * same length, so that every word stands where it stood. Takes linear time.
 */
export function proseOf(markdown: string): string {
  return blankLines(withoutCode(markdown)).replace(addresses, blank).replace(marks, ' ');
}

/** A Markdown text with blanks of the same length for code in fences and between backticks. */
export function withoutCode(markdown: string): string {
  return blankInlineCode(blankFences(markdown));
}

interface Piece {
  readonly text: string;
  /** Where it stands in the whole text. */
  readonly start: number;
}

/**
 * The paragraphs of a text, several together as long as a piece has no more than so many UTF-16 code units;
 * longer paragraphs are left out.
 */
export function piecesOf(text: string, most: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && end - last.start <= most) {
      pieces[pieces.length - 1] = { text: text.slice(last.start, end), start: last.start };
    } else if (end - start <= most) pieces.push({ text: text.slice(start, end), start });
  }
  return pieces;
}

function paragraphsOf(text: string): { readonly start: number; readonly end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  let inside = false;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const last = paragraphs.at(-1);
    if (line.trim() === '') inside = false;
    else if (inside && last !== undefined) last.end = end;
    else {
      paragraphs.push({ start, end });
      inside = true;
    }
    start = end + 1;
  }
  return paragraphs;
}

const blank = (text: string): string => text.replace(/[^\n]/gu, (letter) => ' '.repeat(letter.length));

function blankFences(markdown: string): string {
  let open: string | null = null;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1];
      const inside = open !== null;
      if (open === null) open = mark ?? null;
      else if (mark?.startsWith(open)) open = null;
      return inside || mark !== undefined ? blank(line) : line;
    })
    .join('\n');
}

/** Blanks quotes, and indented code. */
function blankLines(text: string): string {
  let afterText = false;
  return text
    .split('\n')
    .map((line) => {
      if (quoted.test(line) || (!afterText && indented.test(line))) return blank(line);
      afterText = line.trim() !== '';
      return line;
    })
    .join('\n');
}

/** Blanks what stands between two runs of as many backticks. */
function blankInlineCode(text: string): string {
  const runs = [...text.matchAll(/`+/gu)].map(({ 0: { length }, index }) => ({ length, index }));
  const nextOfLength = new Map<number, number>();
  const closedBy = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { length } = runs[at]!;
    closedBy[at] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, at);
  }
  let prose = '';
  let from = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const close = runs[closedBy[at] ?? -1];
    if (close === undefined) continue;
    const { index } = runs[at]!;
    const until = close.index + close.length;
    prose += text.slice(from, index) + something + blank(text.slice(index + 1, until));
    from = until;
    at = closedBy[at]!;
  }
  return prose + text.slice(from);
}
