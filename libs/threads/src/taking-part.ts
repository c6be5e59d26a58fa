import { Injectable } from '@nestjs/common';
import { nobodysTurn, turnTakenOver } from '#domain/threads';
import { databaseNow, type Tx } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { ParticipantsRepository, sidesOf } from './participants.repository.js';
import type { Thread } from './thread.entity.js';
import { ThreadsRepository } from './threads.repository.js';

/** How a mentor takes over a thread from another. */
export interface TakingOver {
  readonly fromId: string;
  readonly toId: string;
  /** Whether the former lead takes no part any more. */
  readonly leaves: boolean;
}

/**
 * How mentors come into threads and go, inside the transactions of other features. Who may do it has
 * been decided there; the thread's row is locked here, after every other row that the caller locks.
 * Doing any of it twice is the same as once.
 */
@Injectable()
export class TakingPart {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly live: LiveEvents,
  ) {}

  /** Lets a mentor take part, in this thread alone as a guest; all that was said is new to them. */
  async join(tx: Tx, threadId: string, mentorId: string, guest: boolean): Promise<void> {
    await this.threads.lock(tx, threadId);
    await this.participants.addMentor(tx, threadId, mentorId, guest);
    await this.live.publish(tx, LiveTopic.THREAD, [threadId]);
  }

  /**
   * Takes a mentor out: what they wrote stays, they read on no more, and what waited for them waits
   * for the first of those who are left. A thread without any mentor but guests is closed.
   *
   * @returns whether the turn was theirs
   */
  async leave(tx: Tx, threadId: string, mentorId: string): Promise<boolean> {
    const thread = await this.threads.lock(tx, threadId);
    if (!(await this.remove(tx, threadId, mentorId))) return false;
    const { leadId, left } = await this.whoIsLeft(tx, thread, mentorId);
    const changed = { ...thread, leadId };
    const turn = turnTakenOver(thread, mentorId, sidesOf(changed, left));
    // For good, also where somebody had closed it by hand: nobody is left to answer.
    const closed = { ...nobodysTurn, closedAt: thread.closedAt ?? (await databaseNow(tx)), closedById: null };
    await this.threads.save(tx, { ...changed, ...turn, ...(leadId === null && closed) });
    await this.live.publish(tx, LiveTopic.THREAD, [threadId]);
    return thread.awaitingId === mentorId;
  }

  /** Makes another mentor the lead, for whom waits from now on what waited for the former one. @returns whether something did */
  async takeOver(tx: Tx, threadId: string, { fromId, toId, leaves }: TakingOver): Promise<boolean> {
    const thread = await this.threads.lock(tx, threadId);
    await this.participants.addMentor(tx, threadId, toId, false);
    if (leaves) await this.remove(tx, threadId, fromId);
    const changed = { ...thread, leadId: toId };
    const participants = await this.participants.ofThreads([threadId], tx);
    const turn = turnTakenOver(thread, fromId, sidesOf(changed, participants));
    await this.threads.save(tx, { ...changed, ...turn });
    await this.live.publish(tx, LiveTopic.THREAD, [threadId]);
    return turn.awaitingId !== thread.awaitingId;
  }

  /** Whatever they follow is asked again whether they may. */
  private async remove(tx: Tx, threadId: string, mentorId: string): Promise<boolean> {
    const userId = await this.participants.remove(tx, threadId, mentorId);
    if (userId === null) return false;
    await this.live.publish(tx, LiveTopic.ACCESS, [userId]);
    await this.live.publish(tx, LiveTopic.INBOX, [userId]);
    return true;
  }

  private async whoIsLeft(tx: Tx, { id, leadId }: Thread, leaverId: string) {
    const left = await this.participants.ofThreads([id], tx);
    const mentors = left.filter(({ side, guest }) => side === 'MENTOR' && !guest);
    const stays = leadId !== leaverId && mentors.some(({ memberId }) => memberId === leadId);
    return { left, leadId: stays ? leadId : (mentors[0]?.memberId ?? null) };
  }
}
