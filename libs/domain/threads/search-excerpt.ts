/** A part of an excerpt, as plain text. */
export interface ExcerptFragment {
  readonly text: string;
  /** Whether it is what was looked for. */
  readonly matched: boolean;
}

/** Characters of an excerpt (UTF-16 code units), and how many of them stand before the first find. */
const excerptLength = 240;
const lead = 60;
/** Finds that are weighed; an excerpt from among the first of them is good enough. */
const mostFinds = 200;
/** Terms that are shown; a long text is gone through once for each. */
const mostTerms = 10;

/** Scripts that put no spaces between words, or particles to them: each letter is a word of its own. */
const singleLetters =
  '\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3040-\\u30ff\\u3130-\\u318f\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{323af}';

const word = new RegExp(`[${singleLetters}]|(?:(?![${singleLetters}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const wordAhead = `(?![${singleLetters}])[\\p{L}\\p{N}\\p{M}]`;

interface Find {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/**
 * The stretch of a text that shows best why it was found: the one with the most of the terms in it, the first
 * of several. White space becomes single spaces; `…` says that there is more.
 *
 * @param terms as `searchTerms` gives them, under the rules of the database's `searchable_words`
 */
export function excerptOf(text: string, terms: readonly string[]): ExcerptFragment[] {
  const finds = findsIn(text, terms.slice(0, mostTerms));
  const best = bestOf(finds);
  const from = best === undefined ? 0 : wordStart(text, best.start - lead);
  const to = wordEnd(text, from + excerptLength);
  const fragments: ExcerptFragment[] = [];
  let plain = from > 0 ? '… ' : '';
  let reached = from;
  const add = (until: number, matched: boolean) => {
    const part = text.slice(reached, until).replace(/\s+/gu, ' ');
    reached = until;
    if (!matched) {
      plain += part;
      return;
    }
    if (plain !== '') fragments.push({ text: plain, matched: false });
    plain = '';
    fragments.push({ text: part, matched });
  };
  for (const { start, end } of finds) {
    if (start < reached || start >= to) continue;
    add(start, false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  if (to < text.length) plain += ' …';
  if (plain !== '') fragments.push({ text: plain, matched: false });
  return fragments;
}

function findsIn(text: string, terms: readonly string[]): Find[] {
  const finds = terms.flatMap((term, index) => {
    const pattern = patternOf(term);
    if (pattern === null) return [];
    const found: Find[] = [];
    for (const match of text.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, term: index });
      if (found.length === mostFinds) break;
    }
    return found;
  });
  return finds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The words of a term next to each other, whatever signs are between them, the last one perhaps longer. What can
 * stand in a word cannot stand between words, marks neither: else a pile of marks has endless readings.
 */
function patternOf(term: string): RegExp | null {
  const words = [...term.matchAll(word)].map(([one]) => one);
  const last = words.at(-1);
  if (last === undefined) return null;
  const goesOn = /^.{3,}$/u.test(last) && !/^\d+$/u.test(last) ? `(?:${wordAhead})*` : `(?!${wordAhead})`;
  const single = new RegExp(`^[${singleLetters}]$`, 'u');
  const before = single.test(words[0]!) ? '' : `(?<!${wordAhead})`;
  return new RegExp(
    `${before}${words.join('[^\\p{L}\\p{N}\\p{M}]{0,20}')}${single.test(last) ? '' : goesOn}`,
    'giu',
  );
}

/** The find from which on an excerpt shows the most of the terms. */
function bestOf(finds: readonly Find[]): Find | undefined {
  let best: { find: Find; terms: number } | undefined;
  for (const [at, find] of finds.slice(0, mostFinds).entries()) {
    const shown = new Set<number>();
    for (let next = at; next < finds.length; next += 1) {
      const { end, term } = finds[next]!;
      if (end > find.start - lead + excerptLength) break;
      shown.add(term);
    }
    if (best === undefined || shown.size > best.terms) best = { find, terms: shown.size };
  }
  return best?.find;
}

/** The nearest place at or after `at`, within some letters, at which no word or letter is cut. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + lead / 2).search(/\s/u);
  return space === -1 ? wholeLetter(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const tail = text.slice(at - lead / 2, at);
  const space = tail.search(/\s\S*$/u);
  return space === -1 ? wholeLetter(text, at) : at - lead / 2 + space;
}

/** Not between the halves of a surrogate pair. */
const wholeLetter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
