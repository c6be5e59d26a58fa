import { Injectable } from '@nestjs/common';
import {
  type ExportedMessage,
  type ExportedPerson,
  type ExportedThread,
  exportLimits,
  exportThread,
  type ThreadExport,
  type ThreadExportFormat,
} from '#domain/threads';
import { ApiError } from '#platform/errors';
import { MessagesRepository, type WrittenMessage } from './messages.repository.js';
import type { Thread } from './thread.entity.js';

/** Messages that are read with one statement. */
const batch = 500;

/** What the caller knows of a thread that its participant takes along. */
export interface ExportFacts extends Pick<ExportedThread, 'community' | 'participants' | 'exportedAt'> {
  /** Who some members are, also those who have left. */
  readonly people: (memberIds: readonly string[]) => Promise<ReadonlyMap<string, ExportedPerson>>;
}

@Injectable()
export class ThreadExports {
  constructor(private readonly messages: MessagesRepository) {}

  /** @throws ApiError PAYLOAD_TOO_LARGE for more than `exportLimits` */
  async of(thread: Thread, format: ThreadExportFormat, facts: ExportFacts): Promise<ThreadExport> {
    const { people, ...more } = facts;
    const { id, topic, title, createdAt, closedAt } = thread;
    const written = await this.allOf(thread);
    const known = await people([...new Set(written.map(({ authorId }) => authorId))]);
    const messages = written.map(({ authorId, ...message }): ExportedMessage => {
      const { login, name } = known.get(authorId) ?? { login: 'unknown', name: null };
      return { ...message, author: { login, name } };
    });
    return exportThread(format, { id, topic, title, createdAt, closedAt, ...more }, messages);
  }

  private async allOf({ id, lastSequence }: Thread): Promise<WrittenMessage[]> {
    if (lastSequence > exportLimits.messages) throw tooLarge();
    const written: WrittenMessage[] = [];
    let characters = 0;
    for (let after = 0; after < lastSequence; after += batch) {
      const next = await this.messages.written(id, after, Math.min(after + batch, lastSequence));
      characters += next.reduce((sum, { body }) => sum + body.length, 0);
      if (characters > exportLimits.characters) throw tooLarge();
      written.push(...next);
    }
    return written;
  }
}

const tooLarge = () =>
  new ApiError(
    'PAYLOAD_TOO_LARGE',
    `This conversation is longer than what one export holds: ${exportLimits.messages.toLocaleString('en')} messages with ${exportLimits.characters.toLocaleString('en')} characters. Read it in pages with \`Thread.messages\`.`,
  );
