const quoted = /^\s{0,3}>/;
const address = /[<([]\s*(?:mailto:)?[^\s<>()[\]@]+@[^\s<>()[\]]+\s*[>)\]]/i;
const ending = /[:：]$/;
/** Mail programs break such a line when it is long. */
const mostLines = 3;
const mostLetters = 400;

/**
 * Takes out the line by which a mail program introduces what it quotes ("On Monday, Ada <…> wrote:"),
 * in whatever language: it ends with a colon, holds an address, and the quotation follows.
 */
export function withoutAttributions(text: string): string {
  const lines = text.split('\n');
  const gone = new Set<number>();
  lines.forEach((line, index) => {
    if (!quoted.test(line) || (index > 0 && quoted.test(lines[index - 1]!))) return;
    const last = lastWritten(lines, index);
    for (let from = attributionBefore(lines, last); from <= last; from += 1) gone.add(from);
  });
  return lines.filter((_, index) => !gone.has(index)).join('\n');
}

/** The last line before another that is not empty; -1 when there is none, or too far away. */
function lastWritten(lines: readonly string[], before: number): number {
  for (let index = before - 1; index >= Math.max(before - mostLines, 0); index -= 1) {
    if (lines[index]!.trim() !== '') return index;
  }
  return -1;
}

/** Where an attribution begins that ends on a line; past that line when it is none. */
function attributionBefore(lines: readonly string[], last: number): number {
  if (last < 0 || !ending.test(lines[last]!.trimEnd())) return last + 1;
  let begin = last + 1;
  for (let from = last; from >= 0 && from > last - mostLines && lines[from]!.trim() !== ''; from -= 1) {
    const run = lines.slice(from, last + 1).join(' ');
    if (run.length > mostLetters) break;
    if (!address.test(run)) continue;
    if (begin > last) begin = from;
    // With a date it is whole; a broken one has it on the line above.
    if (/\d/.test(run.replace(address, ''))) return from;
  }
  return begin;
}
