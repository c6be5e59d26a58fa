import fc from 'fast-check';
import { renderMarkdown } from '#platform/markdown';
import { checkPlaceholders, fillPlaceholders, placeholders } from './placeholders.js';

const values = { newcomer: 'Ada', me: 'Grace', community: 'CPython', title: 'First steps' };

describe('placeholders', () => {
  it.each([
    ['Hi {{newcomer}}, {{ ME }} here.', 'Hi Ada, Grace here.'],
    ['{{community}}: {{title}}', 'CPython: First steps'],
    ['`{{newcomer}}` and\n```\n{{me}}\n```\n{{me}}', '`{{newcomer}}` and\n```\n{{me}}\n```\nGrace'],
    [
      String.raw`\{{newcomer}} and $\{{ title }} {{ a.b }} {{}} {me}`.replace('$\\', '$'),
      String.raw`\{{newcomer}} and $\{{ title }} {{ a.b }} {{}} {me}`.replace('$\\', '$'),
    ],
  ])('are filled in %j', (body, filled) => {
    expect(checkPlaceholders(body)).toBeNull();
    expect(fillPlaceholders(body, values)).toBe(filled);
  });

  it.each([
    ['Hi {{newcommer}}', 'There is no placeholder {{newcommer}}.', 'Did you mean {{newcomer}}? '],
    ['Hi {{my}}', 'There is no placeholder {{my}}.', 'Did you mean {{me}}? '],
    [
      '{{mentee}}',
      'There is no placeholder {{mentee}}.',
      'There are {{newcomer}}, {{me}}, {{community}}, {{title}}. ',
    ],
    ['{{toString}}', 'There is no placeholder {{toString}}.', 'There are '],
  ])('that are none are refused, as in %j', (body, message, hint) => {
    expect(checkPlaceholders(body)).toMatchObject({
      code: 'PLACEHOLDER_UNKNOWN',
      message,
      hint: expect.stringContaining(hint) as string,
      field: ['body'],
    });
  });

  const names = [
    '**bold** _it_ ~~no~~ `code`',
    '[link](https://evil.example)',
    'https://evil.example/x',
    '<https://evil.example>',
    '<a href="https://evil.example">x</a>',
    '![x](https://evil.example/x.png)',
    '# Title',
    '> quote',
    '- item',
    '1. one',
    '7',
    '&lt;b&gt; &#42;',
    '{{me}}',
    'two\n\n# lines',
    '| a | b |',
    '---',
    '```',
    '\\',
    'mailto:a@evil.example',
  ];
  const bodies = [
    '{{newcomer}}',
    'Hi {{newcomer}}!',
    '{{newcomer}}. Hi',
    '{{newcomer}}\n---\n{{newcomer}}',
    '- {{newcomer}}',
    'a\n{{newcomer}}\nb',
    '*{{newcomer}}*',
    '<{{newcomer}}>',
    String.raw`\\{{newcomer}}`,
  ];
  it('cannot become markup, whatever somebody calls themselves', () => {
    const shape = (name: string, body: string) =>
      renderMarkdown(fillPlaceholders(body, { ...values, newcomer: name })).match(/<[^>]*>/gu);
    for (const body of bodies) {
      for (const name of names)
        expect([name, body, shape(name, body)]).toEqual([name, body, shape('Ada', body)]);
    }
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'*_`[]()<>#-+.!|~&;:/\\{}=1a \n'), minLength: 1 }),
        (name) => {
          fc.pre(name.trim() !== '');
          for (const body of bodies) expect(shape(name, body)).toEqual(shape('Ada', body));
        },
      ),
    );
  });

  it('show the name as it is', () => {
    for (const name of names) {
      const html = renderMarkdown(fillPlaceholders('{{newcomer}}', { ...values, newcomer: name }));
      const text = html
        .replace(/<[^>]*>/gu, '')
        .replace(/&lt;/gu, '<')
        .replace(/&gt;/gu, '>')
        .replace(/&quot;/gu, '"')
        .replace(/&amp;/gu, '&');
      expect(text.trim()).toBe(name.replace(/\s+/gu, ' '));
    }
    expect(Object.keys(placeholders)).toEqual(Object.keys(values));
  });
});
