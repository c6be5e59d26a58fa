import { lengthOf, normalizeText } from '#domain/text';

/** Most characters of a title that was made of an introduction. */
const longest = 80;

/**
 * A title for a thread whose author gave none: the first line of the introduction that says
 * anything, without Markdown's marks at its start, cut between words.
 */
export function titleFrom(introduction: string): string {
  const [line = ''] = introduction
    .split('\n')
    .map((each) => normalizeText(each.replaceAll('\t', ' ').replace(/^[\s#>*+-]+/u, '')))
    .filter((each) => each !== '');
  if (line === '') return 'Asking for guidance';
  if (lengthOf(line) <= longest) return line;
  const start = [...line].slice(0, longest - 1).join('');
  const atWord = start.replace(/\s+\S*$/u, '');
  return `${(lengthOf(atWord) > longest / 2 ? atWord : start).trimEnd()}…`;
}
