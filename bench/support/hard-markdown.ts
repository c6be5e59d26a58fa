/** Characters that fit into a message. */
const size = 20_000;
const pieces = [
  ['[', ']', '*', '_', '`', '~', '<', '>', '&', '!', '|', '#', '\\', '(', '"', "'", '-', '+', '\n', ' '],
  ['![', '](', '[a](', '[](', '![](', '[a][', '[a]: b\n', '**a', '*a_', '***a ', 'a**b', '_a ', '~~a'],
  [
    '> ',
    '>>',
    '- ',
    '* - ',
    '1. ',
    '  ',
    '\t',
    '`a',
    '``` ',
    '```\n',
    '~~~',
    '<a',
    '<!--',
    '<![CDATA[',
    '<?',
  ],
  [
    '&a',
    '&#',
    '&#x',
    '&amp;',
    'http://',
    'https://a.b/',
    'mailto:',
    '//',
    'www.',
    'a@',
    'a.',
    '://',
    '<http:',
  ],
  ['|a', '|-', '| a |\n', '\\[', '\\\\', 'a\n', 'a  \n', '- a\n', '> a\n', '# a\n', '[^1]', '\u202e', '😀'],
].flat();
const nested = [
  `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  `${'*a '.repeat(size / 6)}${' a*'.repeat(size / 6)}`,
  `${'>'.repeat(size - 1)}a`,
  Array.from({ length: 190 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  `|${'a|'.repeat(4_000)}\n|${'-|'.repeat(4_000)}\n`,
  `a|b\n-|-\n${'x\n'.repeat(size / 2 - 10)}`,
  `[a](${'('.repeat(size - 10)}`,
  `[a](<${'<'.repeat(size - 10)}`,
  `[a](b "${'"'.repeat(size - 10)}`,
  `${'`'.repeat(100)} `.repeat(size / 101),
  Array.from({ length: 190 }, (_, n) => '`'.repeat(n + 1)).join(' '),
];
const code = ['markdown', 'cpp', 'javascript', 'ruby', 'swift'].flatMap((language) =>
  ['[', '"', '{', '/*', '\n', "'"].map(
    (piece) => `\`\`\`${language}\n${piece.repeat(5_000 / piece.length - 1)}\n\`\`\`\n`,
  ),
);

/**
 * Messages of the greatest length that are hard on a Markdown renderer: repeated and
 * nested pieces of its syntax, of HTML, and of code.
 */
export function hardMarkdown(): string[] {
  return [...pieces.map((piece) => piece.repeat(size / piece.length)), ...nested, ...code];
}
