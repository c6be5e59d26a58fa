import { slugify } from '#domain/text';
import type { ThreadTopic } from './thread-topic.js';
import type { ThreadSide } from './turn.js';

/** In what form a thread can be taken along. */
export const ThreadExportFormat = { MARKDOWN: 'MARKDOWN', JSON: 'JSON' } as const;
export type ThreadExportFormat = (typeof ThreadExportFormat)[keyof typeof ThreadExportFormat];

/** What one export holds at most. Characters are UTF-16 code units of the messages as they were written. */
export const exportLimits = { messages: 20_000, characters: 10_000_000 } as const;

export interface ExportedPerson {
  readonly login: string;
  /** Null when they give none. */
  readonly name: string | null;
}

export interface ExportedThread {
  readonly id: string;
  readonly topic: ThreadTopic;
  readonly title: string;
  /** The community's name. */
  readonly community: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly exportedAt: Date;
  readonly participants: readonly (ExportedPerson & { readonly side: ThreadSide })[];
}

export interface ExportedMessage {
  readonly sequence: number;
  readonly author: ExportedPerson;
  /** Markdown as it was written; empty on a tombstone. */
  readonly body: string;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly quotable: boolean;
}

export interface ThreadExport {
  /** Letters a–z, digits and hyphens with an ending: safe in every file system. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** A thread with its messages, in reading order, as a text that stands for itself. */
export function exportThread(
  format: ThreadExportFormat,
  thread: ExportedThread,
  messages: readonly ExportedMessage[],
): ThreadExport {
  const name = `${slugify(thread.title)}-${thread.id.slice(-8)}`;
  return format === ThreadExportFormat.JSON
    ? { fileName: `${name}.json`, mediaType: 'application/json', content: asJson(thread, messages) }
    : {
        fileName: `${name}.md`,
        mediaType: 'text/markdown; charset=utf-8',
        content: asMarkdown(thread, messages),
      };
}

function asJson(thread: ExportedThread, messages: readonly ExportedMessage[]): string {
  const written = messages.map(({ body, deletedAt, ...message }) => ({
    ...message,
    deletedAt,
    body: deletedAt === null ? body : null,
  }));
  return `${JSON.stringify({ format: 'waymark-thread/1', thread, messages: written }, null, 2)}\n`;
}

function asMarkdown(thread: ExportedThread, messages: readonly ExportedMessage[]): string {
  const { participants, closedAt } = thread;
  const head = [
    `# ${onOneLine(thread.title)}`,
    '',
    `- Community: ${onOneLine(thread.community)}`,
    `- Topic: ${thread.topic.toLowerCase().replaceAll('_', ' ')}`,
    ...participants.map(
      (person) => `- ${person.side === 'MENTEE' ? 'Mentee' : 'Mentor'}: ${fullName(person)}`,
    ),
    `- Opened: ${thread.createdAt.toISOString()}`,
    ...(closedAt === null ? [] : [`- Closed: ${closedAt.toISOString()}`]),
    `- Exported: ${thread.exportedAt.toISOString()}`,
    '',
    'This conversation was private. Quote elsewhere only what says “may be quoted”; ask its author about the rest.',
  ];
  return `${[head.join('\n'), ...messages.map(messageAsMarkdown)].join('\n\n')}\n`;
}

/** Every line of a message is quoted, so that nothing that somebody wrote can read as the head of another message. */
function messageAsMarkdown(message: ExportedMessage): string {
  const { sequence, author, body, postedAt, editedAt, deletedAt, quotable } = message;
  const head = `## ${sequence} · @${onOneLine(author.login)} · ${postedAt.toISOString()}`;
  if (deletedAt !== null) return `${head}\n\nDeleted by its author, ${deletedAt.toISOString()}.`;
  const permission = quotable ? 'May be quoted.' : 'Not to be quoted without asking.';
  const edited = editedAt === null ? '' : ` Edited ${editedAt.toISOString()}.`;
  const quoted = body.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
  return `${head}\n\n${permission}${edited}\n\n${quoted}`;
}

const fullName = ({ login, name }: ExportedPerson): string =>
  name === null ? `@${onOneLine(login)}` : `${onOneLine(name)} (@${onOneLine(login)})`;

/** Line ends, other control characters, and marks that reorder the text around them. */
const unruly = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A title or name as one line of plain text: what means something to Markdown means nothing in it. */
const onOneLine = (text: string): string =>
  text
    .replace(unruly, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#&~|]/gu, String.raw`\$&`);
