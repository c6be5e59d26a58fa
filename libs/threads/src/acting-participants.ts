import { Injectable } from '@nestjs/common';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { type OwnPart, ParticipantsRepository } from './participants.repository.js';
import type { Thread } from './thread.entity.js';
import { ThreadsRepository } from './threads.repository.js';

/** An actor as the participant that they are in a thread whose row they have locked. */
export interface ActingParticipant {
  readonly thread: Thread;
  readonly part: OwnPart;
}

@Injectable()
export class ActingParticipants {
  constructor(
    private readonly members: MembersRepository,
    private readonly threads: ThreadsRepository,
    private readonly participants: ParticipantsRepository,
  ) {}

  /**
   * The first of a command's two steps: the actor takes part in the thread and may act in its
   * community. Their membership is share-locked, so that a block waits or is seen.
   *
   * @throws UserError NOT_FOUND for a thread in which they do not take part, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async require(tx: Tx, actor: Actor, threadId: string): Promise<Thread> {
    const thread = await this.threads.findForActor(actor, threadId, tx);
    if (thread === null) throw noSuchThread();
    await this.members.acting(tx, actor, thread.communityId);
    return thread;
  }

  /**
   * Both steps without the thread's lock: for what is the actor's alone, such as what they write and have not sent.
   *
   * @throws UserError as both
   */
  async alone(tx: Tx, actor: Actor, threadId: string): Promise<ActingParticipant> {
    const thread = await this.require(tx, actor, threadId);
    const part = await this.participants.ownPart(tx, actor, thread.id);
    if (part === null) throw noSuchThread();
    return { thread, part };
  }

  /** The second: locks the thread, and reads both anew. @throws UserError NOT_FOUND when they left meanwhile */
  async lock(tx: Tx, actor: Actor, threadId: string): Promise<ActingParticipant> {
    const thread = await this.threads.lock(tx, threadId);
    const part = await this.participants.ownPart(tx, actor, threadId);
    if (part === null) throw noSuchThread();
    return { thread, part };
  }
}

const noSuchThread = () =>
  UserError.of('NOT_FOUND', 'There is no such conversation among yours.', {
    hint: 'Open it from your list of requests or mentorships.',
    field: ['threadId'],
  });
