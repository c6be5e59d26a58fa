import { lengthOf, normalizeText } from '#domain/text';
import { cleanThreadTitle } from '#domain/threads';

/** Most characters of a title that was made of an introduction. */
const longest = 80;

/**
 * A title for a thread whose author gave none: the first line of the introduction that says
 * anything, without Markdown's marks at its start, cut between words.
 */
export function titleFrom(introduction: string): string {
  const titles = introduction.split('\n').map((line) => shortened(withoutMarks(line)));
  return titles.find((title) => cleanThreadTitle(title).refused === undefined) ?? 'Asking for guidance';
}

function withoutMarks(line: string): string {
  return normalizeText(line.replaceAll('\t', ' ').replace(/^[\s#>*+-]+/u, ''));
}

function shortened(line: string): string {
  if (lengthOf(line) <= longest) return line;
  const start = [...line].slice(0, longest - 1).join('');
  const atWord = start.replace(/\s+\S*$/u, '');
  return `${(lengthOf(atWord) > longest / 2 ? atWord : start).trimEnd()}…`;
}
