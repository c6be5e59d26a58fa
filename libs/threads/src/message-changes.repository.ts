import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { Message } from './message.entity.js';
import { MessageRevision } from './message-revision.entity.js';

/** What may change of a message once it is posted. */
export type MessageChange = Partial<
  Pick<Message, 'body' | 'bodyHtml' | 'htmlVersion' | 'editedAt' | 'deletedAt' | 'quotable'>
>;

/** What becomes of messages; the thread's row must be locked. */
@Injectable()
export class MessageChangesRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  /** Writes a change under the thread's next number, and tells who follows it. @returns the message as it is now */
  async save(tx: Tx, message: Message, what: MessageChange): Promise<Message> {
    const [[counted]] = await tx.query<[{ change: number }[], number]>(
      'UPDATE thread SET changes = changes + 1 WHERE id = $1 RETURNING changes AS change',
      [message.threadId],
    );
    if (counted === undefined) throw new Error('a message has no thread');
    await tx.update(Message, { id: message.id }, { ...what, change: counted.change });
    await this.live.publish(tx, LiveTopic.THREAD, [message.threadId]);
    return { ...message, ...what, change: counted.change };
  }

  countRevisions(tx: Tx, messageId: string): Promise<number> {
    return tx.countBy(MessageRevision, { messageId });
  }

  /** Keeps the text of a message that is about to be replaced. */
  async keepRevision(tx: Tx, message: Message, number: number, replacedAt: Date): Promise<void> {
    const { id: messageId, body, bodyHtml, htmlVersion } = message;
    await tx.insert(MessageRevision, { messageId, number, body, bodyHtml, htmlVersion, replacedAt });
  }

  async forgetRevisions(tx: Tx, messageId: string): Promise<void> {
    await tx.delete(MessageRevision, { messageId });
  }

  /** The former texts of some messages, oldest first. */
  revisionsOf(messageIds: readonly string[]): Promise<MessageRevision[]> {
    return this.db.reader.find(MessageRevision, {
      where: { messageId: In([...messageIds]) },
      order: { messageId: 'ASC', number: 'ASC' },
    });
  }
}
