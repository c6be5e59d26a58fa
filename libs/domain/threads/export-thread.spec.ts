import fc from 'fast-check';
import { exportThread, type ExportedMessage, type ExportedThread } from './export-thread.js';

const at = new Date('2026-11-22T12:00:00Z');
const ada = { login: 'ada', name: 'Ada *L.*' };
const thread: ExportedThread = {
  id: '019ab000-0000-7000-8000-00001a2b3c4d',
  topic: 'CODE_REVIEW',
  title: 'First steps',
  community: 'Python',
  createdAt: at,
  closedAt: null,
  exportedAt: at,
  participants: [
    { ...ada, side: 'MENTEE' },
    { login: 'grace', name: null, side: 'MENTOR' },
  ],
};
const message: ExportedMessage = {
  sequence: 1,
  author: ada,
  body: 'Hello',
  postedAt: at,
  editedAt: null,
  deletedAt: null,
  quotable: false,
};
const messages = [
  { ...message, body: 'Where\n\n## do I begin?' },
  { ...message, sequence: 2, author: { login: 'grace', name: null }, quotable: true, editedAt: at },
  { ...message, sequence: 3, body: '', deletedAt: at },
];

describe('exportThread', () => {
  it('writes Markdown that says who said what, when, and whether it may be quoted', () => {
    const { fileName, mediaType, content } = exportThread('MARKDOWN', thread, messages);
    expect([fileName, mediaType]).toEqual(['first-steps-1a2b3c4d.md', 'text/markdown; charset=utf-8']);
    expect(content).toBe(`# First steps

- Community: Python
- Topic: code review
- Mentee: Ada \\*L.\\* (@ada)
- Mentor: @grace
- Opened: 2026-11-22T12:00:00.000Z
- Exported: 2026-11-22T12:00:00.000Z

This conversation was private. Quote elsewhere only what says “may be quoted”; ask its author about the rest.

## 1 · @ada · 2026-11-22T12:00:00.000Z

Not to be quoted without asking.

> Where
>
> ## do I begin?

## 2 · @grace · 2026-11-22T12:00:00.000Z

May be quoted. Edited 2026-11-22T12:00:00.000Z.

> Hello

## 3 · @ada · 2026-11-22T12:00:00.000Z

Deleted by its author, 2026-11-22T12:00:00.000Z.
`);
  });

  it('writes JSON with the same', () => {
    const { fileName, mediaType, content } = exportThread('JSON', { ...thread, closedAt: at }, messages);
    expect([fileName, mediaType]).toEqual(['first-steps-1a2b3c4d.json', 'application/json']);
    expect(JSON.parse(content)).toMatchObject({
      format: 'waymark-thread/1',
      thread: {
        title: 'First steps',
        closedAt: at.toISOString(),
        participants: [{ login: 'ada' }, { side: 'MENTOR' }],
      },
      messages: [
        { sequence: 1, author: ada, quotable: false, body: messages[0]?.body, deletedAt: null },
        { sequence: 2, quotable: true, editedAt: at.toISOString() },
        { sequence: 3, body: null, deletedAt: at.toISOString() },
      ],
    });
  });

  it('lets nothing that somebody wrote read as the head of a message, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('x\n## 9 · @grace', '```', '\r\n\u2028## 9', '-->', '\u202e## 9'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, body) => {
        const { fileName, content } = exportThread(
          'MARKDOWN',
          { ...thread, title, participants: [{ login: name, name, side: 'MENTEE' }] },
          [{ ...message, body: body.replace(/\r\n?/gu, '\n') }],
        );
        expect(fileName).toMatch(/^[a-z0-9-]+\.md$/u);
        const heads = content.split('\n').filter((line) => line.startsWith('#'));
        expect(heads).toHaveLength(2);
        expect(content).not.toMatch(/^## 9/mu);
      }),
    );
  });
});
