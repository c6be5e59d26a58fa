import { hardMarkdown } from '../../../bench/support/hard-markdown.js';
import { attacks } from '../../../bench/support/attacks.js';
import { renderMarkdown } from './render-markdown.js';
import { sanitizeHtml } from './sanitize-html.js';

describe('what Markdown becomes', () => {
  it.each([
    ['*soft* and **loud** and ~~gone~~', '<p><em>soft</em> and <strong>loud</strong> and <s>gone</s></p>\n'],
    ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n'],
    ['3. three', '<ol start="3">\n<li>three</li>\n</ol>\n'],
    ['a < b && c > d', '<p>a &lt; b &amp;&amp; c &gt; d</p>\n'],
    ['`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
    ['```\nplain\n```', '<pre><code>plain\n</code></pre>\n'],
    ['see setup.py and README.md', '<p>see setup.py and README.md</p>\n'],
  ])('%j', (source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });

  const rel = 'rel="nofollow noopener noreferrer ugc"';
  it.each([
    [
      '[the guide](https://devguide.python.org/)',
      `<a href="https://devguide.python.org/" ${rel}>the guide</a>`,
    ],
    [
      'https://bugs.python.org/issue1',
      `<a href="https://bugs.python.org/issue1" ${rel}>https://bugs.python.org/issue1</a>`,
    ],
    ['<core@example.org>', `<a href="mailto:core@example.org" ${rel}>core@example.org</a>`],
    ['![a picture](https://example.org/p.png)', `<a href="https://example.org/p.png" ${rel}>a picture</a>`],
    [
      '![](https://example.org/p.png)',
      `<a href="https://example.org/p.png" ${rel}>https://example.org/p.png</a>`,
    ],
    ['[![passing](https://ci/b.svg)](https://ci/)', `<a href="https://ci/" ${rel}>passing</a>`],
  ])('links %j without vouching for it', (source, link) => {
    expect(renderMarkdown(source)).toBe(`<p>${link}</p>\n`);
  });

  it('colours code of a language that it knows, and shows other code as it is', () => {
    expect(renderMarkdown('```python\ndef f(): pass\n```')).toContain(
      '<span class="hljs-keyword">def</span>',
    );
    expect(renderMarkdown('```klingon\n<b>\n```')).toBe('<pre><code>&lt;b&gt;\n</code></pre>\n');
  });

  it('drops marks that make code read as what it is not', () => {
    expect(renderMarkdown('access\u202e\u2066// admin\u2069 \u2066only')).toBe(
      '<p>access// admin only</p>\n',
    );
  });
});

/** Every tag, and every attribute of it, that rendered HTML may hold; `allowed` is the whole grammar. */
const allowed = new RegExp(
  `^(${[
    '[^<>]',
    '</?(p|h[1-6]|blockquote|pre|code|ul|ol|li|table|thead|tbody|tr|th|td|em|strong|s)>',
    '<(br|hr) />',
    '<ol start="\\d+">',
    '<span( class="hljs-[a-z_ -]+")?>|</span>',
    '<a href="(https?://|mailto:)[^"<>]*" rel="nofollow noopener noreferrer ugc">|</a>|<a rel="nofollow noopener noreferrer ugc">',
  ].join('|')})*$`,
  'u',
);

describe('what Markdown never becomes', () => {
  it.each(attacks)('anything but text and safe links: %j', (source) => {
    expect(renderMarkdown(source)).toMatch(allowed);
  });

  it('lets nothing through the second fence even if the first fell', () => {
    for (const source of attacks) expect(sanitizeHtml(source)).toMatch(allowed);
  });
});

describe('what is hard to render', () => {
  it('is bounded for whatever fits into a message: the answer is safe, however hard it was', () => {
    for (const source of hardMarkdown()) expect(renderMarkdown(source)).toMatch(allowed);
  });

  it('highlights only so much of one text', () => {
    const block = `\`\`\`python\n${'def f(): pass\n'.repeat(150)}\`\`\`\n`;
    const blocks = renderMarkdown(block.repeat(9)).split('<pre>').slice(1);
    expect(blocks.map((html) => html.includes('hljs-keyword'))).toEqual([
      true,
      true,
      ...Array(7).fill(false),
    ]);
  });

  it('shows what would grow out of all proportion as it was written', () => {
    const table = `a|b|c|d\n-|-|-|-\n${'x\n'.repeat(9_000)}`;
    expect(renderMarkdown(table)).toBe(`<pre>${table}</pre>\n`);
  });
});
