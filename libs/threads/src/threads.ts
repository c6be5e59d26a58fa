import { Injectable } from '@nestjs/common';
import {
  nobodysTurn,
  quotableByDefault,
  readUpToAfterPosting,
  ThreadSide,
  turnAfterClaim,
  turnAfterMessage,
  type ThreadTopic,
} from '#domain/threads';
import { databaseNow, newId, type Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { LiveEvents, LiveTopic } from '#platform/live';
import { htmlVersion, renderMarkdown } from '#platform/markdown';
import { MessagePosted } from './events.js';
import { MessagesRepository } from './messages.repository.js';
import { ParticipantsRepository, sidesOf } from './participants.repository.js';
import { Thread } from './thread.entity.js';
import { ThreadLinks } from './thread-links.js';
import { ThreadsRepository } from './threads.repository.js';

export interface NewThread {
  readonly id?: string;
  readonly communityId: string;
  readonly topic: ThreadTopic;
  /** As `cleanThreadTitle` gives it. */
  readonly title: string;
  readonly menteeId: string;
  /** The mentor who is asked, or the lead; null in the open queue. */
  readonly leadId: string | null;
  readonly coMentorIds?: readonly string[];
  /** Since when it waits for the lead, or for any mentor: as for a request, whose introduction is the first word. Absent: it waits for nobody yet. */
  readonly awaitingSince?: Date;
}

export interface NewMessage {
  readonly id?: string;
  readonly authorId: string;
  /** As `cleanMessageBody` gives it. */
  readonly body: string;
  /** Whether others may quote it outside the thread; as its author's side has it when absent. */
  readonly quotable?: boolean | null;
}

/**
 * What other features do with threads inside their own transactions. Who may do
 * it has been decided there; the thread's row is locked here, after every other
 * row that the caller locks.
 */
@Injectable()
export class Threads {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly messages: MessagesRepository,
    private readonly links: ThreadLinks,
    private readonly live: LiveEvents,
    private readonly events: TransactionEvents,
  ) {}

  /** Opens a thread without messages. */
  async open(tx: Tx, thread: NewThread): Promise<Thread> {
    const {
      id = newId(),
      communityId,
      topic,
      title,
      menteeId,
      leadId,
      coMentorIds = [],
      awaitingSince,
    } = thread;
    const turn = awaitingSince === undefined ? nobodysTurn : { awaitingId: leadId, awaitingSince };
    await tx.insert(Thread, { id, communityId, topic, title, leadId, ...turn });
    await this.participants.add(tx, id, menteeId, ThreadSide.MENTEE);
    for (const mentorId of [...(leadId === null ? [] : [leadId]), ...coMentorIds]) {
      await this.participants.add(tx, id, mentorId, ThreadSide.MENTOR);
    }
    return tx.findOneByOrFail(Thread, { id });
  }

  /** Lets another mentor take part; all that was said is new to them. Doing it twice is the same as once. */
  async join(tx: Tx, threadId: string, mentorId: string): Promise<void> {
    await this.threads.lock(tx, threadId);
    await this.participants.add(tx, threadId, mentorId, ThreadSide.MENTOR);
  }

  /** Makes a mentor the lead, who joins if need be; what waited for any mentor waits for them. */
  async lead(tx: Tx, threadId: string, mentorId: string): Promise<void> {
    const thread = await this.threads.lock(tx, threadId);
    await this.participants.add(tx, threadId, mentorId, ThreadSide.MENTOR);
    await this.threads.save(tx, { ...thread, ...turnAfterClaim(thread, mentorId), leadId: mentorId });
  }

  /**
   * Ends a thread for good: it can be read, not added to, and waits for nobody. Doing it twice is the same as once.
   *
   * @returns who had closed it by hand before; null when nobody had
   */
  async close(tx: Tx, threadId: string): Promise<string | null> {
    const thread = await this.threads.lock(tx, threadId);
    if (thread.closedAt === null) await this.shut(tx, thread, null);
    else if (thread.closedById !== null) await this.threads.save(tx, { ...thread, closedById: null });
    return thread.closedById;
  }

  /**
   * Lets a thread go on that was closed for good; it is nobody's turn. One that no mentor is left in stays closed.
   * Doing it twice is the same as once.
   *
   * @param closedById who had closed it by hand before, so that it stays closed, and can be opened by hand; null for nobody
   */
  async resume(tx: Tx, threadId: string, closedById: string | null): Promise<void> {
    const thread = await this.threads.lock(tx, threadId);
    if (thread.closedAt === null || thread.leadId === null) return;
    if (closedById === null) await this.openAgain(tx, thread);
    else await this.threads.save(tx, { ...thread, closedById });
  }

  /** Closes an open thread, whose row is locked, so that everybody in it can open it again. */
  closeByHand(tx: Tx, thread: Thread, closedById: string): Promise<Thread> {
    return this.shut(tx, thread, closedById);
  }

  /** Lets a closed thread, whose row is locked, be added to again; it is nobody's turn. */
  async openAgain(tx: Tx, thread: Thread): Promise<Thread> {
    const open = { ...thread, closedAt: null, closedById: null };
    await this.threads.save(tx, open);
    await this.live.publish(tx, LiveTopic.THREAD, [thread.id]);
    return open;
  }

  private async shut(tx: Tx, thread: Thread, closedById: string | null): Promise<Thread> {
    const closed = { ...thread, ...nobodysTurn, closedAt: await databaseNow(tx), closedById };
    await this.threads.save(tx, closed);
    await this.live.publish(tx, LiveTopic.THREAD, [thread.id]);
    return closed;
  }

  /** Posts a message of a participant. @returns its id */
  async post(tx: Tx, threadId: string, message: NewMessage): Promise<string> {
    return this.append(tx, await this.threads.lock(tx, threadId), message);
  }

  /** Posts to a thread whose row is locked: gives the message the next sequence, and passes the turn. */
  async append(tx: Tx, thread: Thread, message: NewMessage): Promise<string> {
    const { id = newId(), authorId, body } = message;
    const participants = await this.participants.ofThreads([thread.id], tx);
    const sequence = thread.lastSequence + 1;
    const author = participants.find(({ memberId }) => memberId === authorId);
    if (author === undefined) throw new Error('the author takes no part in the thread');
    const bodyHtml = renderMarkdown(body);
    const postedAt = await this.messages.insert(tx, {
      id,
      threadId: thread.id,
      sequence,
      authorId,
      body,
      bodyHtml,
      htmlVersion,
      quotable: message.quotable ?? quotableByDefault(author.side),
    });
    await this.links.note(tx, thread, { id, body });
    const turn = turnAfterMessage(thread, authorId, sidesOf(thread, participants), postedAt);
    await this.threads.save(tx, { ...thread, ...turn, lastSequence: sequence, lastMessageAt: postedAt });
    const readUpTo = readUpToAfterPosting(author.readUpTo, sequence);
    if (readUpTo !== author.readUpTo) await this.participants.saveReadUpTo(tx, thread.id, authorId, readUpTo);
    await this.events.emit(tx, new MessagePosted(thread.id, id, authorId, sequence));
    await this.live.publish(tx, LiveTopic.THREAD, [thread.id]);
    return id;
  }
}
