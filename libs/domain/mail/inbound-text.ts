/** Control characters that cannot be stored, tab and line feed apart. */
const controls = /(?![\n\t])\p{Cc}/gu;
const halfPairs = /\p{Cs}/gu;

/**
 * The text of a mail so that it can be stored and looked through: line ends as LF, no control
 * characters (NUL bytes, escape sequences), no halves of surrogate pairs, no space at the ends of lines
 * but that of a signature's mark, and at most two empty lines in a row.
 */
export function cleanMailText(text: string): string {
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\f\v\u0085\u2028\u2029]/gu, '\n')
    .replace(controls, '')
    .replace(halfPairs, '\ufffd');
  let empty = 0;
  const lines: string[] = [];
  for (const line of clean.split('\n')) {
    const kept = line === '-- ' ? line : line.trimEnd();
    empty = kept === '' ? empty + 1 : 0;
    if (empty <= 2) lines.push(kept);
  }
  return lines.join('\n').replace(/^\n+|\n+$/gu, '');
}

/** The first so many characters (code points) of a text. */
export function firstCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  let taken = '';
  let count = 0;
  for (const character of text) {
    if (count === most) break;
    taken += character;
    count += 1;
  }
  return taken;
}
