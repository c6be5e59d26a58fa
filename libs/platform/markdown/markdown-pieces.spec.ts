import { markdownPieces } from './markdown-pieces.js';

describe('what is written outside code', () => {
  it.each([
    ['one *two* three', [{ text: 'one ' }, { text: 'two' }, { text: ' three' }]],
    ['see my_repo/a_b#1\nnext', [{ text: 'see my_repo/a_b#1' }, { text: 'next' }]],
    ['# Title\n\n- item\n\n> quote', [{ text: 'Title' }, { text: 'item' }, { text: 'quote' }]],
    [
      '[#4](https://x.example/4), https://x.example/5.',
      [{ address: 'https://x.example/4' }, { text: ', ' }, { address: 'https://x.example/5' }, { text: '.' }],
    ],
    ['<https://x.example/6>', [{ address: 'https://x.example/6' }]],
    ['`#1` ``#2``', [{ text: ' ' }]],
    ['```\n#3\n```\n\n    #4\n\n~~~js\n#5 https://x.example', []],
    ['![#6](https://x.example/7)', []],
    ['[x](javascript:alert(1))', [{ text: '[x](javascript:alert(1))' }]],
  ])('%j', (source, pieces) => {
    expect(markdownPieces(source)).toEqual(pieces);
  });
});
