import { hardMarkdown } from '../../../bench/support/hard-markdown.js';
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

const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<p style="position:fixed" id="root" class="admin">x</p>',
  '<form action="/graphql"><input name=q></form>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](&#106;&#97;vascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/auth/sign-out)',
  '[x](#login)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  'javascript://example.org/%0aalert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/png;base64,AAAA)',
  '![x](https://example.org/p.png "onerror=alert(1)")',
  '![x"onerror="alert(1)](https://example.org/p.png)',
  '![x](https://example.org/"onerror="alert(1))',
  '[x](https://example.org/"onmouseover="alert(1))',
  "[x](https://example.org/'onmouseover='alert(1))",
  '[x](https://example.org "a\\" onmouseover=\\"alert(1)")',
  'https://example.org/"onmouseover="alert(1)',
  'https://example.org/<script>alert(1)</script>',
  '[a](https://example.org)![b](x)[c][javascript:alert(1)]',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x]: <javascript:alert(1)> "t"\n\n[click][x]',
  '```"><script>alert(1)</script>\ncode\n```',
  '```js onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '```html\n<img src=x onerror=alert(1)>\n```',
  '~~~python"><img src=x onerror=alert(1)>\nx\n~~~',
  '`<script>alert(1)</script>`',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '| a |\n|:-:|\n| x |',
  '# <svg onload=alert(1)>',
  '> <script>alert(1)\n> </script>',
  '- <details open ontoggle=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u202e)1(trela:tpircsavaj](x[',
  '[\u202ex](https://example.org/\u202egnp.exe)',
  '＜script＞alert(1)＜/script＞',
  '[x](ｊavascript:alert(1))',
  '[x](java\u00adscript:alert(1))',
  '[x](\u200bjavascript:alert(1))',
  '\u0000<script>alert(1)</script>',
];

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
