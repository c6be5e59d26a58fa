import { convert, type HtmlToTextOptions } from 'html-to-text';

/** Of the HTML; what lies beyond is quoted. */
const mostLetters = 200_000;

const plain = { options: { uppercase: false } };

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 60, maxChildNodes: 5_000 },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...plain })),
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
};

/** The words of an HTML mail; what it quotes begins with `>`, as in plain text. */
export const htmlText = (html: string): string => convert(html.slice(0, mostLetters), options);
