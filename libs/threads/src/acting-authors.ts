import { Injectable } from '@nestjs/common';
import { whyNotOwn } from '#domain/threads';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { type ActingParticipant, ActingParticipants } from './acting-participants.js';
import type { Message } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';

/** An actor as the author of a message, in a thread whose row they have locked. */
export interface ActingAuthor extends ActingParticipant {
  readonly message: Message;
}

@Injectable()
export class ActingAuthors {
  constructor(
    private readonly acting: ActingParticipants,
    private readonly messages: MessagesRepository,
  ) {}

  /**
   * The actor's own message for a change, with its thread locked, so that changes come one after the other.
   *
   * @throws UserError NOT_FOUND for a message of a thread in which they do not take part, NOT_ALLOWED for
   *   somebody else's, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async lock(tx: Tx, actor: Actor, messageId: string): Promise<ActingAuthor> {
    const found = await this.messages.findForActor(tx, actor, messageId);
    if (found === null) throw noSuchMessage();
    await this.acting.require(tx, actor, found.threadId);
    const { thread, part } = await this.acting.lock(tx, actor, found.threadId);
    throwIfRefused(whyNotOwn(found, part.memberId));
    return { thread, part, message: await this.messages.byId(tx, found.id) };
  }
}

const noSuchMessage = () =>
  UserError.of('NOT_FOUND', 'There is no such message in your conversations.', {
    hint: 'Open the conversation anew, and take the message from there.',
    field: ['messageId'],
  });
